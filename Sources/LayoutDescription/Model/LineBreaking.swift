/// Where the lines of a text may break, beyond what the language forbids.
public enum LineBreaking: Hashable, Sendable {
    /// Wherever Japanese and Roman text may break.
    case plain
    /// As addresses are written: 番地 and 丁目 (`1-2-3`, `一丁目2番3号`) stay on one line, and a line
    /// rather ends before them, or before the name of a building.
    case address
    /// As names are written: a line rather ends between two parts (`アンナ・マリア`) than within one.
    case name
}
