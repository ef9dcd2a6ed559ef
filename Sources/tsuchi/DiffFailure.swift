internal import ArgumentParser
internal import Diagnostics
internal import Readback
internal import Regression

/// Says why two files could not be compared.
struct DiffFailure {
    private let failure: FileComparisonFailure
    /// The files' names as they were typed, by path.
    private let names: [String: String]

    init(_ failure: FileComparisonFailure, names: [String: String]) {
        self.failure = failure
        self.names = names
    }

    /// Reports it.
    /// - Returns: The exit code.
    func report(_ console: Console) -> ExitCode {
        console.report([diagnostic])
        switch failure {
        case .document(_, .engine): return ExitStatus.unexpected
        case .document: return ExitStatus.badData
        case .noSerials: return ExitStatus.usage
        }
    }

    private var diagnostic: Diagnostic {
        switch failure {
        case .document(let path, .locked):
            Diagnostic(
                "diff.locked", at: place(path), "パスワードが付いたPDFです",
                hint: "パスワードを外した写しを比べてください")
        case .document(let path, .unreadable(let page?)):
            Diagnostic(
                "diff.unreadable", at: place(path), "\(page)ページ目を読めません",
                hint: "qpdf --check で確かめ、作り直してください")
        case .document(let path, .unreadable(nil)):
            Diagnostic(
                "diff.unreadable", at: place(path), "PDFではないか、壊れています",
                hint: "qpdf --check で確かめ、作り直してください")
        case .document(let path, .engine(let fault)):
            Diagnostic(
                "diff.engine", at: place(path), "読み取りのプログラムが働きません（\(Self.reason(fault))）",
                hint: "tsuchi doctor で確かめてください")
        case .noSerials(let path):
            Diagnostic(
                "diff.no-serials", at: place(path), "番号（ページラベル）のないページがあります",
                hint: "--pair order で順番に比べてください")
        }
    }

    private func place(_ path: String) -> Place { .file(names[path] ?? path) }

    private static func reason(_ fault: ReadbackFailure) -> String {
        switch fault {
        case .engine(let program, .cannotStart(let errno)): "\(program)、errno \(errno)"
        case .engine(let program, .ended(let status)): "\(program)、終了コード \(status)"
        case .system(let errno): "errno \(errno)"
        }
    }
}
