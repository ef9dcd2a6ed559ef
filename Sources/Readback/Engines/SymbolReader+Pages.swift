internal import CZXing

extension SymbolReader {
    /// More codes than that are no page of a notice, but a test picture.
    private static let mostSymbols = 64
    private static let payloadRoom = 1 << 18

    /// All codes of a page, from the top left.
    static func symbols(in picture: GreyPicture) -> [PageReading.Symbol] {
        var found = [tsuchi_found_qr_code](repeating: tsuchi_found_qr_code(), count: mostSymbols)
        var payloads = [UInt8](repeating: 0, count: payloadRoom)
        let count = payloads.withUnsafeMutableBytes { payloads in
            tsuchi_find_qr_codes(
                picture.dots, Int32(picture.width), Int32(picture.height), Int32(picture.width),
                &found, found.count, payloads.baseAddress?.assumingMemoryBound(to: CChar.self),
                payloads.count)
        }
        guard count > 0 else { return [] }
        return found[..<count].map { code in
            symbol(code, payloads[code.start..<(code.start + code.length)], picture)
        }.sorted { ($0.frame.top, $0.frame.left) < ($1.frame.top, $1.frame.left) }
    }

    private static func symbol(
        _ code: tsuchi_found_qr_code, _ payload: ArraySlice<UInt8>, _ picture: GreyPicture
    ) -> PageReading.Symbol {
        let xs = [code.x.0, code.x.1, code.x.2, code.x.3].map(Int.init)
        let ys = [code.y.0, code.y.1, code.y.2, code.y.3].map(Int.init)
        let (left, right) = (xs.min() ?? 0, xs.max() ?? 0)
        let (top, bottom) = (ys.min() ?? 0, ys.max() ?? 0)
        let level = UInt8(bitPattern: code.level)
        return PageReading.Symbol(
            kind: .qrCode,
            payload: String(validating: payload, as: UTF8.self)
                ?? "hex:" + payload.map(hexadecimal).joined(),
            level: "LMQH".utf8.contains(level) ? String(UnicodeScalar(level)) : nil,
            version: SymbolVersion(picture: picture, xs: xs, ys: ys).version,
            frame: picture.frame(columns: left..<(right + 1), rows: top..<(bottom + 1)))
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
}
