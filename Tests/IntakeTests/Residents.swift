import Diagnostics
import Intake
import NoticeModel

/// Invented residents as they would stand in a file, for 個人番号通知書.
enum Residents {
    static let header = "申請書ID,個人番号,氏名,生年月日"

    /// A resident whose 申請書ID ends in `number`; the 個人番号 has a right check digit.
    static func fields(_ number: Int, name: String = "見本 太郎") -> [String] {
        let digits = String(number)
        let applicationID = "1234567890123456789" + String(repeating: "0", count: 4 - digits.count)
        return [applicationID + digits, "123456789018", name, "2020-06-01"]
    }

    static func line(_ number: Int, name: String = "見本 太郎") -> String {
        fields(number, name: name).joined(separator: ",")
    }

    /// Specimens may share one 個人番号, as these invented residents do.
    static func validator() throws -> NoticeValidator {
        try NoticeValidator(document: .individualNumberNotice, purpose: .specimen)
    }

    /// Reads a file to its end.
    static func read(
        _ file: TemporaryFile, limits: IntakeLimits = IntakeLimits()
    ) throws -> Outcome {
        try read(path: file.path, limits: limits)
    }

    static func read(path: String, limits: IntakeLimits = IntakeLimits()) throws -> Outcome {
        try read(ResidentsSource(path: path), limits: limits)
    }

    static func read(
        _ source: ResidentsSource, limits: IntakeLimits = IntakeLimits()
    ) throws -> Outcome {
        let reader = try ResidentsReader(source, validator: validator(), limits: limits)
        var outcome = Outcome()
        while let result = try reader.next() {
            switch result {
            case .notice(let notice, let lines, _):
                outcome.notices.append(notice)
                outcome.names.append(notice.text(of: "氏名") ?? "")
                outcome.printed.append(notice.row)
                outcome.printedLines.append(lines)
            case .rejected(let rejection): outcome.rejections.append(rejection)
            }
        }
        outcome.counts = reader.counts
        outcome.findings = reader.findings
        outcome.summary = reader.summary
        return outcome
    }

    /// Reads a file in an encoding, by a mapping file if there is one.
    static func read(
        _ file: TemporaryFile, _ encoding: TextEncoding?, format: ResidentsFormat? = nil,
        mapping: TemporaryFile? = nil
    ) throws -> Outcome {
        try read(
            ResidentsSource(
                path: file.path, format: format, encoding: encoding, mappingPath: mapping?.path))
    }

    /// The findings with which it is refused; `nil` if it is not.
    static func refusal(
        _ file: TemporaryFile, _ encoding: TextEncoding?, format: ResidentsFormat? = nil,
        mapping: TemporaryFile? = nil
    ) throws -> [Diagnostic]? {
        do {
            _ = try read(file, encoding, format: format, mapping: mapping)
            return nil
        } catch let failure as DiagnosticFailure {
            return failure.diagnostics
        }
    }

    static func read(_ text: String, extension suffix: String = "csv") throws -> Outcome {
        try read(TemporaryFile(text, extension: suffix))
    }

    /// The findings with which a file is refused; `nil` if it is not.
    static func refusal(_ text: String, extension suffix: String = "csv") throws -> [Diagnostic]? {
        try refusal(TemporaryFile(text, extension: suffix))
    }

    static func refusal(_ file: TemporaryFile) throws -> [Diagnostic]? {
        do {
            _ = try read(file)
            return nil
        } catch let failure as DiagnosticFailure {
            return failure.diagnostics
        }
    }

    /// What reading a file came to.
    struct Outcome {
        var printed: [Int] = []
        var printedLines: [ClosedRange<Int>] = []
        var names: [String] = []
        var notices: [Notice] = []
        var rejections: [Rejection] = []
        var findings: [Diagnostic] = []
        var counts = IntakeCounts()
        var summary: InputSummary?

        /// `row:code` of every finding against a row.
        var rules: [String] {
            rejections.flatMap { rejection in
                rejection.findings.map { "\(rejection.row):\($0.code.rawValue)" }
            }
        }
    }
}
