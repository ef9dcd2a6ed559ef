public import Diagnostics
internal import SystemPackage

/// Why a file could not be written.
public struct OutputFailure: Error, Hashable, Sendable {
    /// Name of the file within the job's folder.
    public let name: String
    /// The `errno` of the first failing call.
    public let errno: Int32

    /// Keeps an `errno`.
    public init(errno: Int32, name: String) {
        self.errno = errno
        self.name = name
    }

    init(_ error: any Error, name: String) {
        self.init(errno: (error as? Errno)?.rawValue ?? Errno.ioError.rawValue, name: name)
    }

    /// The finding for the person at the machine.
    public var diagnostic: Diagnostic {
        let hint =
            switch Errno(rawValue: errno) {
            case .noSpace: "ディスクの空きを増やしてから、もう一度実行してください"
            case .permissionDenied, .readOnlyFileSystem: "書き込めるフォルダーを --output で指定してください"
            case .fileExists: "中断した仕事の残りがあります。別の空のフォルダーを --output で指定してください"
            default: "ディスクとフォルダーの状態を確かめてください"
            }
        return Diagnostic(
            "output.write-failed", at: .file(name),
            "書き込めません: \(Errno(rawValue: errno).description)", hint: hint)
    }
}
