extension Issuer {
    /// The JSON Schema (2020-12) of issuer files, for completion and checking in editors. It comes
    /// from the same table as the loader's own checks; the check digit, the template names and
    /// whether a date exists are for the loader alone.
    public static let jsonSchema: String = {
        var members: [String] = []
        var required: [String] = []
        for key in IssuerKey.all {
            guard let section = key.section else {
                members.append(member(key, indentation: 4))
                if key.isRequired { required.append(key.name) }
                continue
            }
            let keys = IssuerKey.all.filter { $0.section == section }
            guard key == keys.first else { continue }
            members.append(
                "    \(quoted(section)): {\n" + object(keys, indentation: 6) + "\n    }")
            if keys.contains(where: \.isRequired) { required.append(section) }
        }
        return """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "発行者ファイル",
              "type": "object",
              "additionalProperties": false,
              "required": \(list(required)),
              "properties": {
            \(members.joined(separator: ",\n"))
              }
            }

            """
    }()

    private static func object(_ keys: [IssuerKey], indentation: Int) -> String {
        let margin = String(repeating: " ", count: indentation)
        return """
            \(margin)"type": "object",
            \(margin)"additionalProperties": false,
            \(margin)"required": \(list(keys.filter(\.isRequired).map(\.name))),
            \(margin)"properties": {
            \(keys.map { member($0, indentation: indentation + 2) }.joined(separator: ",\n"))
            \(margin)}
            """
    }

    private static func member(_ key: IssuerKey, indentation: Int) -> String {
        let margin = String(repeating: " ", count: indentation)
        let parts =
            ["\"description\": \(quoted(key.explanation))"] + key.form.schema
            + ["\"examples\": [\(key.form.isNumber ? key.example : quoted(key.example))]"]
        return "\(margin)\(quoted(key.name)): { \(parts.joined(separator: ", ")) }"
    }

    private static func list(_ names: [String]) -> String {
        "[\(names.map(quoted).joined(separator: ", "))]"
    }

    /// The table holds no control characters.
    fileprivate static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

extension IssuerForm {
    /// Whether an example is written without quotes.
    fileprivate var isNumber: Bool {
        switch self {
        case .version, .number: true
        case .field, .serial, .word, .applicationURL, .template: false
        }
    }

    /// The keywords that describe the value. YAML makes a number of plain digits, so what is made
    /// of digits may be one.
    fileprivate var schema: [String] {
        switch self {
        case .version: ["\"const\": 1"]
        case .number(let range):
            [
                "\"type\": \"integer\"", "\"minimum\": \(range.lowerBound)",
                "\"maximum\": \(range.upperBound)",
            ]
        case .serial: Self.digits("^[0-9]{8}$")
        case .word(let words):
            ["\"enum\": [\(words.map(Issuer.quoted).joined(separator: ", "))]"]
        case .applicationURL: Self.text("^https://[^{}#\\s]+\\{ *申請書ID *\\}[^{}#\\s]*$")
        case .template: ["\"type\": \"string\"", "\"minLength\": 1"]
        case .field(let form): form.schema
        }
    }

    fileprivate static func text(_ pattern: String) -> [String] {
        ["\"type\": \"string\"", "\"pattern\": \(Issuer.quoted(pattern))"]
    }

    fileprivate static func digits(_ pattern: String) -> [String] {
        ["\"type\": [\"string\", \"integer\"]", "\"pattern\": \(Issuer.quoted(pattern))"]
    }
}

extension IssuerForm.FieldForm {
    fileprivate var schema: [String] {
        switch self {
        case .text(let maximumLength):
            [
                "\"type\": [\"string\", \"integer\"]", "\"minLength\": 1",
                "\"maxLength\": \(maximumLength)",
            ]
        case .municipalityCode: IssuerForm.digits("^[0-9]{6}$")
        case .postalCode: IssuerForm.digits("^[0-9]{3}-?[0-9]{4}$")
        case .telephone: IssuerForm.digits("^0[0-9-]{8,}[0-9]$")
        case .webAddress: IssuerForm.text("^https://[^#\\s]+$")
        case .date: IssuerForm.digits("^[0-9]{4}([-/]?)[0-9]{1,2}\\1[0-9]{1,2}$")
        case .digit: IssuerForm.digits("^[0-9]$")
        case .code: IssuerForm.digits("^[!-~]{1,20}$")
        }
    }
}
