internal import PageGraphics

/// The marker of a paragraph.
struct ListMarker {
    /// How a list of such items is marked; `nil` if the marker makes no item: ※ refers to something
    /// else.
    let numbering: StructureRole.ListNumbering?

    init(_ marker: String) {
        let first = marker.unicodeScalars.first
        numbering =
            switch first {
            case "※", "*", "＊", "注", "†", nil: nil
            case "○", "◯", "◦": .circle
            case "■", "□", "▪", "▫": .square
            case let scalar? where Self.isNumber(scalar): .decimal
            default: .disc
            }
    }

    /// Digits and numbers in circles or brackets.
    private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.numericType != nil || scalar == "(" || scalar == "（"
    }
}
