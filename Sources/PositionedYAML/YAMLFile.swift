public import Diagnostics
internal import SystemPackage

/// A YAML file that a person writes: small, and in UTF-8.
public struct YAMLFile: Sendable {
    /// Where the file is.
    public let path: String
    /// What people call such a file, as `発行者ファイル`.
    public let title: String
    /// The room that findings about it belong to: the part of their codes before the dot.
    public let room: String
    /// The most bytes that are read.
    public let limit: Int

    /// Names a file. Nothing is opened yet.
    public init(path: String, title: String, room: String, limit: Int) {
        self.path = path
        self.title = title
        self.room = room
        self.limit = limit
    }

    /// The very bytes of the file.
    /// - Parameter hint: What to do if it cannot be read.
    /// - Throws: `<room>.cannot-open` if it is not there, may not be read or is too large.
    public func bytes(hint: String) throws(DiagnosticFailure) -> [UInt8] {
        do {
            let descriptor = try FileDescriptor.open(FilePath(path), .readOnly)
            return try descriptor.closeAfter { try contents(of: descriptor) }
        } catch {
            throw failure("cannot-open", "\(title)を読めません（\(Self.reason(error))）", hint)
        }
    }

    /// The text that bytes of the file are.
    /// - Parameter hint: What to do if they are none.
    /// - Throws: `<room>.encoding` if they are not UTF-8.
    public func text(_ bytes: [UInt8], hint: String) throws(DiagnosticFailure) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw failure("encoding", "\(title)の文字コードがUTF-8ではありません", hint)
        }
        return text
    }

    private func contents(of descriptor: FileDescriptor) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { block.deallocate() }
        while bytes.count <= limit {
            let count = try descriptor.read(into: block)
            if count == 0 { return bytes }
            bytes += block.prefix(count)
        }
        throw Errno.fileTooLarge
    }

    private func failure(_ code: String, _ message: String, _ hint: String) -> DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(
                DiagnosticCode(rawValue: "\(room).\(code)"), at: .file(path), message, hint: hint))
    }

    private static func reason(_ error: any Error) -> String {
        switch error as? Errno {
        case .noSuchFileOrDirectory?: "ファイルがありません"
        case .permissionDenied?: "読む権限がありません"
        case .isDirectory?: "フォルダーです"
        case .fileTooLarge?: "大きすぎます"
        case let errno?: "\(errno)"
        case nil: "入出力エラー"
        }
    }
}
