internal import Diagnostics
internal import Foundation

/// Where messages go: people read text, programs read JSON. Results go to standard output,
/// everything else to standard error.
struct Console {
    let format: OutputFormat

    /// Whether standard error is a terminal that takes colours (`NO_COLOR` is honoured).
    static var isColoured: Bool {
        isTerminal && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
    }

    /// Whether standard error is a terminal at all.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Reports findings.
    func report(_ findings: [Diagnostic]) {
        let printer = DiagnosticPrinter(isColoured: Self.isColoured)
        for finding in findings {
            switch format {
            case .text: Self.writeError(printer.text(finding) + "\n")
            case .json: Self.writeError(Self.json(DiagnosticRecord(finding)) + "\n")
            }
        }
    }

    /// Writes a result.
    func result(_ text: String) { Self.writeOutput(Data((text + "\n").utf8)) }

    /// A value as one line of JSON with sorted keys.
    static func json(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    /// Bytes to standard output.
    static func writeOutput(_ data: Data) { try? FileHandle.standardOutput.write(contentsOf: data) }

    /// Text to standard error.
    static func writeError(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
