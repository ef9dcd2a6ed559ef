internal import Diagnostics

/// The text of one fixed-width record, and where in it the positions of columns are.
final class RecordDecoding {
    let encoding: TextEncoding
    /// Where the first bytes that are no character stand in the record, from 0.
    private(set) var firstFault: Int?
    /// Bytes or characters of the record.
    private(set) var length = 0
    /// Whether it has nothing but blanks.
    var isBlank: Bool {
        let blanks: [Unicode.Scalar] = [" ", "\u{3000}"]
        return String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy(blanks.contains)
    }

    /// Whether a line ends within it.
    var holdsLineEnd: Bool { text.contains { $0 == 0x0A || $0 == 0x0D } }

    private let decoder: IconvDecoder
    private var text: [UInt8] = []
    /// For each position of the record where its character begins in the text; -1 within one.
    private var starts: [Int] = []

    init(_ encoding: TextEncoding) throws(DiagnosticFailure) {
        self.encoding = encoding
        decoder = try IconvDecoder(encoding)
    }

    /// Takes the next record.
    func take(_ record: [UInt8], unit: FixedRecord.Unit) {
        decode(record)
        starts.removeAll(keepingCapacity: true)
        var place = 0
        var offset = 0
        record.withUnsafeBytes { record in
            while offset < record.count, place < text.count {
                let size = Self.length(ofCharacter: text[place])
                let width = encoding == .utf8 ? size : encoding.unitLength(record[offset...])
                starts.append(place)
                if unit == .bytes { for _ in 1..<max(width, 1) { starts.append(-1) } }
                place += size
                offset += width
            }
        }
        length = unit == .bytes ? record.count : starts.count
        starts.append(text.count)
    }

    private func decode(_ record: [UInt8]) {
        firstFault = nil
        text = [UInt8](unsafeUninitializedCapacity: record.count * IconvDecoder.growth) {
            room, count in
            record.withUnsafeBytes {
                let outcome = decoder.decode($0, into: UnsafeMutableRawBufferPointer(room))
                count = outcome.produced
                firstFault =
                    outcome.faults.first?.source
                    ?? (outcome.consumed < record.count ? outcome.consumed : nil)
            }
        }
    }

    /// The text of some positions, from 1; `nil` if they begin or end within a character.
    func text(_ positions: ClosedRange<Int>) -> String? {
        guard positions.upperBound < starts.count else { return nil }
        let (start, end) = (starts[positions.lowerBound - 1], starts[positions.upperBound])
        guard start >= 0, end >= start else { return nil }
        return String(validating: text[start..<end], as: UTF8.self)
    }

    private static func length(ofCharacter first: UInt8) -> Int {
        switch first {
        case ..<0xC0, 0xF8...: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }
}
