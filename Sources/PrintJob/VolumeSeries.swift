internal import CairoRendering
internal import Composition
internal import PageGraphics

/// Writes the pages of notices into volumes of bounded size. The pages of one notice never part:
/// a notice that does not fit into the open volume begins the next.
final class VolumeSeries {
    /// Where a notice ended up.
    struct Location {
        /// Volume, from 1.
        let volume: Int
        /// First page within the volume, from 1.
        let page: Int
    }

    private let folder: JobFolder
    private let library: FontLibrary
    private let metadata: PDFMetadata
    private let volumeSize: Int
    private var open: OpenVolume?
    private(set) var finished: [JobManifest.Volume] = []

    /// The volume being written. A class, because it owns a writer that cannot be copied.
    private final class OpenVolume {
        let file: DurableFile
        private var writer: PDFWriter?
        private(set) var pages = 0
        var notices = 0
        var firstSerial = ""
        var lastSerial = ""

        init(file: DurableFile, writer: consuming PDFWriter) {
            self.file = file
            self.writer = consume writer
        }

        func add(_ page: Page) throws(RenderingFailure) {
            try writer?.add(page)
            pages += 1
        }

        func finish() throws(RenderingFailure) {
            if let writer = writer.take() { try writer.finish() }
        }
    }

    init(folder: JobFolder, library: FontLibrary, metadata: PDFMetadata, volumeSize: Int) {
        self.folder = folder
        self.library = library
        self.metadata = metadata
        self.volumeSize = volumeSize
    }

    /// Appends the pages of one notice.
    func add(_ pages: [Page], serial: String) throws(JobFailure) -> Location {
        if let open, open.pages + pages.count > volumeSize { try close() }
        let volume = try openVolume(for: pages)
        let location = Location(volume: finished.count + 1, page: volume.pages + 1)
        for page in pages {
            do throws(RenderingFailure) {
                try volume.add(page)
            } catch { throw JobFailure(error, file: volume.file) }
        }
        volume.notices += 1
        if volume.firstSerial.isEmpty { volume.firstSerial = serial }
        volume.lastSerial = serial
        return location
    }

    /// Puts the open volume in place.
    func close() throws(JobFailure) {
        guard let volume = open else { return }
        open = nil
        let pages = volume.pages
        do throws(RenderingFailure) {
            try volume.finish()
        } catch { throw JobFailure(error, file: volume.file) }
        do throws(OutputFailure) {
            let receipt = try folder.commit(volume.file)
            finished.append(
                JobManifest.Volume(
                    name: receipt.name, sha256: receipt.sha256, bytes: receipt.byteCount,
                    pages: pages, notices: volume.notices, firstSerial: volume.firstSerial,
                    lastSerial: volume.lastSerial))
        } catch { throw .output(error) }
    }

    private func openVolume(for pages: [Page]) throws(JobFailure) -> OpenVolume {
        if let open { return open }
        let number = String(finished.count + 1)
        let name = "volume-" + String(repeating: "0", count: max(0, 4 - number.count)) + number
        let file: DurableFile
        do throws(OutputFailure) {
            file = try folder.makeFile(name + ".pdf")
        } catch { throw .output(error) }
        do throws(RenderingFailure) {
            let volume = OpenVolume(
                file: file,
                writer: try PDFWriter(
                    sink: file, size: pages.first?.size ?? .a4, metadata: metadata,
                    library: library))
            open = volume
            return volume
        } catch { throw JobFailure(error, file: file) }
    }
}
