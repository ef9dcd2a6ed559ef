/// A span of time as people say it, no finer than they need it.
struct DurationText: CustomStringConvertible {
    /// Whole seconds.
    let seconds: Int

    var description: String {
        switch seconds {
        case ..<60: "\(seconds)秒"
        case ..<3600: "\(seconds / 60)分\(seconds % 60)秒"
        default: "\(seconds / 3600)時間\(seconds / 60 % 60)分"
        }
    }
}
