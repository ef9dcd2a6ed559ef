internal import NoticeModel

/// What of a row counts even if the row is rejected, as it stands in the file: a household is held
/// together where one of its rows is rejected, and a serial that a rejected row brings is given to
/// nobody else.
public struct RowKeys: Hashable, Sendable {
    /// 世帯番号; `nil` if the document has no such column, the row leaves it empty or could not be
    /// read.
    public let household: String?
    /// 製造管理番号, likewise.
    public let manufacturingSerial: String?

    /// Nothing is known of the row.
    static let none = RowKeys(household: nil, manufacturingSerial: nil)

    /// Finds the keys of rows of one document.
    struct Reader {
        private let household: Int?
        private let manufacturingSerial: Int?

        init(_ schema: RecordSchema) {
            household = schema.index(of: FieldDeclaration.householdName)
            manufacturingSerial = schema.index(of: FieldDeclaration.manufacturingSerialName)
        }

        func keys(of values: [String?]) -> RowKeys {
            RowKeys(
                household: text(household, values),
                manufacturingSerial: text(manufacturingSerial, values))
        }

        private func text(_ index: Int?, _ values: [String?]) -> String? {
            guard let index, let text = values[index], !text.isEmpty else { return nil }
            return text
        }
    }
}
