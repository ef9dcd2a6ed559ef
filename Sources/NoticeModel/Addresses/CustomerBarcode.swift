/// What a customer barcode (カスタマバーコード) says: a postcode and the number of an address, as 20
/// characters and a check digit (Japan Post, 郵便番号・バーコードマニュアル, pp. 11, 12, 20 and 21).
public struct CustomerBarcode: Hashable, Sendable {
    /// One place of the barcode.
    public enum Character: UInt8, Hashable, Sendable, CaseIterable {
        // The values are those that the check digit is worked out with.
        /// Digits.
        case zero = 0, one, two, three, four, five, six, seven, eight, nine
        /// A hyphen.
        case hyphen
        /// Control characters: the first three begin a letter, the fourth fills up.
        case control1, control2, control3, control4, control5, control6, control7, control8
    }

    /// Places for the number of the address.
    public static let numberLength = 13

    /// The postcode.
    public let postalCode: PostalCode
    /// Digits, hyphens and capital letters; empty for a barcode of the postcode alone.
    public let addressNumber: String

    /// A barcode of an address.
    public init(postalCode: PostalCode, number: AddressNumber) {
        self.postalCode = postalCode
        addressNumber = number.text
    }

    /// A barcode of a postcode alone.
    public init(postalCode: PostalCode) {
        self.postalCode = postalCode
        addressNumber = ""
    }

    /// A barcode as ``text`` writes it; `nil` if it is something else.
    public init?(parsing text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 7, let code = PostalCode(parsing: String(text.prefix(7))) else {
            return nil
        }
        let isNumber = bytes.dropFirst(7).allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x2D
        }
        guard isNumber else { return nil }
        postalCode = code
        addressNumber = String(decoding: bytes[7...], as: UTF8.self)
    }

    /// The postcode's digits and the number behind them, however long: `10000131-3-2-503`.
    public var text: String { postalCode.digits + addressNumber }

    /// The 20 places: seven of the postcode, thirteen of the number, filled up with CC4. What has no
    /// room is left out; of a letter in the last place only the control character is left.
    public var characters: [Character] {
        let number = addressNumber.utf8.flatMap(Self.characters)
        return postalCode.digits.utf8.flatMap(Self.characters)
            + (number + Array(repeating: .control4, count: Self.numberLength))
            .prefix(Self.numberLength)
    }

    /// Makes the sum of all places a multiple of 19.
    public var checkDigit: Character {
        let sum = characters.reduce(0) { $0 + Int($1.rawValue) }
        return Character(rawValue: UInt8((19 - sum % 19) % 19)) ?? .zero
    }

    /// A digit and a hyphen are one place each, a letter two.
    private static func characters(of byte: UInt8) -> [Character] {
        switch byte {
        case 0x30...0x39: [Character(rawValue: byte - 0x30)].compactMap(\.self)
        case 0x41...0x5A:
            [
                Character(rawValue: Character.control1.rawValue + (byte - 0x41) / 10),
                Character(rawValue: (byte - 0x41) % 10),
            ].compactMap(\.self)
        default: [.hyphen]
        }
    }
}
