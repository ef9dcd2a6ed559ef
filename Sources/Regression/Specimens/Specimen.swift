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

        /// States a field.
        public init(name: String, value: String?, place: Place) {
            self.name = name
            self.value = value
            self.place = place
        }
    }

    /// Its place among the sheets of a mail piece.
    public struct SheetNumber: Hashable, Sendable {
        /// Number of the (first) sheet, from 1 to `count`.
        public let number: Int
        /// Sheets of the mail piece, at most 99.
        public let count: Int

        /// States a place; `number` is from 1 to `count`.
        public init(number: Int, count: Int) {
            self.number = number
            self.count = count
        }
    }

    /// Its name, unique in its set, fit for a folder: `longest-name`.
    public var name: String
    /// Why it is there, a Japanese sentence.
    public var shows: String
    /// What it is printed for.
    public var purpose: PrintPurpose
    /// Serial of the form, 1 to 99,999,999; `nil` leaves it to the record and the issuer.
    public var serial: Int?
    /// Its place in the mail piece; `nil` for the only notice of one.
    public var sheet: SheetNumber?
    /// Whether it is printed again after a first print.
    public var isReprint: Bool
    /// The record: the fields of the set's base with its own laid over them, in the order in which
    /// they are written; none without a value.
    public var record: [Field]
    /// Where it stands in its file.
    public var place: Place

    /// Describes a specimen, live and the only notice of its mail piece unless said otherwise.
    public init(
        name: String, shows: String, purpose: PrintPurpose = .live, serial: Int? = nil,
        sheet: SheetNumber? = nil, isReprint: Bool = false, record: [Field], place: Place
    ) {
        self.name = name
        self.shows = shows
        self.purpose = purpose
        self.serial = serial
        self.sheet = sheet
        self.isReprint = isReprint
        self.record = record
        self.place = place
    }
}
