internal import Diagnostics

/// Reads a template from left to right. It works on Unicode scalars so that offsets in errors are
/// columns of an editor.
struct TemplateParser {
    /// The steps with an example each, in the order of the language's description.
    static let steps: [(name: String, usage: String)] = [
        ("group", "group(4)"), ("slice", "slice(1,12)"), ("date", "date(padded)"),
        ("postcode", "postcode"), ("pad", "pad(2)"), ("or", "or(-)"),
    ]

    private typealias Scalars = ArraySlice<Unicode.Scalar>

    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    mutating func parts() throws(TextTemplateError) -> [TextTemplate.Part] {
        var parts: [TextTemplate.Part] = []
        var literal = String.UnicodeScalarView()
        while position < scalars.count {
            let scalar = scalars[position]
            let isDoubled = position + 1 < scalars.count && scalars[position + 1] == scalar
            if scalar != "{" && scalar != "}" {
                literal.append(scalar)
                position += 1
            } else if isDoubled {
                literal.append(scalar)
                position += 2
            } else if scalar == "}" {
                throw TextTemplateError(.strayBrace, offset: position)
            } else {
                if !literal.isEmpty { parts.append(.literal(String(literal))) }
                literal = String.UnicodeScalarView()
                parts.append(try value())
            }
        }
        if !literal.isEmpty { parts.append(.literal(String(literal))) }
        return parts
    }

    /// A value from its opening to its closing brace. Bars and braces within the parentheses of a
    /// step are text.
    private mutating func value() throws(TextTemplateError) -> TextTemplate.Part {
        let opening = position
        position += 1
        var sections: [Scalars] = []
        var start = position
        var depth = 0
        while position < scalars.count {
            switch scalars[position] {
            case "(" where !sections.isEmpty: depth += 1
            case ")" where depth > 0: depth -= 1
            case "{" where depth == 0: throw TextTemplateError(.badName, offset: position)
            case "|" where depth == 0:
                sections.append(scalars[start..<position])
                start = position + 1
            case "}" where depth == 0:
                sections.append(scalars[start..<position])
                position += 1
                return try Self.value(sections, opening: opening)
            default: break
            }
            position += 1
        }
        throw TextTemplateError(.unclosedBrace, offset: opening)
    }

    private static func value(
        _ sections: [Scalars], opening: Int
    ) throws(TextTemplateError) -> TextTemplate.Part {
        let name = trimmed(sections[0])
        guard !name.isEmpty else { throw TextTemplateError(.emptyName, offset: opening) }
        var formats: [FieldFormat] = []
        for section in sections.dropFirst() { formats.append(try format(trimmed(section))) }
        return .value(name: string(name), formats: formats)
    }

    private static func format(_ step: Scalars) throws(TextTemplateError) -> FieldFormat {
        let parenthesis = step.firstIndex(of: "(")
        let nameScalars = trimmed(step[..<(parenthesis ?? step.endIndex)])
        let name = string(nameScalars)
        guard let known = steps.first(where: { $0.name == name }) else {
            let suggestion = NameSuggestion.nearest(to: name, in: steps.map(\.name))
            throw TextTemplateError(
                .unknownStep(name: name, suggestion: suggestion), offset: step.startIndex)
        }
        var argument: String?
        var isComplete = true
        if let parenthesis {
            isComplete = step.last == ")"
            argument = string(step[(parenthesis + 1)...].dropLast())
        }
        guard isComplete, let format = format(name, argument) else {
            throw TextTemplateError(
                .badArgument(step: name, usage: known.usage),
                offset: parenthesis.map { $0 + 1 } ?? step.startIndex)
        }
        return format
    }

    private static func format(_ name: String, _ argument: String?) -> FieldFormat? {
        guard let argument else { return name == "postcode" ? .postcode : nil }
        let numbers = numbers(argument)
        switch name {
        case "group": return numbers.map(FieldFormat.group)
        case "slice":
            guard let numbers, numbers.count == 2, numbers[0] <= numbers[1] else { return nil }
            return .slice(numbers[0]...numbers[1])
        case "date": return DateStyle(rawValue: unpadded(argument)).map(FieldFormat.date)
        case "pad":
            guard let numbers, numbers.count == 1, numbers[0] <= 40 else { return nil }
            return .pad(numbers[0])
        case "or": return .fallback(argument)
        default: return nil
        }
    }

    /// Whole numbers from 1 to 9999, separated by commas.
    private static func numbers(_ argument: String) -> [Int]? {
        var numbers: [Int] = []
        for piece in argument.split(separator: ",", omittingEmptySubsequences: false) {
            let digits = unpadded(String(piece))
            guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits),
                (1...9999).contains(number)
            else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    private static func unpadded(_ text: String) -> String {
        string(trimmed(Array(text.unicodeScalars)[...]))
    }

    /// Blanks around names and steps are free, the ideographic space too: it is easily typed.
    private static func trimmed(_ scalars: Scalars) -> Scalars {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool {
            scalar == " " || scalar == "\t" || scalar == "\u{3000}" || scalar == "\n"
        }
        var scalars = scalars.drop(while: isBlank)
        while let last = scalars.last, isBlank(last) { scalars.removeLast() }
        return scalars
    }

    private static func string(_ scalars: Scalars) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
