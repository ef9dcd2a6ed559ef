internal import CZXing
internal import LayoutDescription

/// Reads QR codes in pictures with ZXing.
enum SymbolReader {
    /// What a symbol says.
    struct Reading {
        let payload: [UInt8]
        /// `nil` for a level that ZXing does not name.
        let level: QRCode.Level?
    }

    /// The code within a rectangle of a picture, its quiet zone included; `nil` if none can be
    /// read.
    static func read(
        _ picture: PagePicture, _ columns: Range<Int>, _ rows: Range<Int>
    ) -> Reading? {
        guard !columns.isEmpty, !rows.isEmpty else { return nil }
        var level: CChar = 0
        // A QR code holds 2,953 bytes at most.
        var payload = [UInt8](repeating: 0, count: 4096)
        let length = payload.withUnsafeMutableBytes { payload in
            picture.dots.withUnsafeBufferPointer { dots -> Int in
                guard let first = dots.baseAddress else { return -1 }
                return tsuchi_read_qr_code(
                    first + rows.lowerBound * picture.width + columns.lowerBound,
                    Int32(columns.count), Int32(rows.count), Int32(picture.width),
                    payload.baseAddress?.assumingMemoryBound(to: CChar.self), payload.count, &level)
            }
        }
        guard length >= 0, length <= payload.count else { return nil }
        let name = String(UnicodeScalar(UInt8(bitPattern: level)))
        return Reading(
            payload: Array(payload[..<length]), level: QRCode.Level(rawValue: name))
    }
}
