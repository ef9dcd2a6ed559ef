internal import CQRencode
public import Composition
internal import Glibc
public import LayoutDescription
public import PageGraphics

/// Encodes QR symbols (ISO/IEC 18004) with libqrencode.
public struct QRSymbolEncoder: SymbolEncoder {
    /// Makes an encoder.
    public init() {}

    /// Encodes a payload at exactly the stated version and level, as one 8-bit segment:
    /// libqrencode's parser mixes segments best from that mode, and neither folds case nor uses
    /// the Kanji mode.
    ///
    /// libqrencode takes the version as a minimum and would silently make a larger symbol, which
    /// would leave its place on the form; such a symbol is refused.
    ///
    /// - Parameters:
    ///   - payload: The text, not empty and without a zero byte.
    ///   - version: 1 to 40.
    ///   - level: The error correction level.
    /// - Returns: The modules, 17 + 4 · version a side, without the quiet zone.
    /// - Throws: `SymbolEncodingFailure`: `unencodable` for an empty payload or a zero byte,
    ///   `tooLong` if it needs a larger version, `library` for anything else.
    public func encode(
        _ payload: String, version: Int, level: QRCode.Level
    ) throws(SymbolEncodingFailure) -> ModuleMatrix {
        guard !payload.isEmpty, !payload.utf8.contains(0) else { throw .unencodable }
        let choosesMask = Self.takesMask && 17 + 4 * version <= MaskChoice.widthLimit
        let made =
            choosesMask
            ? tsuchi_qr_encode_with_mask_0(payload, Int32(version), Self.correction(level))
            : QRcode_encodeString(payload, Int32(version), Self.correction(level), QR_MODE_8, 1)
        guard let code = made else {
            let error = errno
            throw error == ERANGE ? .tooLong : .library(error)
        }
        defer { QRcode_free(code) }
        guard code.pointee.version == Int32(version) else { throw .tooLong }
        let width = Int(code.pointee.width)
        let bytes = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
        if choosesMask {
            let rows = MaskChoice(modules: bytes, width: width, level: level).bestRows()
            return ModuleMatrix(width: width, rows: rows)
        }
        // Bit 0 of each byte is the module; the rest is the library's bookkeeping.
        return ModuleMatrix(width: width, modules: bytes.map { $0 & 1 })
    }

    /// Whether this build of libqrencode leaves the choice of the mask to us.
    private static let takesMask = tsuchi_qr_takes_mask() != 0

    private static func correction(_ level: QRCode.Level) -> QRecLevel {
        switch level {
        case .low: QR_ECLEVEL_L
        case .medium: QR_ECLEVEL_M
        case .quartile: QR_ECLEVEL_Q
        case .high: QR_ECLEVEL_H
        }
    }
}

extension ModuleMatrix {
    /// From rows as words, column x in bit x.
    fileprivate init(width: Int, rows: [UInt64]) {
        let modules = [UInt8](unsafeUninitializedCapacity: width * width) { modules, count in
            for row in rows {
                for x in 0..<width {
                    modules[count + x] = UInt8(truncatingIfNeeded: row >> UInt64(x) & 1)
                }
                count += width
            }
        }
        self.init(width: width, modules: modules)
    }
}
