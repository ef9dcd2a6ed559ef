internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import PrintJob

/// Where messages go: people read text, programs read JSON, one value a line. Results go to
/// standard output, everything else to standard error.
struct Console {
    let format: OutputFormat

    /// Whether standard error is a terminal that takes colours (`NO_COLOR` is honoured).
    static var isColoured: Bool {
        isTerminal && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
    }

    /// Whether standard error is a terminal that can redraw a line.
    static var isTerminal: Bool {
        isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    /// Columns of the terminal on standard error.
    static var columns: Int {
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return 80
        }
        return Int(size.ws_col)
    }

    /// Reports findings.
    func report(_ findings: [Diagnostic]) {
        let printer = DiagnosticPrinter(isColoured: Self.isColoured)
        for finding in findings {
            switch format {
            case .text: Self.writeError(printer.text(finding) + "\n")
            case .json: Self.writeError(Self.json(FindingEvent(finding)) + "\n")
            }
        }
    }

    /// Says something that is neither a finding nor the result.
    func note(_ text: String, _ event: some Encodable) {
        Self.writeError((format == .json ? Self.json(event) : text) + "\n")
    }

    /// Writes a result.
    /// - Throws: exit code 73 if standard output does not take it.
    func result(_ text: String, _ value: some Encodable) throws {
        try output(Array(((format == .json ? Self.json(value) : text) + "\n").utf8))
    }

    /// Writes bytes to standard output.
    /// - Throws: exit code 73 if it does not take them, reported unless its reader has gone away
    ///   of its own will.
    func output(_ bytes: [UInt8]) throws {
        let error = bytes.withUnsafeBytes { Self.write($0, to: STDOUT_FILENO) }
        if error == 0 { return }
        if error != EPIPE { report([OutputFailure(errno: error, path: "標準出力").diagnostic]) }
        throw ExitStatus.cannotWrite
    }

    /// A value as one line of JSON with sorted keys.
    static func json(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    /// Text to standard error. A job does not fail because nobody listens.
    static func writeError(_ text: String) {
        var text = text
        _ = text.withUTF8 { write(UnsafeRawBufferPointer($0), to: STDERR_FILENO) }
    }

    /// Writes all bytes; the `errno` of the first failure, 0 if there was none.
    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Foundation.write(
                descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&ready, 1, -1)
            } else if errno != EINTR {
                return errno
            }
        }
        return 0
    }

    /// A finding among other events.
    private struct FindingEvent: Encodable {
        private enum Key: CodingKey { case event }
        private let record: DiagnosticRecord

        init(_ finding: Diagnostic) { record = DiagnosticRecord(finding) }

        func encode(to encoder: any Encoder) throws {
            try record.encode(to: encoder)
            var container = encoder.container(keyedBy: Key.self)
            try container.encode("finding", forKey: .event)
        }
    }
}
