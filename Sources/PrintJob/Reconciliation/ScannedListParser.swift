/// Takes the bytes of a scanned list block by block.
struct ScannedListParser {
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// Longer than any barcode string; the rest of such a line is not kept.
    private static let greatestLength = 256

    private(set) var readings: [ScannedList.Reading] = []
    private(set) var unreadableLines: [UInt32] = []
    private(set) var isUTF16 = false
    /// The line that is being read, from 1.
    private(set) var line: UInt32 = 1
    private let barcode: SerialBarcode
    private var token: [UInt8] = []
    private var endedInCarriageReturn = false

    init(barcode: SerialBarcode) { self.barcode = barcode }

    mutating func take(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\n"):
                if !endedInCarriageReturn { endLine() }
                endedInCarriageReturn = false
            case UInt8(ascii: "\r"):
                endLine()
                endedInCarriageReturn = true
            default:
                endedInCarriageReturn = false
                if token.count <= Self.greatestLength { token.append(byte) }
            }
        }
    }

    /// The last line needs no line end.
    mutating func finish() { endLine() }

    private mutating func endLine() {
        defer {
            token.removeAll(keepingCapacity: true)
            line += 1
        }
        if line == 1 {
            isUTF16 = token.starts(with: [0xFF, 0xFE]) || token.starts(with: [0xFE, 0xFF])
            if token.starts(with: Self.byteOrderMark) { token.removeFirst(3) }
        }
        guard let start = token.firstIndex(where: { $0 > 0x20 }),
            let end = token.lastIndex(where: { $0 > 0x20 })
        else { return }
        if let serial = barcode.serial(in: token[start...end]) {
            readings.append(ScannedList.Reading(serial: serial, line: line))
        } else {
            unreadableLines.append(line)
        }
    }
}
