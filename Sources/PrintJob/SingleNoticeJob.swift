internal import CairoRendering
internal import Glibc
public import Diagnostics
public import Intake
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import SystemPackage

/// One notice out of a residents file, as PDF or picture.
public struct SingleNoticeJob {
    /// What is made.
    public enum Form: Hashable, Sendable {
        /// All pages as PDF: the bytes a batch of this one record would have.
        case pdf
        /// One page (from 1) as PNG at a resolution in dots per inch.
        case png(page: Int, resolution: Int)
    }

    /// What is wanted.
    public struct Request: Sendable {
        /// The residents file; `-` for standard input.
        public var inputPath: String
        /// Its format; by its extension if `nil`.
        public var format: ResidentsFormat?
        /// The row, from 1, header not counted.
        public var row: Int
        /// What is made of it.
        public var form: Form

        /// States a request.
        public init(inputPath: String, format: ResidentsFormat? = nil, row: Int, form: Form) {
            self.inputPath = inputPath
            self.format = format
            self.row = row
            self.form = form
        }
    }

    /// A finished file.
    public struct Rendered: Sendable {
        /// Its bytes.
        public let bytes: [UInt8]
        /// What somebody should look at.
        public let warnings: [Diagnostic]
    }

    private let setup: PrintSetup
    private let request: Request

    /// Prepares the job.
    public init(setup: PrintSetup, request: Request) {
        self.setup = setup
        self.request = request
    }

    /// Finds the row, checks it and draws it.
    /// - Throws: ``JobFailure/invalid(_:)`` if there is no such row or it may not be printed.
    public func run() throws(JobFailure) -> Rendered {
        let (notice, warnings) = try find()
        let composed: NoticePress.ComposedNotice
        let press: NoticePress
        do throws(DiagnosticFailure) {
            press = try NoticePress(setup: setup)
            composed = try press.compose(notice)
            try checkPage(among: composed.pages)
        } catch { throw .invalid(error) }
        do throws(RenderingFailure) {
            return Rendered(bytes: try draw(composed.pages, press), warnings: warnings)
        } catch { throw .rendering(error) }
    }

    /// Writes a finished file under its name, whole or not at all. A device or a pipe that has
    /// the name already is written to, never replaced by a file.
    public static func write(_ rendered: Rendered, to path: String) throws(JobFailure) {
        let path = FilePath(path)
        do throws(OutputFailure) {
            if isSpecial(path) { return try pour(rendered.bytes, into: path) }
            let folder = path.removingLastComponent()
            let file = try DurableFile(
                folder: folder.isEmpty ? "." : folder, name: path.lastComponent?.string ?? "")
            _ = rendered.bytes.withUnsafeBytes { file.write($0) }
            _ = try file.commit()
        } catch { throw .output(error) }
    }

    private static func isSpecial(_ path: FilePath) -> Bool {
        var status = stat()
        guard stat(path.string, &status) == 0 else { return false }
        return status.st_mode & S_IFMT != S_IFREG
    }

    private static func pour(_ bytes: [UInt8], into path: FilePath) throws(OutputFailure) {
        do {
            let descriptor = try FileDescriptor.open(path, .writeOnly)
            _ = try descriptor.closeAfter { try descriptor.writeAll(bytes) }
        } catch { throw OutputFailure(error, name: path.lastComponent?.string ?? "") }
    }

    private func checkPage(among pages: [Page]) throws(DiagnosticFailure) {
        guard case .png(let number, _) = request.form, !pages.indices.contains(number - 1) else {
            return
        }
        throw DiagnosticFailure(
            Diagnostic(
                "job.no-such-page", at: .option("--page"), "\(number)ページ目はありません。",
                hint: "この文書は\(pages.count)ページです。"))
    }

    private func find() throws(JobFailure) -> (Notice, [Diagnostic]) {
        do throws(DiagnosticFailure) {
            let reader = try ResidentsReader(
                path: request.inputPath, format: request.format, validator: try setup.validator())
            while let result = try reader.next() {
                switch result {
                case .notice(let notice, _, let warnings) where notice.row == request.row:
                    return (notice, warnings)
                case .rejected(let rejection) where rejection.row == request.row:
                    throw DiagnosticFailure(rejection.findings)
                default: continue
                }
            }
            throw DiagnosticFailure(
                Diagnostic(
                    "intake.no-such-row", at: .option("--row"), "住民ファイルに\(request.row)行目がありません。",
                    hint: "行数は見出しを除いて1から数えます。"))
        } catch { throw JobFailure(readingFailure: error) }
    }

    private func draw(_ pages: [Page], _ press: NoticePress) throws(RenderingFailure) -> [UInt8] {
        let sink = MemorySink()
        switch request.form {
        case .pdf:
            var writer = try PDFWriter(
                sink: sink, size: pages.first?.size ?? .a4, metadata: press.metadata,
                library: press.library)
            for page in pages { try writer.add(page) }
            try writer.finish()
        case .png(let number, let resolution):
            try PNGWriter(library: press.library).write(
                pages[number - 1], resolution: resolution, to: sink)
        }
        return sink.bytes
    }
}
