internal import Diagnostics
internal import FontCatalog
internal import LayoutDescription
internal import NoticeModel
internal import PrintJob

/// A press and the files that it was loaded from, as they were then.
struct WarmPress {
    let press: RecordPress
    private let files: [String]
    private let stamps: [FileStamp?]

    /// Somebody may be saving one file after the other; then the last of them counts.
    private static let mostAttempts = 4

    /// Loads a press. Files that change while they are read are read again.
    init(
        layout: String, fonts: OpenFonts, purpose: PrintPurpose, stock: PressStock
    ) throws(DiagnosticFailure) {
        let (issuer, barcodes) = (stock.issuerPath, stock.barcodes)
        var files = [layout, issuer]
        var attempt = 1
        while true {
            let before = Self.stamps(files)
            let press = try RecordPress(
                layoutPath: layout, issuerPath: issuer, fonts: fonts, purpose: purpose,
                barcodes: barcodes, overflow: stock.overflow)
            let used =
                press.layout.sourceFiles + [issuer, fonts.folder + "/catalog.yaml"]
                + press.setup.catalog.fonts.map(\.path)
                + [barcodes.postcodeDataPath].compactMap(\.self)
            // What was not known before the first attempt was not looked at before it was read.
            if used == files && Self.stamps(files) == before || attempt == Self.mostAttempts {
                (self.press, self.files, stamps) = (press, files, before)
                return
            }
            files = used
            attempt += 1
        }
    }

    /// Whether all files are as they were.
    var isCurrent: Bool { Self.stamps(files) == stamps }

    private static func stamps(_ files: [String]) -> [FileStamp?] {
        files.map(FileStamp.init(path:))
    }
}
