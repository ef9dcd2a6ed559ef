internal import Diagnostics
internal import PrintJob
internal import Readback
internal import SystemPackage

/// Reads the PDF of specimens.
struct SpecimenReading {
    let engines: ReadingEngines

    /// Hands on each specimen's pages, as many as were drawn, numbered from 1.
    /// - Throws: `regress.unreadable` for a PDF that does not open or is not as long as what was
    ///   drawn; `readback.…` for a program that does not run; what `take` throws.
    func read(
        _ file: DrawnFile,
        _ take: (DrawnSpecimen, [PageReading]) throws(DiagnosticFailure) -> Void
    ) throws(DiagnosticFailure) {
        var failure: DiagnosticFailure?
        do throws(DocumentFailure) {
            let document = try DocumentReader(engines: engines).open(FilePath(file.path))
            guard document.pageCount == file.pageCount, document.pageCount > 0 else {
                throw .unreadable(page: nil)
            }
            var pages = try document.pages(1...document.pageCount)
            for specimen in file.specimens {
                let readings = try Self.next(specimen.pages.count, &pages)
                do throws(DiagnosticFailure) { try take(specimen, readings) } catch {
                    failure = error
                    break
                }
            }
        } catch { throw Self.failure(error, file) }
        if let failure { throw failure }
    }

    private static func next(
        _ count: Int, _ pages: inout DocumentPages
    ) throws(DocumentFailure) -> [PageReading] {
        var readings: [PageReading] = []
        for number in 1...count {
            guard var page = try pages.next() else { throw .unreadable(page: number) }
            page.content.number = number
            readings.append(page)
        }
        return readings
    }

    private static func failure(_ error: DocumentFailure, _ file: DrawnFile) -> DiagnosticFailure {
        switch error {
        case .engine(let failure): DiagnosticFailure(failure.diagnostic)
        case .unreadable, .locked:
            DiagnosticFailure(
                Diagnostic(
                    "regress.unreadable", at: .file(file.path), "描いたPDFを読み戻せません",
                    hint: "空き容量と空きメモリーを確かめてください"))
        }
    }
}
