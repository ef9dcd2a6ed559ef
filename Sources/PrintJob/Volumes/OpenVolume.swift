internal import CairoRendering
internal import LayoutDescription
internal import PageGraphics
internal import SystemPackage

/// A PDF that is being written. A class, because it owns a writer that cannot be copied.
final class OpenVolume {
    private let file: DurableFile
    private var writer: PDFWriter?
    /// Pages so far.
    private(set) var pages = 0

    init(
        folder: FilePath, name: String, press: NoticePress
    ) throws(JobFailure) {
        do throws(OutputFailure) {
            file = try DurableFile(folder: folder, name: name)
        } catch { throw .output(error) }
        do throws(RenderingFailure) {
            writer = try PDFWriter(
                sink: file, size: press.setup.layout.pageSize, metadata: press.metadata,
                library: press.library)
        } catch { throw JobFailure(error, file: file) }
    }

    func add(_ added: [Page]) throws(JobFailure) {
        do throws(RenderingFailure) {
            for page in added { try writer?.add(page) }
        } catch { throw JobFailure(error, file: file) }
        pages += added.count
    }

    /// Completes the file and puts it in place.
    /// - Parameter prove: Looks at the whole file before it gets its name; what it throws keeps it
    ///   from getting one.
    func finish(
        prove: (FilePath) throws(JobFailure) -> Void
    ) throws(JobFailure) -> DurableFile.Receipt {
        do throws(RenderingFailure) {
            if let writer = writer.take() { try writer.finish() }
        } catch { throw JobFailure(error, file: file) }
        try prove(try JobFailure.writing { () throws(OutputFailure) in try file.settle() })
        return try JobFailure.writing { () throws(OutputFailure) in try file.commit() }
    }
}
