/// Why somebody should look at a character before a job.
public enum CharacterConcern: String, Codable, Hashable, Sendable, CaseIterable {
    /// No font of a role that prints it has it: the row would be rejected.
    case unshowable
    /// It may stand in no name or address at all (a control, a selector or a mark without a base
    /// character, what an export left of 住基ネット統一文字, …): the row would be rejected.
    case faulty
    /// 外字 of the municipality's own font: printed, but a sign only this municipality knows.
    case privateUse = "private-use"
    /// Outside JIS X 0208 and JIS X 0212, in a name or an address: 代替文字情報 is needed.
    case substitute
    /// Printed, but often the trace of something that was lost on the way: 〓 or ? for a character
    /// that a system did not have, its number in its place, a radical for an ideograph.
    case suspicious

    /// Whether a row with it is not printed.
    public var isFatal: Bool {
        switch self {
        case .unshowable, .faulty: true
        case .privateUse, .substitute, .suspicious: false
        }
    }
}
