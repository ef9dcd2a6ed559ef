internal import Foundation

/// The checkers of accessibility that `.ci/install-checkers` gets from PyPI: `pdfua` and
/// `page-validation`, which knows nearly all rules of PDF/UA-1 that a machine can check, and
/// axe-core for web pages.
public enum AccessibilityChecker {
    /// A checker that is not there, or does not answer.
    public struct Failure: Error, CustomStringConvertible {
        /// What to do.
        public let description: String
    }

    /// Everything that either checker finds, rules that it could not apply included; empty if all
    /// files are clean. Each finding begins with the checker's name.
    public static func findings(_ files: [FinishedPDF]) throws -> [String] {
        let result = try ExternalTool.run(try python(), ["-c", script] + files.map(\.path))
        var lines = result.text.split(separator: "\n").map(String.init)
        guard result.status == 0, lines.popLast() == "checked \(files.count)" else {
            throw Failure(description: "the checkers said nothing: \(result.errors)")
        }
        return lines
    }

    /// The same of one file.
    public static func findings(_ file: FinishedPDF) throws -> [String] { try findings([file]) }

    /// Both state how many rules they applied: a newer one that knows others must be looked at.
    private static let script = """
        import sys, page, pdfua
        for number, path in enumerate(sys.argv[1:]):
            report = pdfua.validate(path)
            for finding in report.findings:
                print(f"pdfua {number} {finding.rule_id} {finding.message}")
            for rule in report.skipped:
                print(f"pdfua {number} {rule.rule_id} was not applied: {rule.skipped_reason}")
            if len(report.outcomes) != 12: print(f"pdfua applied {len(report.outcomes)} checks")
            report = page.validate_pdf(path, profile=page.ValidationProfile.PDF_UA_1)
            for failure in report.failures:
                print(f"page {number} {failure.rule_id} {failure.message}")
            if report.rules.total != 104: print(f"page applied {report.rules.total} rules")
        print("checked", len(sys.argv) - 1)
        """

    /// The script of axe-core, which finds what makes a web page hard to use for many people.
    static var axe: String {
        let libraries = folder + "/lib"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: libraries)) ?? []
        let names = versions.map {
            "\(libraries)/\($0)/site-packages/axe_playwright_python/axe.min.js"
        }
        return names.first { FileManager.default.fileExists(atPath: $0) }
            ?? "axe.min.js is missing: run .ci/install-checkers"
    }

    private static var folder: String {
        let variables = ProcessInfo.processInfo.environment
        let cache = variables["XDG_CACHE_HOME"] ?? (variables["HOME"] ?? "") + "/.cache"
        return "\(cache)/tsuchi/checkers"
    }

    private static func python() throws -> String {
        let path = folder + "/bin/python"
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw Failure(description: "\(path) is missing: run .ci/install-checkers")
        }
        return path
    }
}
