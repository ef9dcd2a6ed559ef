public import Composition
public import NoticeModel

extension QRSymbolEncoder {
    /// The bars of a customer barcode (Japan Post, 郵便番号・バーコードマニュアル, p. 11): 67, two to
    /// start, three for each of 20 characters and the check digit, two to stop.
    ///
    /// Not drawn by libzint 2.11: it refuses numbers of more than thirteen places, which the manual
    /// cuts, and its bars are 3:2:3 modules high where the manual has 1:1:1. Where it agrees to draw,
    /// the tests hold every bar against it.
    public func bars(of barcode: CustomerBarcode) -> [CustomerBarcodeBar] {
        var bars: [CustomerBarcodeBar] = [.long, .lower]
        bars.reserveCapacity(67)
        for character in barcode.characters { bars += Self.table[Int(character.rawValue)] }
        bars += Self.table[Int(barcode.checkDigit.rawValue)]
        return bars + [.lower, .long]
    }

    /// Three bars a character, in the order of its values.
    private static let table: [[CustomerBarcodeBar]] = [
        144, 114, 132, 312, 123, 141, 321, 213, 231, 411, 414, 324, 342, 234, 432, 243, 423, 441,
        111,
    ].map { code in [code / 100, code / 10 % 10, code % 10].map { bar($0) } }

    /// The bar by its number in the manual.
    private static func bar(_ number: Int) -> CustomerBarcodeBar {
        switch number {
        case 1: .long
        case 2: .upper
        case 3: .lower
        default: .timing
        }
    }
}
