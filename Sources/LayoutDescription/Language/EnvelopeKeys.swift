internal import PositionedYAML

/// The keys of `envelope:`.
enum EnvelopeKeys {
    static let window = Key(
        "window", .rectangle, isRequired: true,
        "用紙が封筒のまん中にあるときの窓の [x, y, 幅, 高さ]（1ページ目の左上からのmm）。")
    static let play = Key(
        "play", .play, isRequired: true,
        "封筒の中で用紙が動く長さ（mm、0〜50）。四方同じなら一つ、違えば [左へ, 上へ, 右へ, 下へ]。")

    static let vocabulary = Vocabulary("envelope", "窓のある封筒。", [window.entry, play.entry])
}

extension ValueForm where Value == [Double] {
    private static let lengths = ValueForm<Double>.number(0...50, unit: "mm")
    private static let sides = numbers(4...4, [0...50], shape: "3 か [左へ, 上へ, 右へ, 下へ]")

    /// One length for all ways or one for each, in millimetres: to the left, up, to the right,
    /// down.
    fileprivate static let play = ValueForm(
        schema: .members(["anyOf": .array([lengths.schema, sides.schema])])
    ) { reader, value in
        if case .scalar = value.content {
            return lengths.read(&reader, value).map { [$0, $0, $0, $0] }
        }
        return sides.read(&reader, value)
    }
}
