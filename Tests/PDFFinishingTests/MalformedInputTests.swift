internal import Foundation
internal import PDFFinishing
internal import TestSupport
internal import Testing

@Suite("A file that is not whole is not finished, and nothing of it is handed over")
final class MalformedInputTests {
    let folder: String

    init() throws { folder = try Checkout.temporaryFolder() }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// How finishing ended, and how many bytes it handed over.
    private func outcome(
        _ source: [UInt8], pages: Int
    ) throws -> (failure: PDFFinishingFailure?, written: Int) {
        let finisher = try PDFFinisher(profile: .print, information: Finishing.information)
        let markings = (0..<pages).map { PageMarking(label: "\($0)") }
        var written = 0
        do {
            try Finishing.finish(finisher, source, pages: markings) {
                written += $0.count
                return 0
            }
            return (nil, written)
        } catch let failure as PDFFinishingFailure { return (failure, written) }
    }

    @Test("Cut off anywhere", arguments: [0.0, 0.001, 0.1, 0.5, 0.9, 0.999])
    func truncated(share: Double) throws {
        let drawn = try DrawnVolume.of(VolumeKind.allCases[1])
        let part = Array(drawn.bytes.prefix(Int(Double(drawn.bytes.count) * share)))
        let outcome = try outcome(part, pages: drawn.pages.count)
        #expect(outcome.failure == .unreadable)
        #expect(outcome.written == 0)
    }

    @Test("Other than PDF", arguments: ["%PDF-1.5\n%%EOF\n", "hello", "<html></html>"])
    func foreign(text: String) throws {
        let outcome = try outcome(Array(text.utf8), pages: 1)
        #expect(outcome.failure == .unreadable)
        #expect(outcome.written == 0)
    }

    @Test("Encrypted, even if it opens without a password")
    func encrypted() throws {
        let page = try FinishedPDF(bytes: HandmadePDF(content: "q Q").bytes, folder: folder)
        let path = folder + "/encrypted.pdf"
        let result = try ExternalTool.run(
            "qpdf", ["--encrypt", "", "owner", "256", "--", page.path, path])
        #expect(result.status == 0)
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        #expect(try outcome(bytes, pages: 1).failure == .unreadable)
    }

    @Test("Another number of pages than announced", arguments: [0, 1, 7, 9, 1000])
    func pageCount(announced: Int) throws {
        let drawn = try DrawnVolume.of(VolumeKind.allCases[1])
        #expect(drawn.pages.count == 8)
        let outcome = try outcome(drawn.bytes, pages: announced)
        #expect(outcome.failure == .pageCount(expected: announced, found: 8))
        #expect(outcome.written == 0)
    }

    @Test("Bytes that nobody takes end it with the reason why")
    func writeFault() throws {
        let finisher = try PDFFinisher(profile: .print, information: Finishing.information)
        #expect(throws: PDFFinishingFailure.write(errno: 28)) {
            try Finishing.finish(
                finisher, HandmadePDF(content: "q Q").bytes, pages: [PageMarking(label: "1")]
            ) { _ in 28 }
        }
    }

    @Test("A wrong byte gives a typed failure or a sound file, never a crash or a part of a file")
    func damaged() throws {
        let source = HandmadePDF(
            content: "0 0 0 rg 0 0 50 50 re f /x5 Do",
            resources: "/XObject << /x5 5 0 R >>",
            streams: [
                (
                    "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << >>",
                    Array("0 0 0 RG 0 0 m 9 9 l S".utf8)
                )
            ]
        ).bytes
        var generator = SeededGenerator(state: 4)
        var refused = 0
        var sound = 0
        for _ in 0..<600 {
            var bytes = source
            bytes[Int.random(in: bytes.indices, using: &generator)] =
                UInt8.random(in: 0...255, using: &generator)
            let outcome = try outcome(bytes, pages: 1)
            if outcome.failure == nil { sound += 1 } else { refused += 1 }
            #expect((outcome.failure == nil) == (outcome.written > 0))
        }
        #expect(refused > 100)
        #expect(sound > 0)
    }
}
