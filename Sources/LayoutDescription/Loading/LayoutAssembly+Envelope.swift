internal import Diagnostics
internal import PageGraphics
internal import PositionedYAML

/// The envelope that the sheet goes into.
extension LayoutAssembly {
    /// The envelope; `nil` if there is none, and after reporting what is wrong with it.
    mutating func envelope(_ fields: Fields, on page: Size?) -> Envelope? {
        guard let page, let value = reader.read(LayoutKeys.envelope, in: fields),
            let fields = reader.fields(value, EnvelopeKeys.vocabulary)
        else { return nil }
        let frame = reader.read(EnvelopeKeys.window, in: fields)
        let play = reader.read(EnvelopeKeys.play, in: fields)?.map(Length.init(millimetres:))
        guard let frame, let play else { return nil }
        let window = Rect(millimetres: frame[0], frame[1], frame[2], frame[3])
        guard Rect(origin: .origin, size: page).contains(window) else {
            reader.report(
                "window-outside-page", at: fields.place(of: EnvelopeKeys.window),
                "封筒の窓が用紙の外に出ています", hint: "1ページ目の左上からのmmで書いてください")
            return nil
        }
        let envelope = Envelope(
            window: window,
            play: Envelope.Play(left: play[0], up: play[1], right: play[2], down: play[3]))
        let room = envelope.alwaysVisible.size
        guard room.width > .zero, room.height > .zero else {
            reader.report(
                "window-play", at: fields.place(of: EnvelopeKeys.play),
                "用紙の動く長さが窓より大きく、いつも見える所がありません", hint: "play を窓の幅と高さより小さくしてください")
            return nil
        }
        return envelope
    }
}
