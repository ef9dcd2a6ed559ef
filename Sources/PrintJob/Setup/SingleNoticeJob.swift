internal import CairoRendering
public import Diagnostics
internal import Foundation
public import Intake
internal import IssuerProfile
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
public import Readback
internal import SystemPackage

/// One notice out of a residents file, as PDF or picture.
public struct SingleNoticeJob {
    /// What is made.
    public enum Form: Hashable, Sendable {
        /// All pages as PDF: the bytes a batch of this one record would have.
        case pdf
        /// All pages as a tagged PDF for the screen, which can be heard as well as seen.
        case accessiblePDF
        /// One page (from 1) as PNG at a resolution in dots per inch.
        case png(page: Int, resolution: Int)
    }

    /// What is wanted.
    public struct Request: Sendable {
        /// The residents file and how it is read.
        public var residents: ResidentsSource
        /// The row, from 1, header not counted.
        public var row: Int
        /// What is made of it.
        public var form: Form
        /// What becomes of a notice whose text does not fit; rejected if `nil`.
        public var overflow: OverflowChoice?
        /// The programs that read a finished PDF back before it is handed over; nobody does if
        /// `nil`.
        public var engines: ReadingEngines?

        /// States a request.
        public init(
            residents: ResidentsSource, row: Int, form: Form, overflow: OverflowChoice? = nil,
            engines: ReadingEngines? = nil
        ) {
            self.residents = residents
            self.row = row
            self.form = form
            self.overflow = overflow
            self.engines = engines
        }

        /// States a request for a file of canonical columns in UTF-8.
        public init(
            inputPath: String, format: ResidentsFormat? = nil, row: Int, form: Form,
            overflow: OverflowChoice? = nil, engines: ReadingEngines? = nil
        ) {
            self.init(
                residents: ResidentsSource(path: inputPath, format: format), row: row, form: form,
                overflow: overflow, engines: engines)
        }
    }

    /// A finished file.
    public struct Rendered: Sendable {
        /// Its bytes.
        public let bytes: [UInt8]
        /// The serial on it, eight digits.
        public let serial: String
        /// The pages of the file.
        public let pageCount: Int
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
    /// - Parameter shouldStop: Asked before every row and while the input is waited for; `true`
    ///   ends the job with ``JobFailure/interrupted``.
    /// - Throws: ``JobFailure/rejected(_:)`` if the record may not be printed,
    ///   ``JobFailure/invalid(_:)`` if there is no such row or page,
    ///   ``JobFailure/disproved(_:)`` if the PDF does not show what it must.
    public func run(shouldStop: @escaping () -> Bool = { false }) throws(JobFailure) -> Rendered {
        try checkPage()
        try checkAccessibility()
        let press: NoticePress
        do throws(DiagnosticFailure) {
            press = try NoticePress(setup: setup, overflow: request.overflow)
        } catch { throw .invalid(error) }
        var (notice, warnings) = try find(shouldStop)
        warnings += try press.barcodeWarnings(of: notice)
        let numbers = press.numbers(of: notice)
        warnings += press.overflowWarnings(of: notice, numbers[0])
        let serial = String(numbers[0].serial ?? 0).applying([.pad(8)])
        if request.form == .accessiblePDF {
            let (bytes, count) = try ScreenCopy(press: press).file(of: notice, numbers)
            return Rendered(
                bytes: bytes, serial: serial, pageCount: count, warnings: warnings)
        }
        let all: [Page]
        do throws(DiagnosticFailure) {
            all = try press.pages(of: notice, numbers)
        } catch { throw .rejected(error) }
        let pages = shown(all)
        let bytes = try draw(pages, numbers, press)
        if case .pdf = request.form, let engines = request.engines {
            try NoticeProof(expectations: NoticeExpectations(press: press), engines: engines)
                .prove(bytes, notice, numbers)
        }
        return Rendered(
            bytes: bytes, serial: serial,
            pageCount: pages.count, warnings: warnings)
    }

    /// Writes a finished file under its name, whole or not at all. A device or a pipe that has
    /// the name already is written to, never replaced by a file.
    public static func write(_ rendered: Rendered, to path: String) throws(JobFailure) {
        let file = FilePath(path)
        do throws(OutputFailure) {
            // A rename would refuse only after all has been written.
            guard !path.hasSuffix("/"), !Self.isFolder(path), let name = file.lastComponent else {
                throw OutputFailure(errno: Errno.isDirectory.rawValue, path: path)
            }
            if isSpecial(path) { return try pour(rendered.bytes, into: file) }
            let output = try DurableFile(folder: file.removingLastComponent(), name: name.string)
            _ = rendered.bytes.withUnsafeBytes { output.write($0) }
            _ = try output.commit()
        } catch { throw .output(error) }
    }

    /// A device or a pipe.
    private static func isSpecial(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return false }
        return status.st_mode & S_IFMT != S_IFREG
    }

    private static func pour(_ bytes: [UInt8], into path: FilePath) throws(OutputFailure) {
        do {
            let descriptor = try FileDescriptor.open(path, .writeOnly)
            _ = try descriptor.closeAfter { try descriptor.writeAll(bytes) }
        } catch { throw OutputFailure(error, path: path.string) }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
            && isDirectory.boolValue
    }

    private func checkPage() throws(JobFailure) {
        let count = setup.layout.pages.count
        guard case .png(let number, _) = request.form, number > count else { return }
        throw .invalid(
            DiagnosticFailure(
                Diagnostic(
                    "job.no-such-page", at: .option("--page"), "\(number)ページはありません",
                    hint: "この帳票は\(count)ページです")))
    }

    private func checkAccessibility() throws(JobFailure) {
        guard request.form == .accessiblePDF else { return }
        let refusals = ScreenCopy.refusals(of: setup.layout)
        if !refusals.isEmpty { throw .invalid(DiagnosticFailure(refusals)) }
    }

    /// The notice of the row, checked.
    func find(
        _ shouldStop: @escaping () -> Bool
    ) throws(JobFailure) -> (Notice, [Diagnostic]) {
        let result: IntakeResult?
        do throws(DiagnosticFailure) {
            result = try row(shouldStop)
        } catch { throw JobFailure(readingFailure: error) }
        switch result {
        case .notice(let notice, _, let warnings): return (notice, warnings)
        case .rejected(let rejection): throw .rejected(DiagnosticFailure(rejection.findings))
        case nil where shouldStop(): throw .interrupted
        case nil:
            throw .invalid(
                DiagnosticFailure(
                    Diagnostic(
                        "intake.no-such-row", at: .option("--row"),
                        "住民ファイルに\(request.row)行目がありません", hint: "行数は見出しを除いて1から数えます")))
        }
    }

    /// The row that was asked for. Every row before it is read too: a 申請書ID that it repeats is
    /// found only so.
    private func row(
        _ shouldStop: @escaping () -> Bool
    ) throws(DiagnosticFailure) -> IntakeResult? {
        let reader = try ResidentsReader(
            request.residents, validator: try setup.validator(), isInterrupted: shouldStop)
        while !shouldStop(), let result = try reader.next() {
            switch result {
            case .notice(let notice, _, _) where notice.row == request.row: return result
            case .rejected(let rejection) where rejection.row == request.row: return result
            default: continue
            }
        }
        return nil
    }

    /// The pages the file shows: all in a PDF, one in a picture.
    private func shown(_ pages: [Page]) -> [Page] {
        switch request.form {
        case .pdf, .accessiblePDF: pages
        case .png(let number, _): Array(pages.dropFirst(number - 1).prefix(1))
        }
    }

    private func draw(
        _ pages: [Page], _ numbers: [SheetCodes.Numbers], _ press: NoticePress
    ) throws(JobFailure) -> [UInt8] {
        switch request.form {
        case .pdf, .accessiblePDF: return try press.pdf(of: pages, numbers)
        case .png(_, let resolution):
            let sink = MemorySink()
            do throws(RenderingFailure) {
                guard let page = pages.first else { throw .pageSize }
                try PNGWriter(library: press.library).write(page, resolution: resolution, to: sink)
            } catch { throw .rendering(error) }
            return sink.bytes
        }
    }
}
