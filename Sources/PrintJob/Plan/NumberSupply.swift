internal import Diagnostics
internal import IssuerProfile
internal import NoticeModel

/// Hands out serials, numbers of mail pieces and numbers of sheets in the order of printing. A
/// serial that a record brings is kept for it, wherever it stands; rejected rows use up none.
struct NumberSupply {
    /// The numbers of one mail piece.
    struct Taken {
        let serials: [UInt32]
        let mailPiece: Int
        let firstSheet: Int
    }

    private let brought: Set<UInt32>
    private var nextSerial: Int
    private var nextPiece: Int
    private var nextSheet: Int

    /// - Parameter brought: Serials that records bring.
    init(issuer: Issuer, brought: [UInt32]) {
        self.brought = Set(brought)
        nextSerial = issuer.firstSerial
        nextPiece = issuer.firstMailPiece
        nextSheet = issuer.firstSheet
    }

    /// The numbers of the next piece.
    /// - Parameters:
    ///   - serials: One a notice; `nil` where the record brings none.
    ///   - sheets: Sheets of the piece.
    /// - Throws: a finding if the digits of a number are used up; then none is taken. One digit
    ///   more would be another number on the control line.
    mutating func take(
        serials given: [UInt32?], sheets: Int
    ) throws(Diagnostic) -> Taken {
        guard nextPiece <= Issuer.lastMailPiece else {
            throw Self.usedUp("mail-pieces", "7桁の封書の番号")
        }
        guard nextSheet + sheets - 1 <= Issuer.lastSerial else {
            throw Self.usedUp("sheets", "8桁の用紙の番号")
        }
        var next = nextSerial
        var serials: [UInt32] = []
        for serial in given {
            if let serial {
                serials.append(serial)
                continue
            }
            while next <= Issuer.lastSerial, brought.contains(UInt32(next)) { next += 1 }
            guard next <= Issuer.lastSerial else {
                throw Self.usedUp("serials", "8桁の製造管理番号")
            }
            serials.append(UInt32(next))
            next += 1
        }
        let taken = Taken(serials: serials, mailPiece: nextPiece, firstSheet: nextSheet)
        nextSerial = next
        nextPiece += 1
        nextSheet += sheets
        return taken
    }

    private static func usedUp(_ name: String, _ numbers: String) -> Diagnostic {
        Diagnostic(
            DiagnosticCode(rawValue: "notice.\(name)-used-up"), "\(numbers)を使い切りました",
            hint: "発行者ファイルの最初の番号を小さくするか、仕事を分けてください")
    }
}
