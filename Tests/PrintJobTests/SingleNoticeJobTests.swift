internal import Diagnostics
internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("One notice out of a file")
struct SingleNoticeJobTests {
    let workshop: Workshop

    init() throws { workshop = try Workshop() }

    private func render(_ form: SingleNoticeJob.Form) throws -> SingleNoticeJob.Rendered {
        let input = try workshop.residents(.cardApplication, count: 2)
        return try SingleNoticeJob(
            setup: try workshop.setup("card-application"),
            request: .init(inputPath: input, row: 2, form: form)
        ).run()
    }

    @Test("A page that the document does not have is said to be missing, not a failure of drawing")
    func noSuchPage() throws {
        let error = #expect(throws: JobFailure.self) {
            try render(.png(page: 2, resolution: 72))
        }
        guard case .invalid(let failure) = error else {
            Issue.record("not refused as invalid: \(String(describing: error))")
            return
        }
        #expect(failure.diagnostics.map(\.code) == ["job.no-such-page"])
    }

    @Test("A pipe that has the output's name is written to and stays a pipe")
    func pipe() throws {
        let path = workshop.path("pipe")
        #expect(mkfifo(path, 0o600) == 0)
        // Both ends, so that neither opening waits for the other.
        let ends = open(path, O_RDWR | O_NONBLOCK)
        defer { close(ends) }
        let rendered = try render(.png(page: 1, resolution: 36))
        #expect(rendered.bytes.count < 65_536)
        try SingleNoticeJob.write(rendered, to: path)
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = read(ends, &bytes, bytes.count)
        #expect(count == rendered.bytes.count)
        #expect(bytes.prefix(max(count, 0)).elementsEqual(rendered.bytes))
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    }
}
