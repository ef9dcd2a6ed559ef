public import LayoutDescription
public import NoticeModel
public import PageGraphics

/// Turns what symbols say into what they look like.
public protocol SymbolEncoder: Sendable {
    /// Encodes `payload` at exactly the version and level a layout fixes.
    /// - Throws: ``SymbolEncodingFailure`` if the payload does not fit.
    func encode(
        _ payload: String, version: Int, level: QRCode.Level
    ) throws(SymbolEncodingFailure) -> ModuleMatrix

    /// The bars of a customer barcode from left to right, those to start and to stop included.
    func bars(of barcode: CustomerBarcode) -> [CustomerBarcodeBar]
}
