internal import CairoRendering
internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel
internal import PDFFinishing
internal import PageGraphics

/// A notice as a tagged PDF for the screen, which looks like the print and can be heard.
struct ScreenCopy {
    let press: NoticePress

    /// What keeps a layout from being heard; a copy is not made then.
    static func refusals(of layout: Layout) -> [Diagnostic] {
        AccessibilityCheck(layout).findings().map { finding in
            Diagnostic(finding.code, at: finding.place, finding.message, hint: finding.hint)
        }
    }

    /// Composes and draws a notice.
    /// - Throws: ``JobFailure/rejected(_:)`` if the record may not be printed,
    ///   ``JobFailure/rendering(_:)``, ``JobFailure/finishing(_:)``.
    func file(
        of notice: Notice, _ numbers: [SheetCodes.Numbers]
    ) throws(JobFailure) -> (bytes: [UInt8], pageCount: Int) {
        let document: TaggedDocument
        do throws(DiagnosticFailure) {
            document = try press.taggedDocument(of: notice, numbers)
        } catch { throw .rejected(error) }
        let drawing: (bytes: [UInt8], inks: [Ink])
        do throws(RenderingFailure) {
            drawing = try draw(document)
        } catch { throw .rendering(error) }
        do throws(PDFFinishingFailure) {
            return (
                try finish(drawing.bytes, drawing.inks, document, labels(numbers)),
                document.pages.count
            )
        } catch { throw .finishing(error) }
    }

    private func draw(
        _ document: TaggedDocument
    ) throws(RenderingFailure) -> (bytes: [UInt8], inks: [Ink]) {
        let sink = MemorySink()
        var writer = try PDFWriter(
            sink: sink, size: document.pages.first?.page.size ?? .a4, metadata: press.metadata,
            library: press.library)
        for page in document.pages { try writer.add(page) }
        let inks = writer.inks
        try writer.finish()
        return (sink.bytes, inks)
    }

    private func finish(
        _ drawn: [UInt8], _ inks: [Ink], _ document: TaggedDocument, _ labels: [String]
    ) throws(PDFFinishingFailure) -> [UInt8] {
        let finisher = press.setup.finishing.finisher
        let sink = MemorySink()
        try drawn.withUnsafeBufferPointer { (bytes) throws(PDFFinishingFailure) in
            try finisher.finish(
                UnsafeRawBufferPointer(bytes), inks: inks,
                pages: labels.map { PageMarking(label: $0) },
                structure: document.structure, into: sink.write)
        }
        return sink.bytes
    }

    /// The labels that the pages have in print. The bleed is cut away, so there is none to mark.
    private func labels(_ numbers: [SheetCodes.Numbers]) -> [String] {
        let sheetOfPage = press.setup.layout.sheetOfPage
        return numbers.indices.flatMap { sheet in
            numbers[sheet].labels(count: sheetOfPage.count { $0 == sheet })
        }
    }
}
