public import PageGraphics

/// The window of the envelope that a layout's first page is seen through, and how far the sheet may
/// move behind it.
///
/// The window stands where it is when the sheet lies in the middle of the envelope. No public
/// source fixes its measures: they are the choice of whoever buys the envelopes.
public struct Envelope: Hashable, Sendable {
    /// How far the folded sheet may move from the middle of the envelope, each way by itself.
    public struct Play: Hashable, Sendable {
        /// To the left, 0 or more.
        public var left: Length
        /// Upwards, 0 or more.
        public var up: Length
        /// To the right, 0 or more.
        public var right: Length
        /// Downwards, 0 or more.
        public var down: Length

        /// States a play for each way.
        public init(left: Length, up: Length, right: Length, down: Length) {
            self.left = left
            self.up = up
            self.right = right
            self.down = down
        }

        /// States the same play for every way.
        public init(_ length: Length) {
            self.init(left: length, up: length, right: length, down: length)
        }
    }

    /// The window on the page while the sheet lies in the middle.
    public var window: Rect
    /// How far the sheet may move.
    public var play: Play

    /// Describes an envelope.
    public init(window: Rect, play: Play) {
        self.window = window
        self.play = play
    }

    /// What of the page is seen wherever the sheet lies: what must be read through the window
    /// belongs here. Its size is negative if the play is wider than the window.
    public var alwaysVisible: Rect {
        Rect(
            origin: Point(x: window.left + play.left, y: window.top + play.up),
            size: Size(
                width: window.size.width - play.left - play.right,
                height: window.size.height - play.up - play.down))
    }

    /// What of the page is seen at one place of the sheet or another: nothing else may be here. A
    /// sheet that moves to the left shows what is to the right of the window.
    public var everVisible: Rect {
        Rect(
            origin: Point(x: window.left - play.right, y: window.top - play.down),
            size: Size(
                width: window.size.width + play.left + play.right,
                height: window.size.height + play.up + play.down))
    }
}
