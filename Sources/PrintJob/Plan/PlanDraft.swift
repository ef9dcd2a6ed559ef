internal import Diagnostics
internal import Intake

/// What is known of a job while its residents file is being read.
struct PlanDraft {
    /// Rows that passed their own checks, in the order of the residents file.
    private(set) var records: [PlannedRecord] = []
    /// Mail pieces in the order of their first row.
    var pieces: [PieceDraft] = []
    /// Why rows are left out.
    private(set) var rejections: [RejectionRecord] = []
    private(set) var rejectedRows = 0
    /// What somebody should look at.
    var warnings: [RejectionRecord] = []
    /// Texts of accepted rows that are made smaller or narrower, by row.
    var fits: [PlannedFit] = []
    /// Serials that rejected rows bring: they get them when they are put right.
    private(set) var reservedSerials: [UInt32] = []
    /// Rows by the rule that left them out.
    private(set) var rejectionsByRule: [String: Int] = [:]

    /// The piece of a household, made if it is new; a piece of its own without one.
    mutating func piece(of household: String?, _ index: HouseholdIndex) -> Int {
        let next = pieces.count
        let piece = household.map { index.piece(of: $0, new: next) } ?? next
        if piece == next { pieces.append(PieceDraft()) }
        return piece
    }

    /// Adds a member to a piece.
    mutating func add(_ record: PlannedRecord, to piece: Int) {
        let position = Int32(records.count)
        records.append(record)
        if let last = pieces[piece].last {
            records[Int(last)].nextMember = position
        } else {
            pieces[piece].first = position
        }
        pieces[piece].last = position
    }

    /// Keeps the serial of a rejected row, if it brings one.
    mutating func reserve(_ serial: String?) {
        guard let serial, serial.utf8.count == 8, let number = UInt32(serial) else { return }
        reservedSerials.append(number)
    }

    /// Notes a row that is rejected and the piece that it holds.
    mutating func reject(_ rejection: Rejection, piece: Int?) {
        rejectedRows += 1
        count(rejection)
        rejections += rejection.records
        if let piece, pieces[piece].rejectedRow == nil { pieces[piece].rejectedRow = rejection.row }
    }

    /// Notes a row that waits for another.
    mutating func hold(_ rejection: Rejection) {
        count(rejection)
        rejections += rejection.records
    }

    /// The members of a piece, in the order of the residents file.
    func members(of piece: PieceDraft) -> [Int32] {
        var members: [Int32] = []
        var next = piece.first
        while let position = next {
            members.append(position)
            next = records[Int(position)].nextMember
        }
        return members
    }

    private mutating func count(_ rejection: Rejection) {
        let rules = rejection.findings.filter { $0.severity == .error }.map(\.code.rawValue)
        for rule in Set(rules) { rejectionsByRule[rule, default: 0] += 1 }
    }
}
