internal import PrintJob
internal import Readback

/// What a worker draws with.
struct PressStock: Codable, Sendable {
    /// The paths of the layouts, by the identifier of their document.
    var layouts: [String: String]
    var issuerPath: String
    var fontFolder: String
    var engines: ReadingEngines
    /// Bytes of memory that the worker may map.
    var memoryLimit: UInt64
    var barcodes: CustomerBarcodeChoice
    var overflow: OverflowChoice?
}
