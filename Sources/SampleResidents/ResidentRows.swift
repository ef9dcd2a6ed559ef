internal import NoticeModel

/// Rows of a residents file, in the order of the headers. Members of a household are neighbours.
/// Whoever lacks what the document requires is left out: a child born after 2012 has no 通知カード.
public struct ResidentRows: Sequence, IteratorProtocol, Sendable {
    private let columns: [Column]
    private var households: HouseholdGenerator
    private var waiting: ArraySlice<Resident> = []
    private var remaining: Int
    private var made = 0

    private struct Column {
        let field: FieldDeclaration
        /// Whether residents have a text of this header and kind.
        let isCanonical: Bool
    }

    init(document: DocumentType, seed: UInt64, count: Int) {
        columns = document.schema.fields.map { field in
            Column(field: field, isCanonical: Self.isCanonical(field))
        }
        households = HouseholdGenerator(seed: seed)
        remaining = count
    }

    /// The next row; `nil` after the last.
    public mutating func next() -> [String]? {
        guard remaining > 0 else { return nil }
        remaining -= 1
        made += 1
        var resident = nextResident()
        while !isComplete(resident) { resident = nextResident() }
        return columns.map { column in
            column.isCanonical
                ? resident[column.field.name] ?? "" : filler(for: column.field, from: resident)
        }
    }

    private mutating func nextResident() -> Resident {
        if waiting.isEmpty { waiting = households.next()[...] }
        return waiting.removeFirst()
    }

    private func isComplete(_ resident: Resident) -> Bool {
        columns.allSatisfy { column in
            guard column.isCanonical, column.field.isRequired else { return true }
            return resident[column.field.name] != nil
                || column.field.displayField.flatMap { resident[$0] } != nil
        }
    }

    private static func isCanonical(_ field: FieldDeclaration) -> Bool {
        DocumentType.all.contains { document in
            document.schema.index(of: field.name).map {
                document.schema.fields[$0].kind == field.kind
            } ?? false
        }
    }

    /// A text for a column that only a document of one's own has: by its kind, if it must be filled.
    private func filler(for field: FieldDeclaration, from resident: Resident) -> String {
        guard field.isRequired else { return "" }
        return switch field.kind {
        case .text, .name, .address: String("見本".prefix(field.maximumLength ?? 2))
        case .kana: String("ミホン".prefix(field.maximumLength ?? 3))
        case .date: "2020-06-01"
        case .individualNumber: resident["個人番号"] ?? ""
        case .applicationID: resident["申請書ID"] ?? ""
        case .postalCode: resident["郵便番号"] ?? ""
        case .telephone: "000-0000-0000"
        case .digits(let count): ResidentNumbers.padded(UInt64(made), to: count)
        case .choice(let words): words.isEmpty ? "" : words[made % words.count]
        }
    }
}
