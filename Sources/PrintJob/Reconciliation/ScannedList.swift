public import Diagnostics
internal import SystemPackage

/// The serials that an inserter's camera read, in the order in which it read them.
///
/// The file has one serial a line, as eight digits or as the whole barcode string. Lines end in
/// LF, CRLF or CR; a byte order mark, empty lines, and spaces and control characters around a
/// serial (machines frame their lines with some) do not count. A line that is anything else is a
/// finding with its number and without its text: it may be from another file altogether.
public struct ScannedList: Sendable {
    /// One reading of the camera.
    public struct Reading: Hashable, Sendable {
        /// What was read.
        public let serial: UInt32
        /// The line of the file, from 1.
        public let line: UInt32
    }

    /// The file, as findings show it.
    public let name: String
    /// All readings, in the order of the file.
    public let readings: [Reading]
    /// Lines that hold no serial, ascending.
    public let unreadableLines: [UInt32]

    /// The most lines a list may have: fifty of the largest jobs.
    static let greatestLineCount: UInt32 = 50_000_000
    private static let shownLineCount = 20

    /// Reads a file, block by block.
    /// - Parameter path: The file; `-` is the standard input.
    /// - Throws: a finding `reconcile.…` if the file cannot be read or is no list at all.
    public init(path: String, barcode: SerialBarcode) throws(DiagnosticFailure) {
        let name = path == "-" ? "標準入力" : path
        var parser = ScannedListParser(barcode: barcode)
        do throws(Errno) {
            try Self.feed(path, to: &parser)
        } catch .messageTooLong {
            throw Self.failure(
                "too-many-lines", name, "行が多すぎます", hint: "装置が書いた製造管理番号の一覧か確かめてください")
        } catch .noSuchFileOrDirectory {
            throw Self.failure("cannot-open", name, "ファイルがありません", hint: "ファイルの名前を確かめてください")
        } catch {
            throw Self.failure(
                "cannot-read", name, "読めません（\(error)）", hint: "ファイルとその権限を確かめてください")
        }
        parser.finish()
        self.name = name
        readings = parser.readings
        unreadableLines = parser.unreadableLines
        if parser.isUTF16 {
            throw Self.failure(
                "utf-16", name, "文字コードがUTF-16です", hint: "UTF-8かシフトJISで書き出してください")
        }
        if readings.isEmpty {
            throw Self.failure(
                "no-serials", name, "製造管理番号が1つもありません",
                hint: "1行に1つの8桁の番号か、バーコードの文字列が要ります")
        }
    }

    /// What is to be said of lines without a serial: the first ones each, the others together.
    public var findings: [Diagnostic] {
        var findings = unreadableLines.prefix(Self.shownLineCount).map { line in
            Diagnostic(
                "reconcile.unreadable-line", at: .position(file: name, line: Int(line), column: 1),
                "製造管理番号として読めない行です", hint: "この位置の封書を手で確かめてください")
        }
        let rest = unreadableLines.count - findings.count
        if rest > 0 {
            findings.append(
                Diagnostic(
                    "reconcile.unreadable-line", at: .file(name), "ほかに\(rest)行が読めません",
                    hint: "装置が書いた製造管理番号の一覧か確かめてください"))
        }
        return findings
    }

    private static func feed(
        _ path: String, to parser: inout ScannedListParser
    ) throws(Errno) {
        do {
            let file =
                path == "-"
                ? FileDescriptor.standardInput : try FileDescriptor.open(path, .readOnly)
            // A file that was only read has nothing left to lose on closing.
            defer { if path != "-" { try? file.close() } }
            var block = [UInt8](repeating: 0, count: 1 << 18)
            while true {
                let count = try block.withUnsafeMutableBytes { try file.read(into: $0) }
                if count == 0 { return }
                parser.take(block[..<count])
                if parser.line > Self.greatestLineCount { throw Errno.messageTooLong }
            }
        } catch { throw error as? Errno ?? .ioError }
    }

    private static func failure(
        _ code: String, _ name: String, _ message: String, hint: String
    ) -> DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(
                DiagnosticCode(rawValue: "reconcile.\(code)"), at: .file(name), message, hint: hint)
        )
    }
}
