internal import GRDB
internal import NoticeModel

/// A volume as the ledger has it.
struct LedgerVolume: Codable, FetchableRecord, Hashable {
    static let columns =
        "number, state, firstSequence, lastSequence, mailPieces, notices, pages, firstSerial, "
        + "lastSerial, attempts, failedRow, sha256, bytes, pagesRead, isSeparated"
    /// How the files of volumes begin, those that are printed apart last.
    static let kinds = ["volume", "overflow"]

    let number: Int
    let state: VolumeState
    let firstSequence: Int
    let lastSequence: Int
    let mailPieces: Int
    let notices: Int
    let pages: Int
    let firstSerial: Int
    let lastSerial: Int
    let attempts: Int
    let failedRow: Int?
    let sha256: String?
    let bytes: Int?
    /// Pages that were read back before it was put in place.
    let pagesRead: Int?
    /// Whether its mail pieces are printed apart because a text does not fit otherwise (山分け).
    let isSeparated: Bool

    init(row: Row) throws {
        let row = LedgerRow(row)
        number = try row.number(0)
        guard let state = VolumeState(rawValue: try row.text(1)) else { throw LedgerRow.damage }
        self.state = state
        firstSequence = try row.number(2)
        lastSequence = try row.number(3)
        mailPieces = try row.number(4)
        notices = try row.number(5)
        pages = try row.number(6)
        firstSerial = try row.number(7)
        lastSerial = try row.number(8)
        attempts = try row.number(9)
        failedRow = try row.optionalNumber(10)
        sha256 = try row.optionalText(11)
        bytes = try row.optionalNumber(12, in: LedgerRow.sizes)
        pagesRead = try row.optionalNumber(13)
        isSeparated = try row.flag(14)
    }

    /// Name of the PDF within the job's folder. Whoever carries the files to the inserter sees by it
    /// which are to be looked through first; the number is that of the lists.
    var fileName: String { Self.fileName(Self.kinds[isSeparated ? 1 : 0], number) }

    /// `volume-0001.pdf` and the like.
    static func fileName(_ kind: String, _ number: Int) -> String {
        name(kind, number) + ".pdf"
    }

    /// The same without its extension.
    static func name(_ kind: String, _ number: Int) -> String {
        kind + "-" + String(number).applying([.pad(4)])
    }
}
