public import NoticeModel

/// Writes a checked notice as one line of CSV in the order of its schema, its row in front: what a
/// job keeps of the residents file, so that every page can be made again from what was checked,
/// whatever becomes of that file. It is personal data.
public struct NoticeEncoder: Hashable, Sendable {
    private let csv = CSVEncoder()

    /// Makes an encoder.
    public init() {}

    /// Appends the line of a notice, its line end included. No value has a line end in it: the
    /// validator lets none pass.
    public func encode(_ notice: Notice, into bytes: inout [UInt8]) {
        csv.encode([String(notice.row)] + notice.values.map(Self.text), into: &bytes)
    }

    /// A value in the form in which the validator reads it back to the same value.
    private static func text(_ value: FieldValue?) -> String {
        switch value {
        case nil: ""
        case .text(let text): text
        case .individualNumber(let number): number.digits
        case .applicationID(let identifier): identifier.digits
        case .date(let date):
            "\(date.year)/\(date.month)/\(date.day)"
        }
    }
}
