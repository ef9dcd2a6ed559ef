/// Where the preview listens. Never beyond this machine.
public enum PreviewAddress: Hashable, Sendable {
    /// A port of 127.0.0.1.
    case port(UInt16)
    /// A Unix socket; its path.
    case socket(path: String)

    /// What a browser is told to open.
    public func url(_ path: String) -> String {
        switch self {
        case .port(let port): "http://127.0.0.1:\(port)\(path)"
        case .socket: "http://localhost\(path)"
        }
    }

    /// The name of the session's cookie. Browsers keep cookies by host, not by port: two previews
    /// at once must not take each other's away.
    var cookieName: String {
        switch self {
        case .port(let port): "tsuchi-preview-\(port)"
        case .socket: "tsuchi-preview"
        }
    }

    /// Whether a `Host` header names this very server. Any other name led here by a name server
    /// that somebody else controls (DNS rebinding). Whatever forwards a port to a Unix socket
    /// chooses its own.
    func isHost(_ host: String) -> Bool {
        let parts = host.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first, ["127.0.0.1", "localhost"].contains(name.lowercased()) else {
            return false
        }
        return switch self {
        case .port(let port): parts.count == 2 ? parts[1] == "\(port)" : port == 80
        case .socket: parts.count == 1 || UInt16(parts[1]) != nil
        }
    }
}
