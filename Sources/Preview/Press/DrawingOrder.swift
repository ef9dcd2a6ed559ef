public import NoticeModel
public import PrintJob

/// What is to be drawn: a record for a purpose.
public struct DrawingOrder: Codable, Hashable, Sendable {
    /// Where the texts of the record come from.
    public enum Record: Codable, Hashable, Sendable {
        /// One text a field of the document, in its order; `nil` where there is none.
        case values([String?])
        /// Texts by the name of their field; fields that are not named have none.
        case fields([String: String])
    }

    /// How long the texts are: as they are, or stretched or cut to what the document allows.
    public enum DataLength: String, Codable, Hashable, Sendable, CaseIterable {
        /// The record's own.
        case own
        /// The longest that the fields allow.
        case longest
        /// The shortest that the fields allow, optional ones empty.
        case shortest
    }

    /// The document, by its identifier.
    public var document: String
    /// What it is printed for.
    public var purpose: PrintPurpose
    /// The record.
    public var record: Record
    /// The row that findings name, from 1.
    public var row: Int
    /// The numbers on the sheets; those of a notice that is rendered by itself unless said
    /// otherwise.
    public var numbers: RecordPress.Numbers
    /// How long the texts are.
    public var data: DataLength
    /// Whether what the elements became is wanted beside the pages.
    public var wantsElements: Bool
    /// Whether pictures of the pages are wanted beside the PDF. To write them takes as long as
    /// everything else.
    public var wantsPictures = true

    /// States an order.
    public init(
        document: String, purpose: PrintPurpose, record: Record, row: Int = 1,
        numbers: RecordPress.Numbers = RecordPress.Numbers(), data: DataLength = .own,
        wantsElements: Bool = false
    ) {
        self.document = document
        self.purpose = purpose
        self.record = record
        self.row = row
        self.numbers = numbers
        self.data = data
        self.wantsElements = wantsElements
    }
}
