/// What a byte means at the start of a token (ISO 32000-1, 7.2.2).
enum ByteClass: UInt8 {
    case regular
    case space
    case number
    case delimiter

    static let table: [ByteClass] = (0...255).map { (byte: Int) in
        switch UInt8(byte) {
        case 0, 9, 10, 12, 13, 32: .space
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "."):
            .number
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
            UInt8(ascii: "/"), UInt8(ascii: "%"):
            .delimiter
        default: .regular
        }
    }
}
