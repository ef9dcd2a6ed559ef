internal import CairoRendering
internal import LayoutDescription
internal import PDFFinishing
internal import PageGraphics
internal import SystemPackage

/// A PDF that is being written. A class, because it owns a writer that cannot be copied.
///
/// It is drawn into memory, a few kilobytes a page, because finishing needs the whole of it; only
/// the finished file reaches the disk.
final class OpenVolume {
    private let file: DurableFile
    private let drawing: OpenDrawing

    init(
        folder: FilePath, name: String, press: NoticePress
    ) throws(JobFailure) {
        file = try JobFailure.writing { () throws(OutputFailure) in
            try DurableFile(folder: folder, name: name)
        }
        drawing = try OpenDrawing(press: press)
    }

    /// Pages so far.
    var pages: Int { drawing.pages }

    /// Adds pages and what finishing must know of them.
    func add(_ added: [Page], _ markings: [PageMarking]) throws(JobFailure) {
        try drawing.add(added, markings)
    }

    /// Completes the file and puts it in place.
    /// - Parameter prove: Looks at the whole file before it gets its name; what it throws keeps it
    ///   from getting one.
    func finish(
        prove: (FilePath) throws(JobFailure) -> Void
    ) throws(JobFailure) -> DurableFile.Receipt {
        do throws(JobFailure) {
            try drawing.finish { file.write($0) }
        } catch .finishing(.write(let errno)) { throw .output(file.failure(errno)) }
        let path = try JobFailure.writing { () throws(OutputFailure) in try file.settle() }
        do throws(JobFailure) { try prove(path) } catch .disproved(var disproof) {
            disproof.isAltered = FileDigest.sha256(of: path) != file.sha256
            throw .disproved(disproof)
        }
        return try JobFailure.writing { () throws(OutputFailure) in try file.commit() }
    }
}
