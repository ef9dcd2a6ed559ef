internal import Diagnostics
internal import PrintJob
internal import Readback
internal import SystemPackage

/// Reads the PDF of a specimen.
struct SpecimenReading {
    let engines: ReadingEngines

    /// Its pages, as many as were drawn.
    /// - Throws: `regress.unreadable` for a PDF that does not open or is not as long as what was
    ///   drawn; `readback.…` for a program that does not run.
    func pages(of specimen: DrawnSpecimen) throws(DiagnosticFailure) -> [PageReading] {
        do throws(DocumentFailure) {
            let document = try DocumentReader(engines: engines).open(FilePath(specimen.path))
            guard document.pageCount == specimen.pages.count, document.pageCount > 0 else {
                throw .unreadable(page: nil)
            }
            var pages = try document.pages(1...document.pageCount)
            var readings: [PageReading] = []
            for number in 1...document.pageCount {
                guard let page = try pages.next() else { throw .unreadable(page: number) }
                readings.append(page)
            }
            return readings
        } catch {
            switch error {
            case .engine(let failure): throw DiagnosticFailure(failure.diagnostic)
            case .unreadable, .locked:
                throw DiagnosticFailure(
                    Diagnostic(
                        "regress.unreadable", at: .file(specimen.path), "描いたPDFを読み戻せません",
                        hint: "空き容量と空きメモリーを確かめてください"))
            }
        }
    }
}
