public import Diagnostics
internal import Glibc

/// Why the preview cannot be served.
public enum PreviewServerFailure: Error, Hashable, Sendable {
    /// Another program listens there.
    case taken(PreviewAddress)
    /// The system does not let this program listen there; the reason is an `errno`.
    case refused(PreviewAddress, errno: Int32)
    /// The path of the socket is longer than the system allows, or something else than a socket is
    /// there.
    case unusablePath(String)
    /// The system does not tell of changed files; the reason is an `errno`.
    case cannotWatch(errno: Int32)
    /// The server ended by itself.
    case ended

    /// The finding for the person at the machine.
    public var diagnostic: Diagnostic {
        switch self {
        case .taken(.port(let port)):
            Diagnostic(
                "preview.address-taken", at: .option("--port"),
                "ポート \(port) はほかのプログラムが使っています",
                hint: "別の番号を指定するか、--port を省いて空いている番号を使ってください")
        case .taken(.socket(let path)):
            Diagnostic(
                "preview.address-taken", at: .file(path), "このソケットはほかのプログラムが使っています",
                hint: "別のパスを --socket に指定してください")
        case .refused(.port(let port), let errno):
            Diagnostic(
                "preview.cannot-listen", at: .option("--port"),
                "ポート \(port) では待ち受けられません（\(Self.reason(errno))）",
                hint: "1024以上の番号を指定するか、--port を省いてください")
        case .refused(.socket(let path), let errno):
            Diagnostic(
                "preview.cannot-listen", at: .file(path),
                "ソケットを作れません（\(Self.reason(errno))）",
                hint: "書き込めるフォルダーのパスを --socket に指定してください")
        case .unusablePath(let path):
            Diagnostic(
                "preview.unusable-path", at: .file(path), "ソケットのパスに使えません",
                hint: "まだ何もない、104バイトまでのパスを指定してください")
        case .cannotWatch(let errno):
            Diagnostic(
                "preview.cannot-watch", "ファイルの変更を見張れません（\(Self.reason(errno))）",
                hint: "fs.inotify.max_user_instances と max_user_watches を増やしてください")
        case .ended:
            Diagnostic(
                "preview.server-ended", "プレビューのサーバーが止まりました", hint: "もう一度起動してください")
        }
    }

    private static func reason(_ errno: Int32) -> String {
        switch errno {
        case EACCES, EPERM: "権限がありません"
        case ENOENT: "フォルダーがありません"
        case ENOTDIR: "フォルダーではありません"
        case EROFS: "読み取り専用のディスクです"
        default: String(cString: strerror(errno))
        }
    }
}
