internal import CairoRendering
internal import LayoutDescription
internal import PDFFinishing
internal import PageGraphics

/// Pages that are being drawn into memory, to be finished as one PDF.
final class OpenDrawing {
    private let press: NoticePress
    private let drawn = MemorySink()
    private var writer: PDFWriter?
    private var markings: [PageMarking] = []

    init(press: NoticePress) throws(JobFailure) {
        self.press = press
        do throws(RenderingFailure) {
            writer = try PDFWriter(
                sink: drawn, size: press.setup.layout.pageSize, metadata: press.metadata,
                library: press.library)
        } catch { throw .rendering(error) }
    }

    /// Pages so far.
    var pages: Int { markings.count }

    /// Adds pages and what finishing must know of them.
    func add(_ added: [Page], _ markings: [PageMarking]) throws(JobFailure) {
        precondition(added.count == markings.count, "every page is marked")
        do throws(RenderingFailure) {
            for page in added { try writer?.add(page) }
        } catch { throw .rendering(error) }
        self.markings += markings
    }

    /// Completes the drawing and hands over the finished PDF.
    func finish(into write: (UnsafeRawBufferPointer) -> Int32) throws(JobFailure) {
        guard let writer = writer.take() else { return }
        let inks = writer.inks
        do throws(RenderingFailure) { try writer.finish() } catch { throw .rendering(error) }
        let finisher = press.setup.finishing.finisher
        let markings = markings
        let result = drawn.bytes.withUnsafeBytes { bytes in
            Result { () throws(PDFFinishingFailure) in
                try finisher.finish(bytes, inks: inks, pages: markings, into: write)
            }
        }
        do throws(PDFFinishingFailure) { try result.get() } catch { throw .finishing(error) }
    }
}
