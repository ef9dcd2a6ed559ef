internal import NoticeModel

/// How much a QR code of a version and level can carry.
struct QRCapacity {
    /// Bits for data: mode and length indicators and the text itself.
    let bits: Int

    /// The capacity of a version from 1 to 40.
    init(version: Int, level: QRCode.Level) {
        let codewords =
            switch level {
            case .low: Self.low
            case .medium: Self.medium
            case .quartile: Self.quartile
            case .high: Self.high
            }
        bits = codewords[min(max(version, 1), 40) - 1] * 8
    }

    /// Whether the text may fit; `false` only if it cannot, however it is divided into segments.
    /// Values of unknown length count as empty.
    func mayHold(_ payload: TextTemplate, schema: RecordSchema) -> Bool {
        // A segment begins with four bits for its mode and at least eight for its length.
        var least = 12.0
        for part in payload.parts {
            switch part {
            case .literal(let text): least += Self.leastBits(text)
            case .value(let name, let formats):
                least += Self.leastBits(of: name, formats: formats, schema: schema)
            }
        }
        return least <= Double(bits)
    }

    /// Per character: a third of ten bits in numeric mode, half of eleven in alphanumeric, eight a
    /// byte, thirteen for a kanji.
    private static func leastBits(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { total, scalar in
            switch scalar {
            case "0"..."9": total + 10.0 / 3
            case "A"..."Z", " ", "$", "%", "*", "+", "-", ".", "/", ":": total + 5.5
            case _ where scalar.isASCII: total + 8
            default: total + 13
            }
        }
    }

    private static func leastBits(
        of name: String, formats: [FieldFormat], schema: RecordSchema
    ) -> Double {
        let control = ControlValue.allCases.first { $0.templateName == name }
        // An application URL is one of https with the 23 digits of the ID in it.
        if control == .applicationURL { return leastBits("https://") + 23 * 10.0 / 3 }
        let field = schema.index(of: name).map { FormatFault.Subject.field(schema.fields[$0].kind) }
        guard var length = (control.map(FormatFault.Subject.control) ?? field)?.length else {
            return 0
        }
        for case .slice(let range) in formats {
            length = max(0, min(range.upperBound, length) - range.lowerBound + 1)
        }
        return Double(length) * 10 / 3
    }

    /// Data codewords by version, ISO/IEC 18004 table 7.
    private static let low = [
        19, 34, 55, 80, 108, 136, 156, 194, 232, 274, 324, 370, 428, 461, 523, 589, 647, 721, 795,
        861, 932, 1006, 1094, 1174, 1276, 1370, 1468, 1531, 1631, 1735, 1843, 1955, 2071, 2191,
        2306, 2434, 2566, 2702, 2812, 2956,
    ]
    private static let medium = [
        16, 28, 44, 64, 86, 108, 124, 154, 182, 216, 254, 290, 334, 365, 415, 453, 507, 563, 627,
        669, 714, 782, 860, 914, 1000, 1062, 1128, 1193, 1267, 1373, 1455, 1541, 1631, 1725, 1812,
        1914, 1992, 2102, 2216, 2334,
    ]
    private static let quartile = [
        13, 22, 34, 48, 62, 76, 88, 110, 132, 154, 180, 206, 244, 261, 295, 325, 367, 397, 445,
        485, 512, 568, 614, 664, 718, 754, 808, 871, 911, 985, 1033, 1115, 1171, 1231, 1286, 1354,
        1426, 1502, 1582, 1666,
    ]
    private static let high = [
        9, 16, 26, 36, 46, 60, 66, 86, 100, 122, 140, 158, 180, 197, 223, 253, 283, 313, 341, 385,
        406, 442, 464, 514, 538, 596, 628, 661, 701, 745, 793, 845, 901, 961, 986, 1054, 1096,
        1142, 1222, 1276,
    ]
}
