public import Diagnostics
public import Readback
internal import SystemPackage

extension ReadingEngines {
    /// Who reads, by name and version.
    /// - Throws: `readback.no-engine` or `readback.engine-failed` for a program that does not run.
    func components() throws(JobFailure) -> [JobManifest.Component] {
        do throws(ReadbackFailure) {
            return try versions().map { JobManifest.Component(name: $0.name, version: $0.version) }
        } catch { throw .invalid(DiagnosticFailure(error.diagnostic)) }
    }
}

extension ReadbackFailure {
    /// What is to be said about it.
    public var diagnostic: Diagnostic {
        switch self {
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
