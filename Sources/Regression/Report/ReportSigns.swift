/// Signs that stand beside the words of states and kinds, so that colour alone says nothing.
enum ReportSigns {
    /// The sign of a group.
    static func sign(of state: PageResult.State) -> String {
        switch state {
        case .passed: "✓"
        case .changed: "≠"
        case .new: "＋"
        case .missing: "✕"
        }
    }

    /// The sign of a kind of change.
    static func sign(of kind: PageChange.Kind) -> String {
        switch kind {
        case .page: "▯"
        case .lost: "－"
        case .added: "＋"
        case .reworded: "≠"
        case .moved: "→"
        case .restyled: "Ａ"
        case .symbol: "▦"
        case .redrawn: "╱"
        case .picture: "◐"
        }
    }

    /// The order of the groups in a list: what needs work first.
    static let order: [PageResult.State] = [.changed, .missing, .new, .passed]
}
