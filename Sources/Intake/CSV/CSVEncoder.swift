internal import CCSV

/// Writes CSV by RFC 4180: commas, CRLF, quotes where a value needs them.
public struct CSVEncoder: Hashable, Sendable {
    /// The UTF-8 byte order mark. Excel takes a file without it for Shift_JIS.
    public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Makes an encoder.
    public init() {}

    /// Appends one line with its line end. A line of one empty value is written `""`, because
    /// readers take an empty line for none.
    public func encode(_ values: [String], into bytes: inout [UInt8]) {
        let isLoneEmpty = values.count == 1 && values[0].isEmpty
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            if isLoneEmpty || Self.needsQuotes(value) {
                Self.appendQuoted(value, to: &bytes)
            } else {
                bytes.append(contentsOf: value.utf8)
            }
        }
        bytes += [0x0D, 0x0A]
    }

    /// Blanks at the ends are quoted too: some readers strip them.
    private static func needsQuotes(_ value: String) -> Bool {
        var value = value
        return value.withUTF8 { bytes in
            bytes.first == 0x20 || bytes.last == 0x20
                || bytes.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }
        }
    }

    private static func appendQuoted(_ value: String, to bytes: inout [UInt8]) {
        let source = Array(value.utf8)
        let size = csv_write2(nil, 0, source, source.count, 0x22)
        bytes += [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = csv_write2(buffer.baseAddress, size, source, source.count, 0x22)
        }
    }
}
