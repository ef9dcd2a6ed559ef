internal import Composition
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import Synchronization

/// An encoder that takes at most twenty characters and counts what it is asked for.
final class CountingEncoder: SymbolEncoder {
    private let calls = Atomic(0)

    /// Symbols asked for so far.
    var count: Int { calls.load(ordering: .relaxed) }

    func encode(
        _ payload: String, version: Int, level: QRCode.Level
    ) throws(SymbolEncodingFailure) -> ModuleMatrix {
        calls.add(1, ordering: .relaxed)
        if payload.isEmpty { throw .unencodable }
        if payload.count > 20 { throw .tooLong }
        return ModuleMatrix(width: 1, modules: [1])
    }

    func bars(of barcode: CustomerBarcode) -> [CustomerBarcodeBar] {
        calls.add(1, ordering: .relaxed)
        return barcode.characters.flatMap { _ in [.long, .upper, .lower] } + [.timing]
    }
}
