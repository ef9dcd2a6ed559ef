public import PrintJob
public import Readback

/// What the press of the desk draws with, and how much it is trusted.
public struct PressSettings: Sendable {
    /// The paths of the layouts, by the identifier of their document.
    public var layouts: [String: String]
    /// Path of the issuer file.
    public var issuerPath: String
    /// Folder of the font catalogue.
    public var fontFolder: String
    /// The programs that read finished PDFs.
    public var engines: ReadingEngines
    /// How customer barcodes are made.
    public var barcodes = CustomerBarcodeChoice()
    /// What becomes of texts that do not fit; `nil` if they are refused.
    public var overflow: OverflowChoice?
    /// The program of the workers.
    public var executable: String
    /// The worker's command. Nothing of a record is ever among the arguments.
    public var arguments: [String]
    /// The most workers at a time, at least one.
    public var workerCount = 2
    /// How long a worker may take for an order. Then it is killed.
    public var limit = Duration.seconds(5)
    /// Bytes of memory that a worker may map.
    public var memoryLimit: UInt64 = 4 << 30

    /// States what to draw with.
    public init(
        layouts: [String: String], issuerPath: String, fontFolder: String, engines: ReadingEngines,
        executable: String, arguments: [String]
    ) {
        self.layouts = layouts
        self.issuerPath = issuerPath
        self.fontFolder = fontFolder
        self.engines = engines
        self.executable = executable
        self.arguments = arguments
    }

    /// What a worker has to know of them.
    var stock: PressStock {
        PressStock(
            layouts: layouts, issuerPath: issuerPath, fontFolder: fontFolder, engines: engines,
            memoryLimit: memoryLimit, barcodes: barcodes, overflow: overflow)
    }
}
