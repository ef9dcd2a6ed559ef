internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Regression

/// Where baselines and reports are.
struct BaselineOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("基準と見本記録のフォルダー。", valueName: "folder"), completion: .directory)
    var baselines = "Tests/Baselines"

    @Option(
        help: ArgumentHelp(
            "報告を書くフォルダー。前の報告は置き換えます。", valueName: "folder"), completion: .directory)
    var report = "Output/regression"

    @Option(help: ArgumentHelp("同時に読み戻す見本記録の数（1〜64）。", valueName: "n"))
    var jobs: Int = min(max(ProcessInfo.processInfo.activeProcessorCount, 1), 64)

    func validate() throws {
        guard (1...64).contains(jobs) else { throw ValidationError("--jobs は1から64までです") }
        guard !report.isEmpty else {
            throw ValidationError("--report にはフォルダーを指定してください")
        }
    }

    /// What to compare; nothing is recorded.
    func request(
        _ console: Console, documents: [String] = [], _ workFolder: String
    ) throws -> RegressionRequest {
        RegressionRequest(
            baselines: BaselineStore(folder: baselines), documents: documents,
            engines: try VerificationOptions.engines(console), jobs: jobs, workFolder: workFolder)
    }
}
