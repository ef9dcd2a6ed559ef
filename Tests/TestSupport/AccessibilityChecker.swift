internal import Foundation

/// The checkers of PDF/UA-1 that `.ci/install-checkers` gets from PyPI: `pdfua`, and
/// `page-validation`, which knows nearly all rules that a machine can check.
public enum AccessibilityChecker {
    /// A checker that is not there, or does not answer.
    public struct Failure: Error, CustomStringConvertible {
        /// What to do.
        public let description: String
    }

    /// Everything `pdfua` finds, rules that it could not apply included; empty for a clean file.
    public static func pdfuaFindings(_ path: String) throws -> [String] {
        let result = try run("pdfua", ["check", "--format", "json", path])
        struct Report: Decodable {
            struct Finding: Decodable {
                let rule_id: String
                let message: String?
            }
            struct Summary: Decodable {
                let rules_run: Int
                let rules_skipped: Int
            }
            let exit_code: Int
            let summary: Summary
            let findings: [Finding]
        }
        guard let report = try? JSONDecoder().decode(Report.self, from: result.output) else {
            throw Failure(description: "pdfua said nothing: \(result.errors)")
        }
        var findings = report.findings.map { "\($0.rule_id) \($0.message ?? "")" }
        if report.summary.rules_skipped > 0 || report.summary.rules_run < 12 {
            findings.append("\(report.summary.rules_skipped) rules were not applied")
        }
        if report.exit_code != 0 || result.status != 0 { findings.append("exit \(result.status)") }
        return findings
    }

    /// Every rule of PDF/UA-1 that `page-validation` finds broken; empty for a clean file.
    public static func brokenRules(_ path: String) throws -> [String] {
        let script = """
            import page, sys
            report = page.validate_pdf(sys.argv[1], profile=page.ValidationProfile.PDF_UA_1)
            print("rules", report.rules.total, report.is_compliant)
            for failure in report.failures: print(failure.rule_id, failure.message)
            """
        let result = try run("python", ["-c", script, path])
        let lines = result.text.split(separator: "\n").map(String.init)
        guard result.status == 0, let head = lines.first, head.hasPrefix("rules ") else {
            throw Failure(description: "page-validation said nothing: \(result.errors)")
        }
        return head == "rules 104 True" ? [] : lines
    }

    private static func run(
        _ program: String, _ arguments: [String]
    ) throws -> ExternalTool.Result {
        let variables = ProcessInfo.processInfo.environment
        let cache = variables["XDG_CACHE_HOME"] ?? (variables["HOME"] ?? "") + "/.cache"
        let path = "\(cache)/tsuchi/checkers/bin/\(program)"
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw Failure(description: "\(path) is missing: run .ci/install-checkers")
        }
        return try ExternalTool.run(path, arguments)
    }
}
