internal import Diagnostics
internal import NoticeModel

/// The names of columns or keys that the document has no field for, each kept once.
struct ExtraNames {
    /// Most names kept and shown; a file of nothing but strange keys must not fill the memory.
    private static let limit = 30

    private let schema: RecordSchema
    /// Whether a mapping file says which names are wanted: then it is no slip to have others.
    private let isMapped: Bool
    private(set) var names: [String] = []
    private var isOverLimit = false

    init(schema: RecordSchema, isMapped: Bool = false) {
        self.schema = schema
        self.isMapped = isMapped
    }

    /// Notes a name.
    mutating func insert(_ name: String) {
        if names.contains(name) { return }
        if names.count < Self.limit { names.append(name) } else { isOverLimit = true }
    }

    /// A warning about the names nobody knows and a note about those other documents use.
    /// `present` are the fields the file has, so that a slip is matched with one that is absent.
    func findings(at place: Place, present: (Int) -> Bool) -> [Diagnostic] {
        if isMapped {
            guard !names.isEmpty else { return [] }
            return [
                Diagnostic(
                    .note, "intake.unmapped-column", at: place,
                    "対応表で使わない列があります: \(Self.list(names))\(isOverLimit ? " ほか" : "")")
            ]
        }
        let canonical = DocumentType.all.flatMap { $0.schema.fields.map(\.name) }
        let unused = names.filter(canonical.contains)
        let unknown = names.filter { !canonical.contains($0) }
        let absent = schema.fields.indices.filter { !present($0) }.map { schema.fields[$0].name }
        var findings: [Diagnostic] = []
        if !unknown.isEmpty {
            let hints = Self.hints(for: absent, in: unknown)
            findings.append(
                Diagnostic(
                    .warning, "intake.unknown-column", at: place,
                    "知らない列があります（読みません）: \(Self.list(unknown))\(isOverLimit ? " ほか" : "")",
                    hint: hints.isEmpty ? nil : hints))
        }
        if !unused.isEmpty {
            findings.append(
                Diagnostic(
                    .note, "intake.unused-column", at: place,
                    "この帳票では使わない列があります: \(Self.list(unused))"))
        }
        return findings
    }

    /// Which of the names in a file were probably meant to be the wanted ones.
    static func hints(for wanted: [String], in names: [String]) -> String {
        wanted.compactMap { name in
            NameSuggestion.nearest(to: name, in: names).map {
                "「\(shown($0))」は「\(name)」ではありませんか"
            }
        }.joined(separator: "。")
    }

    /// Names as a list for a message.
    static func list(_ names: [String]) -> String { names.map(shown).joined(separator: "、") }

    /// A name without anything a terminal would act on, at most 40 characters.
    static func shown(_ name: String) -> String {
        if name.isEmpty { return "(名前のない列)" }
        var text = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
                text.append("\u{FFFD}")
            default: text.append(scalar)
            }
        }
        let printable = String(text)
        return printable.count > 40 ? "\(printable.prefix(40))…" : printable
    }
}
