internal import Readback

/// A word, or words that stand together, on a page.
struct PlacedText {
    let text: String
    let frame: PageFrame
    /// Where its first letter is set down.
    let left: Double
    let line: Double
    let styles: [PageReading.Style]

    init(_ word: PageReading.Word) {
        text = word.text
        frame = PageFrame(word.frame)
        left = word.origin?.left ?? word.frame.left
        line = word.origin?.top ?? word.frame.top
        styles = word.styles
    }
}
