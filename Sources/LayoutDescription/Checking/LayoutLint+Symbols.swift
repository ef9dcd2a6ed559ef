internal import Diagnostics
internal import NoticeModel
internal import PageGraphics

/// QR codes that scanners would miss or that cannot carry what they should.
extension LayoutLint {
    /// The least side of a module: smaller ones did not survive damage when it was tried.
    static let leastModule = Length(millimetres: 0.25)

    func symbolFaults(_ code: QRCode, _ element: Element) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        if code.module < Self.leastModule - Length(millimetres: 0.0001) {
            let dots = Double(code.resolution) * Self.leastModule.millimetres / 25.4
            findings.append(
                Diagnostic(
                    .error, "layout.module-too-small", at: element.place,
                    "QRコードの升目が\(Self.text(code.module))mmで、0.25mmより小さくなっています",
                    hint: "\(code.resolution)dpiでは module-dots を\(Int(dots.rounded(.up)))以上にしてください")
            )
        }
        if code.resolution != layout.printerResolution {
            findings.append(
                Diagnostic(
                    .error, "layout.module-off-grid", at: element.place,
                    "QRコードの升目が印刷機の点の整数倍になりません",
                    hint: "printer の dpi（\(layout.printerResolution)）に合わせてください"))
        }
        let capacity = QRCapacity(version: code.version, level: code.level)
        if !capacity.mayHold(code.payload, schema: layout.document.schema) {
            findings.append(
                Diagnostic(
                    .error, "layout.symbol-overflow", at: element.place,
                    "QRコードの内容が型番\(code.version)・レベル\(code.level.rawValue)に入りきりません",
                    hint: "version を大きくするか、level を下げてください"))
        }
        return findings
    }
}
