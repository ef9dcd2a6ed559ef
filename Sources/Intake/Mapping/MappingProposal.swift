public import Diagnostics
public import NoticeModel

/// A mapping file that is proposed from the names in a header alone: no record is looked at.
/// Somebody has to read it; what is not certain says so beside it.
public struct MappingProposal: Hashable, Sendable {
    /// The mapping file. It loads as it is.
    public let yaml: String
    /// The fields that got a column.
    public let placedFields: [String]
    /// The fields that a record must have and no column was found for.
    public let missingFields: [String]
    /// How many columns were left over.
    public let unusedCount: Int

    /// Proposes a mapping.
    ///
    /// - Parameters:
    ///   - source: the residents file, its format and its encoding.
    ///   - document: what is to be printed; all documents of the product if `nil`.
    /// - Throws: what keeps the file from being read; `mapping.no-header` if its first line has no
    ///   name that is known: it may be a resident's record, so nothing of it is shown.
    public init(
        of source: ResidentsSource, for document: DocumentType? = nil
    ) throws(DiagnosticFailure) {
        let schemas = document.map { [$0.schema] } ?? DocumentType.all.map(\.schema)
        var fields: [FieldDeclaration] = []
        for field in schemas.flatMap(\.fields)
        where !fields.contains(where: {
            $0.name == field.name
        }) {
            fields.append(field)
        }
        let header = try SourceHeader.names(of: source, expecting: fields.map(\.name))
        var placement = HeaderPlacement(header)
        placement.place(fields.map(\.name))
        guard placement.isHeader else {
            throw DiagnosticFailure(
                Diagnostic(
                    "mapping.no-header",
                    at: .position(file: source.path, line: 1, column: 1),
                    "1行目に、知っている見出しがひとつもありません",
                    hint: "1行目が見出しか、--encoding が正しいかを確かめてください"))
        }
        placedFields = placement.entries.map(\.field)
        let placed = placedFields
        missingFields =
            document == nil
            ? [] : fields.filter { $0.isRequired && !placed.contains($0.name) }.map(\.name)
        unusedCount = placement.unused.count
        yaml = Self.text(placement, missing: missingFields)
    }

    private static func text(_ placement: HeaderPlacement, missing: [String]) -> String {
        var lines = [
            "# 対応表の案です（見出しの名前だけから作りました）。1行ずつ確かめてから使ってください。",
            "mapping: 1", "fields:",
        ]
        for entry in placement.entries {
            let remark = entry.remark.map { " # \($0)" } ?? ""
            if entry.columns.count == 1, entry.steps.isEmpty {
                lines.append("  \(entry.field): \(quoted(entry.columns[0]))\(remark)")
                continue
            }
            lines.append("  \(entry.field):\(remark)")
            if entry.columns.count == 1 {
                lines.append("    column: \(quoted(entry.columns[0]))")
            } else {
                lines.append(
                    "    join: [\(entry.columns.map(quoted).joined(separator: ", "))]")
            }
            lines += entry.steps.map { "    \($0)" }
        }
        if !missing.isEmpty {
            lines += ["# 元の列が見つからない、必ず要る項目:"] + missing.map { "#   \($0)" }
        }
        if !placement.unused.isEmpty {
            lines += ["# 割り当てていない列:"]
            lines += placement.unused.map { column in
                "#   \(column.shown)" + (column.remark.map { "（\($0)）" } ?? "")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A name as a YAML scalar: plain where it is nothing but letters and digits.
    private static func quoted(_ name: String) -> String {
        let isPlain = name.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        if isPlain, !["null", "true", "false", "yes", "no", ""].contains(name.lowercased()) {
            return name
        }
        var text = "\""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\"", "\\": text += "\\\(scalar)"
            default:
                let isShown =
                    scalar == " " || scalar == "\u{3000}"
                    || ![.control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator]
                        .contains(scalar.properties.generalCategory)
                let digits = String(scalar.value, radix: 16, uppercase: true)
                text +=
                    isShown
                    ? String(scalar)
                    : "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            }
        }
        return text + "\""
    }
}
