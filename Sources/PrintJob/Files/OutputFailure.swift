public import Diagnostics
internal import SystemPackage

/// Why a file or folder could not be written.
public struct OutputFailure: Error, Hashable, Sendable {
    /// Path of the file or folder.
    public let path: String
    /// The `errno` of the first failing call.
    public let errno: Int32

    /// Keeps an `errno`.
    public init(errno: Int32, path: String) {
        self.errno = errno
        self.path = path
    }

    init(_ error: any Error, path: String) {
        self.init(errno: (error as? Errno)?.rawValue ?? Errno.ioError.rawValue, path: path)
    }

    /// The finding for the person at the machine.
    public var diagnostic: Diagnostic {
        let (reason, hint) = explanation
        return Diagnostic(
            "output.write-failed", at: .file(path), "書き込めません（\(reason)）", hint: hint)
    }

    private var explanation: (reason: String, hint: String) {
        switch Errno(rawValue: errno) {
        case .noSpace: ("ディスクに空きがありません", "空きを増やしてから、もう一度実行してください")
        case .diskQuotaExceeded: ("使える容量の上限です", "空きを増やしてから、もう一度実行してください")
        case .fileTooLarge:
            ("ファイルの大きさが制限を超えます", "ulimit -f の制限を緩めてください")
        case .permissionDenied, .notPermitted: ("書く権限がありません", Self.otherOutput)
        case .readOnlyFileSystem: ("読み取り専用のディスクです", Self.otherOutput)
        case .noSuchFileOrDirectory: ("フォルダーがありません", "フォルダーを作るか、--output を直してください")
        case .notDirectory: ("フォルダーではありません", Self.otherOutput)
        case .isDirectory: ("フォルダーです", "ファイルの名前まで --output に書いてください")
        case .fileExists:
            (
                "書きかけのファイルが残っています",
                "ほかに印刷中でないことを確かめ、このファイルを消すか、別の --output を指定してください"
            )
        case .fileNameTooLong: ("名前が長すぎます", "短い名前を --output で指定してください")
        case let errno: ("\(errno)", "ディスクとフォルダーの状態を確かめてください")
        }
    }

    private static let otherOutput = "書き込めるフォルダーを --output で指定してください"
}
