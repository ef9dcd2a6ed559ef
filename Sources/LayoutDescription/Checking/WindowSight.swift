internal import PageGraphics

/// How something beside the window comes to be seen through it.
struct WindowSight {
    /// When that is, as the beginning of a sentence.
    let words: String
    /// How much farther away it must be.
    let missing: Length

    /// - Parameter area: Something that is printed within what is seen at times.
    init(of area: Rect, _ envelope: Envelope) {
        let (window, seen, play) = (envelope.window, envelope.everVisible, envelope.play)
        let slack = LayoutLint.windowSlack
        // The ways in which the sheet has to move before it is seen, and how far it is within
        // what is seen there.
        let ways = [
            ("左", play.left, area.left - window.right, seen.right - area.left),
            ("右", play.right, window.left - area.right, area.right - seen.left),
            ("上", play.up, area.top - window.bottom, seen.bottom - area.top),
            ("下", play.down, window.top - area.bottom, area.bottom - seen.top),
        ]
        let needed = ways.filter { $0.2 >= slack * -1 }
        if needed.isEmpty {
            words = "用紙が動かなくても"
            missing = ways.map(\.3).min() ?? .zero
        } else {
            let moves = needed.map { "\($0.0)へ\(LayoutLint.text($0.1))mm" }
            words = "用紙が\(moves.joined(separator: "、"))動くと"
            missing = needed.map(\.3).min() ?? .zero
        }
    }
}
