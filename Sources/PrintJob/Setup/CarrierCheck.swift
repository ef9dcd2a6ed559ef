internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics

/// Whether a layout may be printed in front of another's notices: on the same paper, by the same
/// printer, in the same run.
struct CarrierCheck {
    let carrier: Layout
    let layout: Layout

    /// Everything that speaks against it, at the carrier's file.
    func findings() -> [Diagnostic] {
        guard carrier.document.isCarrier else {
            return [
                finding(
                    "document", "宛名台紙ではなく「\(carrier.document.title)」のレイアウトです",
                    "document: \(DocumentType.addressCarrier.identifier) のレイアウトを指定してください")
            ]
        }
        return paperFindings() + envelopeFindings()
    }

    /// What keeps both off the same paper.
    private func paperFindings() -> [Diagnostic] {
        var found: [Diagnostic] = []
        if carrier.pageSize != layout.pageSize {
            found.append(
                finding("page-size", "宛名台紙と通知の用紙の大きさが違います", "page: を同じにしてください"))
        }
        if carrier.printerResolution != layout.printerResolution {
            found.append(
                finding(
                    "resolution",
                    "印刷機の解像度が、宛名台紙は\(carrier.printerResolution)dpi、"
                        + "通知は\(layout.printerResolution)dpiです",
                    "printer: の dpi を同じにしてください"))
        }
        if carrier.pagesPerSheet > layout.pagesPerSheet {
            found.append(
                finding(
                    "side", "宛名台紙に裏のページがありますが、通知は片面です",
                    "宛名台紙を表のページだけにしてください"))
        }
        if carrier.sheetCount != 1 {
            found.append(
                finding(
                    "sheets", "宛名台紙が\(carrier.sheetCount)枚あります", "1枚に収めてください"))
        }
        return found
    }

    /// What keeps both out of the same envelope, or off the same plates.
    private func envelopeFindings() -> [Diagnostic] {
        var found: [Diagnostic] = []
        if let envelope = layout.envelope, envelope != carrier.envelope {
            found.append(
                finding(
                    "envelope", "封筒の窓か用紙の動く長さ（envelope）が、宛名台紙と通知で違います",
                    "同じ封筒に入るので、envelope: を同じにしてください"))
        }
        if let spot = disputedSpot {
            found.append(
                finding(
                    "ink", "特色「\(spot)」の代わりの色が、宛名台紙と通知で違います",
                    "一冊では一つの版になるので、cmyk: を同じにしてください"))
        }
        return found
    }

    /// A spot ink that both print but describe differently.
    private var disputedSpot: String? {
        for case .spot(let name, let alternate) in carrier.colors {
            for case .spot(name, let other) in layout.colors where other != alternate {
                return name
            }
        }
        return nil
    }

    /// Why no job prints a carrier by itself.
    static let refusal = Diagnostic(
        "job.carrier-alone", at: .option("<document>"), "宛名台紙だけを印刷することはできません",
        hint: "通知の帳票を指定してください。宛名台紙は、封書ごとに通知の前に付きます")

    private func finding(_ name: String, _ message: String, _ hint: String) -> Diagnostic {
        Diagnostic(
            DiagnosticCode(rawValue: "job.carrier-\(name)"),
            at: carrier.sourceFiles.first.map(Place.file), message, hint: hint)
    }
}
