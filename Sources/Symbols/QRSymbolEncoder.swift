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
        guard
            let code = QRcode_encodeString(
                payload, Int32(version), Self.correction(level), QR_MODE_8, 1)
        else {
            let error = errno
            throw error == ERANGE ? .tooLong : .library(error)
        }
        defer { QRcode_free(code) }
        guard code.pointee.version == Int32(version) else { throw .tooLong }
        let width = Int(code.pointee.width)
        // Bit 0 of each byte is the module; the rest is the library's bookkeeping.
        let bytes = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
        return ModuleMatrix(width: width, modules: bytes.map { $0 & 1 })
    }

    private static func correction(_ level: QRCode.Level) -> QRecLevel {
        switch level {
        case .low: QR_ECLEVEL_L
        case .medium: QR_ECLEVEL_M
        case .quartile: QR_ECLEVEL_Q
        case .high: QR_ECLEVEL_H
        }
    }
}
