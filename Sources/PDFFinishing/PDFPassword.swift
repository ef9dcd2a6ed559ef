public import Diagnostics
internal import Foundation
internal import SystemPackage

/// The password that opens an encrypted PDF. It comes from a file, never from the command line,
/// where every user of the machine could read it; no finding and no description shows it.
///
/// The password is the file's first line without its line end. Readers disagree about what
/// PDF 2.0 asks for (SASLprep): some change full-width letters to half-width ones before they
/// compare, some do not. So a password that would be changed is refused.
public struct PDFPassword: Sendable, CustomStringConvertible, CustomReflectable {
    /// PDF 2.0 ignores what lies behind this many bytes of UTF-8.
    public static let greatestByteCount = 127

    /// What somebody should look at: others may read the file, the password is short.
    public let warnings: [Diagnostic]
    let text: String

    /// Shows nothing of it.
    public var description: String { "PDFPassword" }
    /// Shows nothing of it.
    public var customMirror: Mirror { Mirror(self, children: []) }

    private static let shortLength = 12
    private static let greatestFileSize = 4096

    /// Reads a password file.
    /// - Throws: a finding `encryption.…` if it cannot be read or its first line is empty, too
    ///   long, not UTF-8, or holds characters that readers treat differently.
    public init(file path: String) throws(DiagnosticFailure) {
        let (bytes, isOpenToOthers) = try Self.read(path)
        var line = bytes.prefix { $0 != 0x0A }
        if line.last == 0x0D { line.removeLast() }
        if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        guard !line.isEmpty else {
            throw Self.failure(
                "empty-password", path, "1行目にパスワードがありません", hint: "1行目にパスワードを書いてください")
        }
        guard line.count <= Self.greatestByteCount else {
            throw Self.failure(
                "long-password", path, "パスワードが長すぎます",
                hint: "UTF-8で\(Self.greatestByteCount)バイトまでにしてください")
        }
        guard let text = String(validating: line, as: UTF8.self) else {
            throw Self.failure(
                "password-not-utf-8", path, "パスワードがUTF-8ではありません", hint: "UTF-8で保存してください")
        }
        guard Self.isSameEverywhere(text) else {
            throw Self.failure(
                "ambiguous-password", path, "閲覧ソフトによって扱いの違う文字がパスワードにあります",
                hint: "半角の英数字と記号で書いてください。前後の空白や制御文字も使えません")
        }
        self.text = text
        warnings = Self.warnings(path, isOpenToOthers, isShort: text.count < Self.shortLength)
    }

    private static func read(_ path: String) throws(DiagnosticFailure) -> ([UInt8], Bool) {
        do {
            let file = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
            // A file that was only read has nothing left to lose on closing.
            defer { try? file.close() }
            var status = stat()
            guard fstat(file.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
            var bytes = [UInt8](repeating: 0, count: greatestFileSize)
            var count = 0
            while count < bytes.count {
                let size = try bytes[count...].withUnsafeMutableBytes { try file.read(into: $0) }
                if size == 0 { break }
                count += size
            }
            return (Array(bytes[..<count]), status.st_mode & 0o077 != 0)
        } catch {
            let reason = (error as? Errno).map { "\($0)" } ?? "I/O error"
            throw failure(
                "no-password-file", path, "パスワードのファイルを読めません（\(reason)）",
                hint: "ファイルの名前と権限を確かめてください")
        }
    }

    private static func isSameEverywhere(_ text: String) -> Bool {
        let normal = text.precomposedStringWithCompatibilityMapping
        guard text.unicodeScalars.elementsEqual(normal.unicodeScalars) else { return false }
        guard text.first != " ", text.last != " " else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .unassigned, .privateUse, .surrogate, .lineSeparator,
                .paragraphSeparator:
                false
            case .spaceSeparator: scalar == " "
            default: true
            }
        }
    }

    private static func warnings(
        _ path: String, _ isOpenToOthers: Bool, isShort: Bool
    ) -> [Diagnostic] {
        var warnings: [Diagnostic] = []
        if isOpenToOthers {
            warnings.append(
                Diagnostic(
                    .warning, "encryption.password-file-open", at: .file(path),
                    "ほかの利用者がパスワードのファイルを読めます", hint: "chmod 600 で自分だけが読めるようにしてください"))
        }
        if isShort {
            warnings.append(
                Diagnostic(
                    .warning, "encryption.short-password", at: .file(path),
                    "パスワードが短く、破られるおそれがあります", hint: "\(shortLength)文字以上にしてください"))
        }
        return warnings
    }

    private static func failure(
        _ code: String, _ path: String, _ message: String, hint: String
    ) -> DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(
                DiagnosticCode(rawValue: "encryption.\(code)"), at: .file(path), message, hint: hint
            ))
    }
}
