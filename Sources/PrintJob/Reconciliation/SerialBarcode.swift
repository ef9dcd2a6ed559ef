public import IssuerProfile

/// What the issuer's barcode template puts around a serial: `31901` before and `#` after it.
///
/// A camera may report the bare eight digits or the whole barcode string; both mean the serial.
public struct SerialBarcode: Codable, Hashable, Sendable {
    private let prefix: [UInt8]
    private let suffix: [UInt8]

    /// Takes the template from an issuer.
    public init(issuer: Issuer) {
        self.init { issuer.barcode(serial: $0) }
    }

    /// Learns the template from what it makes of two serials that differ in every digit. A
    /// template holds the serial exactly once, so all before and all behind the difference is
    /// its own.
    init(_ barcode: (String) -> String) {
        let (zeros, ones) = (Array(barcode("00000000").utf8), Array(barcode("11111111").utf8))
        prefix = zip(zeros, ones).prefix { $0 == $1 }.map(\.0)
        suffix = zip(zeros.reversed(), ones.reversed()).prefix { $0 == $1 }.map(\.0).reversed()
    }

    /// The serial in a token: eight digits, bare or as this barcode; `nil` if it is neither.
    func serial(in token: some BidirectionalCollection<UInt8>) -> UInt32? {
        var digits = token[...]
        if digits.count != 8 {
            guard digits.count == prefix.count + 8 + suffix.count, digits.starts(with: prefix),
                digits.suffix(suffix.count).elementsEqual(suffix)
            else { return nil }
            digits = digits.dropFirst(prefix.count).dropLast(suffix.count)
        }
        var serial: UInt32 = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            serial = serial * 10 + UInt32(digit - 0x30)
        }
        return serial
    }
}
