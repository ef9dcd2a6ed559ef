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
    private var nextSerial: Int
    private var nextPiece: Int
    private var nextSheet: Int
    private var usedSerials: Set<UInt32> = []

    init(issuer: Issuer) {
        self.issuer = issuer
        nextSerial = issuer.firstSerial
        nextPiece = issuer.firstMailPiece
        nextSheet = issuer.firstSheet
    }

    /// The values the next notice would get.
    /// - Throws: a finding if its own serial is taken, or the eight digits are used up.
    func proposal(for notice: Notice) throws(DiagnosticFailure) -> SheetProposal {
        let serial = try serial(for: notice)
        let digits = String(serial).applying([.pad(8)])
        var url = ""
        if case .applicationID(let identifier)? = notice["申請書ID"] {
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
        usedSerials.insert(UInt32(proposal.serial))
        while usedSerials.contains(UInt32(nextSerial)) { nextSerial += 1 }
        nextPiece += 1
        nextSheet += 1
    }

    private func serial(for notice: Notice) throws(DiagnosticFailure) -> Int {
        if case .text(let digits)? = notice[Self.serialField], let given = UInt32(digits) {
            guard usedSerials.contains(given) else { return Int(given) }
            throw DiagnosticFailure(
                Diagnostic(
                    "notice.duplicate-serial",
                    at: .record(row: notice.row, field: Self.serialField),
                    "同じ番号がすでに使われています。", hint: "番号の重なりを元のデータで直してください。"))
        }
        guard nextSerial <= Issuer.lastSerial else {
            throw DiagnosticFailure(
                Diagnostic(
                    "notice.serials-used-up",
                    at: .record(row: notice.row, field: Self.serialField),
                    "8桁の製造管理番号を使い切りました。",
                    hint: "発行者ファイルの最初の番号を小さくするか、仕事を分けてください。"))
        }
        return nextSerial
    }
}

/// The numbers a notice gets if it is printed.
struct SheetProposal {
    let values: SheetValues
    let serial: Int
}
