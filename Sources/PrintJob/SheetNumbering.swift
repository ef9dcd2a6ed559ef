internal import Composition
internal import Diagnostics
internal import IssuerProfile
internal import NoticeModel

/// Gives every printed notice its serial, its mail piece and its codes, in the order of printing.
///
/// Numbers are proposed first and used up only when the notice is printed, so a rejected record
/// leaves no gap in the serials. Every notice is a mail piece of one sheet.
struct SheetNumbering {
    /// Header of the field that brings a serial with the record.
    static let serialField = "製造管理番号"

    private let issuer: Issuer
    private let applicationID: Int?
    private let broughtSerial: Int?
    private var nextSerial: Int
    private var nextPiece: Int
    private var nextSheet: Int
    /// Serials that records brought. Those given out here need no memory: they are all below
    /// `nextSerial`.
    private var broughtSerials: Set<UInt32> = []

    /// - Parameter schema: The fields of the document's records; in a document of one's own the
    ///   申請書ID may stand under another header.
    init(issuer: Issuer, schema: RecordSchema) {
        self.issuer = issuer
        applicationID = schema.fields.firstIndex { $0.kind == .applicationID }
        broughtSerial = schema.fields.firstIndex {
            $0.name == Self.serialField && $0.kind == .digits(count: 8)
        }
        nextSerial = issuer.firstSerial
        nextPiece = issuer.firstMailPiece
        nextSheet = issuer.firstSheet
    }

    /// The values the next notice would get.
    /// - Throws: a finding if its own serial is taken, or the digits of a number are used up.
    func proposal(for notice: Notice) throws(DiagnosticFailure) -> SheetProposal {
        let serial = try serial(for: notice)
        try checkCounters(for: notice)
        let digits = String(serial).applying([.pad(8)])
        var url = ""
        if let applicationID, case .applicationID(let identifier)? = notice.values[applicationID] {
            url = issuer.applicationURL(for: identifier)
        }
        let values = SheetValues(
            applicationURL: url, serial: digits, barcode: issuer.barcode(serial: digits),
            controlLine: issuer.controlLine(
                mailPiece: nextPiece, sheetSerial: nextSheet, sheet: 1, sheets: 1),
            sheet: 1, sheets: 1, mailPiece: nextPiece)
        return SheetProposal(values: values, serial: serial)
    }

    /// Uses up the numbers of a proposal.
    mutating func commit(_ proposal: SheetProposal) {
        if proposal.serial == nextSerial {
            nextSerial += 1
        } else {
            broughtSerials.insert(UInt32(proposal.serial))
        }
        while broughtSerials.contains(UInt32(nextSerial)) { nextSerial += 1 }
        nextPiece += 1
        nextSheet += 1
    }

    private func serial(for notice: Notice) throws(DiagnosticFailure) -> Int {
        if let broughtSerial, case .text(let digits)? = notice.values[broughtSerial],
            let given = UInt32(digits)
        {
            guard isUsed(given) else { return Int(given) }
            throw DiagnosticFailure(
                Diagnostic(
                    "notice.duplicate-serial",
                    at: .record(row: notice.row, field: Self.serialField),
                    "同じ番号がすでに使われています", hint: "番号の重なりを元のデータで直してください"))
        }
        guard nextSerial <= Issuer.lastSerial else {
            throw Self.usedUp("serials", "8桁の製造管理番号", notice)
        }
        return nextSerial
    }

    private func isUsed(_ serial: UInt32) -> Bool {
        (issuer.firstSerial..<nextSerial).contains(Int(serial)) || broughtSerials.contains(serial)
    }

    /// One digit more would be another number on the control line.
    private func checkCounters(for notice: Notice) throws(DiagnosticFailure) {
        guard nextPiece <= Issuer.lastMailPiece else {
            throw Self.usedUp("mail-pieces", "7桁の封書の番号", notice)
        }
        guard nextSheet <= Issuer.lastSerial else {
            throw Self.usedUp("sheets", "8桁の用紙の番号", notice)
        }
    }

    private static func usedUp(
        _ name: String, _ numbers: String, _ notice: Notice
    ) -> DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(
                DiagnosticCode(rawValue: "notice.\(name)-used-up"),
                at: .record(row: notice.row, field: nil), "\(numbers)を使い切りました",
                hint: "発行者ファイルの最初の番号を小さくするか、仕事を分けてください"))
    }
}

/// The numbers a notice gets if it is printed.
struct SheetProposal {
    let values: SheetValues
    let serial: Int
}
