internal import Diagnostics
internal import Readback
internal import SystemPackage

/// Has a finished file prove itself before it gets its name.
struct VolumeProof {
    let engines: ReadingEngines
    let extent: VerificationExtent

    /// Reads a file back.
    /// - Parameter name: The name that findings call it by.
    /// - Returns: Pages that were read and compared.
    /// - Throws: ``JobFailure/disproved(_:)`` if anything is not as it should be.
    func prove(
        _ file: FilePath, name: String, shows expectations: SheetExpectations
    ) throws(JobFailure) -> Int {
        let report = try read(file, expectations)
        guard report.findings.isEmpty else {
            throw .disproved(Disproof(file: name, findings: report.findings))
        }
        return report.pagesRead
    }

    /// Reads a file back and says what is wrong.
    func read(
        _ file: FilePath, _ expectations: SheetExpectations
    ) throws(JobFailure) -> VolumeReadback.Report {
        let result = try VolumeReadback(engines: engines, extent: extent).read(
            file, pageCount: expectations.pageCount, smallestModule: expectations.smallestModule
        ) { page throws(JobFailure) in
            try expectations.page(page)
        }
        do throws(ReadbackFailure) {
            return try result.get()
        } catch { throw .invalid(DiagnosticFailure(Self.diagnostic(of: error))) }
    }

    private static func diagnostic(of failure: ReadbackFailure) -> Diagnostic {
        switch failure {
        case .engine(let program, .cannotStart(let errno)):
            Diagnostic(
                "readback.no-engine", at: .file(program), "起動できません（\(Errno(rawValue: errno))）",
                hint: "apt-get install poppler-utils mupdf-tools で入れてください")
        case .engine(let program, .ended(let status)):
            Diagnostic(
                "readback.engine-failed", at: .file(program), "読み取りの途中で終わりました（終了コード \(status)）",
                hint: "空きメモリーと、このプログラムが動くことを確かめてください")
        case .system(let errno):
            Diagnostic(
                "readback.cannot-read", "読み取りのプログラムの出力を受け取れません（\(Errno(rawValue: errno))）")
        }
    }
}
