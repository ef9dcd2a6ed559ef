public import LayoutDescription
public import PageGraphics

/// Turns a payload into a QR symbol.
public protocol SymbolEncoder: Sendable {
    /// Encodes `payload` at exactly the version and level a layout fixes.
    /// - Throws: ``SymbolEncodingFailure`` if the payload does not fit.
    func encode(
        _ payload: String, version: Int, level: QRCode.Level
    ) throws(SymbolEncodingFailure) -> ModuleMatrix
}
