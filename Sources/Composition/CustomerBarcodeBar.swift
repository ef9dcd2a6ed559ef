/// One bar of a customer barcode: what it has besides its middle.
public enum CustomerBarcodeBar: Hashable, Sendable {
    /// Up and down (ロングバー).
    case long
    /// Up (セミロングバー上).
    case upper
    /// Down (セミロングバー下).
    case lower
    /// Neither (タイミングバー).
    case timing

    /// Whether it goes up.
    var goesUp: Bool { self == .long || self == .upper }
    /// Whether it goes down.
    var goesDown: Bool { self == .long || self == .lower }
}
