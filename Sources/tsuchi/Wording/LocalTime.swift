internal import Foundation

/// A time of the ledger as the clock on the wall shows it.
struct LocalTime {
    /// `2026-04-24 10:23:45`; the text itself if it is no time.
    let text: String

    /// - Parameter time: RFC 3339.
    init(_ time: String) {
        guard let date = try? Date(time, strategy: .iso8601) else {
            text = time
            return
        }
        let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: .current)
        text = date.formatted(style.year().month().day().time(includingFractionalSeconds: false))
    }
}
