/// What finishing thinks of an operator of a content stream (ISO 32000-1, annex A).
enum ContentOperator: UInt8 {
    /// Drawing never writes it: inline images, shadings, colour spaces, inks, compatibility.
    case foreign
    /// It neither chooses a colour nor paints outside a text object.
    case neutral
    case fillRGB
    case strokeRGB
    case save
    case restore
    case graphicsState
    case beginText
    case endText
    case paint

    /// The operator made of up to three bytes, the first in the lowest place.
    init(_ key: UInt32) {
        self = key < 1 << 16 ? Self.short[Int(key)] : Self.long(key)
    }

    /// Operators of one or two bytes.
    private static let short: [ContentOperator] = {
        var table = [ContentOperator](repeating: .foreign, count: 1 << 16)
        func set(_ kind: ContentOperator, _ names: String) {
            for name in names.split(separator: " ") { table[Int(key(name))] = kind }
        }
        set(
            .neutral,
            "w J j M d ri i cm m l c v y h re n W W* Tc Tw Tz TL Tf Tr Ts Td TD Tm T* Tj TJ ' \" "
                + "g G MP DP")
        set(.fillRGB, "rg")
        set(.strokeRGB, "RG")
        set(.save, "q")
        set(.restore, "Q")
        set(.graphicsState, "gs")
        set(.beginText, "BT")
        set(.endText, "ET")
        set(.paint, "S s f F f* B B* b b* Do")
        return table
    }()

    private static let marks = ["BDC", "BMC", "EMC"].map { key($0[...]) }

    /// Operators of three bytes: marked content alone.
    private static func long(_ key: UInt32) -> ContentOperator {
        marks.contains(key) ? .neutral : .foreign
    }

    private static func key(_ name: Substring) -> UInt32 {
        name.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
}
