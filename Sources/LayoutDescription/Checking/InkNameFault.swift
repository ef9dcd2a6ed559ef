internal import PositionedYAML

/// A name that no ink can have: one that RIPs give another meaning, or that a reader of the layout
/// would take for something else.
struct InkNameFault {
    /// The code without its room.
    let name: String
    let message: String
    let hint: String

    /// The longest name a PDF may hold, in bytes of UTF-8 (ISO 32000-1, annex C).
    static let maximumSpotByteCount = 127

    /// Colorants that are no inks of their own (ISO 32000-1, 8.6.6.4): `All` prints on every plate,
    /// `None` on none, and a device takes its own components by their names.
    private static let reservedSpots: Set<String> = [
        "all", "none", "registration", "cyan", "magenta", "yellow", "black", "key", "c", "m", "y",
        "k", "red", "green", "blue", "gray", "grey", "process cyan", "process magenta",
        "process yellow", "process black", "シアン", "マゼンタ", "イエロー", "ブラック", "墨", "スミ", "黒",
    ]

    private init(_ name: String, _ message: String, _ hint: String) {
        self.name = name
        self.message = message
        self.hint = hint
    }

    /// What is wrong with the name of a spot ink; `nil` if it can be one.
    init?(ofSpot spot: String) {
        if Self.reservedSpots.contains(spot.lowercased()) {
            self.init(
                "reserved-spot", "「\(spot)」は特色の名前に使えません（印刷機のプロセスインキや全版の意味になります）",
                "プロセスインキなら spot を書かずに cmyk だけを、特色なら印刷所が使う名前を書いてください")
        } else if spot.utf8.count > Self.maximumSpotByteCount {
            self.init(
                "bad-spot-name", "特色の名前が長すぎます",
                "UTF-8で\(Self.maximumSpotByteCount)バイトまでにしてください")
        } else if spot.first?.isWhitespace == true || spot.last?.isWhitespace == true
            || spot.unicodeScalars.contains(where: Self.isInvisible)
        {
            self.init(
                "bad-spot-name", "特色の名前に、前後の空白か見えない文字があります", "見える文字だけで書いてください")
        } else {
            return nil
        }
    }

    /// What is wrong with the name by which a layout calls an ink; `nil` if it can be one.
    init?(ofInk name: String) {
        if name.isEmpty || Double(name) != nil || Self.forms.contains(name.lowercased())
            || Self.looksLikeRGB(name, isQuoted: true)
        {
            self.init(
                "bad-ink-name", "「\(name)」は色の名前に使えません",
                "濃さや色の値と紛れない名前にしてください（朱、akane など）")
        } else if Self.isBlack(name) {
            self.init(
                "bad-ink-name", "「\(name)」は色の名前に使えません", "墨は inks: に書かず、濃さ（0〜1）だけで書きます")
        } else {
            return nil
        }
    }

    /// Whether a name means the ink that needs none.
    static func isBlack(_ name: String) -> Bool {
        ["black", "key", "k", "墨", "スミ", "黒", "ブラック"].contains(name.lowercased())
    }

    /// Whether a value is a colour of the screen: `#ff0000`, `ff0000`, `rgb(…)`, `[255, 0, 0]`,
    /// `{ rgb: … }`.
    static func looksLikeRGB(_ value: YAMLValue) -> Bool {
        switch value.content {
        case .scalar(let text, let isQuoted): looksLikeRGB(text, isQuoted: isQuoted)
        case .sequence(let items): items.count == 3
        case .mapping(let entries):
            entries.contains { ["rgb", "rgba", "hex", "hsl"].contains($0.key.lowercased()) }
        }
    }

    private static func looksLikeRGB(_ text: String, isQuoted: Bool) -> Bool {
        let word = text.lowercased()
        if ["#", "rgb", "hsl"].contains(where: word.hasPrefix) { return true }
        // A plain number is a coverage, if one that is out of range.
        return word.count == 6 && word.allSatisfy(\.isHexDigit)
            && (isQuoted || Double(word) == nil) && word.contains(where: \.isNumber)
    }

    /// Words by which the value of a colour is written.
    private static let forms: Set<String> = ["cmyk", "spot", "hex"]

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
            .privateUse:
            true
        default: false
        }
    }
}
