public import Diagnostics
public import NoticeModel

/// An invented record that shows one thing a form must do, and how it is printed.
public struct Specimen: Hashable, Sendable {
    /// A field of the record and where it is written.
    public struct Field: Hashable, Sendable {
        /// The canonical header, such as `氏名`.
        public let name: String
        /// Its value as it stands in a residents file; `nil` takes the base record's away.
        public let value: String?
        /// Where it is written.
        public let place: Place
    }

    /// Its place among the sheets of a mail piece.
    public struct SheetNumber: Hashable, Sendable {
        /// Number of the (first) sheet, from 1 to `count`.
        public let number: Int
        /// Sheets of the mail piece, at most 99.
        public let count: Int
    }

    /// Its name, unique in its set, fit for a folder: `longest-name`.
    public let name: String
    /// Why it is there, a Japanese sentence.
    public let shows: String
    /// What it is printed for.
    public let purpose: PrintPurpose
    /// Serial of the form, 1 to 99,999,999; `nil` leaves it to the record and the issuer.
    public let serial: Int?
    /// Its place in the mail piece; `nil` for the only notice of one.
    public let sheet: SheetNumber?
    /// Whether it is printed again after a first print.
    public let isReprint: Bool
    /// The record: the fields of the set's base with its own laid over them, in the order in which
    /// they are written; none without a value.
    public let record: [Field]
    /// Where it stands in its file.
    public let place: Place
}
