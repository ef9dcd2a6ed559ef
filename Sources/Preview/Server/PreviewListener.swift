internal import FlyingSocks
internal import Glibc

/// The place where the preview is asked: a port of 127.0.0.1, or a Unix socket for its owner only.
public struct PreviewListener: Sendable {
    /// Where it listens; the port is the one the system chose if any was asked for.
    public let address: PreviewAddress
    let socket: Socket

    /// Begins to listen.
    /// - Parameter place: Port 0 stands for any free one.
    public init(_ place: PreviewAddress) throws(PreviewServerFailure) {
        switch place {
        case .port(let port):
            socket = try Self.tcp(port)
            guard case .ip4(_, let port)? = try? socket.sockname() else {
                try? socket.close()
                throw .refused(place, errno: EADDRNOTAVAIL)
            }
            address = .port(port)
        case .socket(let path):
            socket = try Self.unix(path)
            address = place
        }
    }

    /// Stops listening and takes the socket's file away.
    func close() {
        try? socket.close()
        if case .socket(let path) = address { unlink(path) }
    }

    private static func tcp(_ port: UInt16) throws(PreviewServerFailure) -> Socket {
        try listening(.port(port)) {
            let socket = try Socket(domain: AF_INET)
            return try orClosed(socket) {
                // Only lets a port be used again whose connections are dying; two listeners never
                // share one.
                try socket.setValue(true, for: .localAddressReuse)
                try socket.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: port))
            }
        }
    }

    private static func unix(_ path: String) throws(PreviewServerFailure) -> Socket {
        // What the address of a socket holds for certain: FlyingSocks cuts off the rest.
        guard !path.isEmpty, path.utf8.count <= 104 else { throw .unusablePath(path) }
        try clear(path)
        return try listening(.socket(path: path)) {
            let socket = try Socket(domain: AF_UNIX)
            return try orClosed(socket) {
                // The mode of the descriptor becomes that of the file: it is at no time open to
                // others, whatever the umask.
                fchmod(socket.file.rawValue, 0o600)
                try socket.bind(to: sockaddr_un.unix(path: path))
            }
        }
    }

    /// Takes away what an earlier run left: a socket that nobody listens on. Nothing else.
    private static func clear(_ path: String) throws(PreviewServerFailure) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFSOCK, status.st_uid == getuid() else {
            throw .unusablePath(path)
        }
        guard let probe = try? Socket(domain: AF_UNIX) else { return }
        defer { try? probe.close() }
        do {
            try probe.connect(to: sockaddr_un.unix(path: path))
        } catch SocketError.failed(_, ECONNREFUSED, _) {
            unlink(path)
            return
        } catch {}
        throw .taken(.socket(path: path))
    }

    private static func listening(
        _ address: PreviewAddress, _ make: () throws -> Socket
    ) throws(PreviewServerFailure) -> Socket {
        do {
            let socket = try make()
            try socket.listen()
            return socket
        } catch SocketError.failed(_, let errno, _) {
            throw errno == EADDRINUSE ? .taken(address) : .refused(address, errno: errno)
        } catch { throw .refused(address, errno: EADDRNOTAVAIL) }
    }

    /// Prepares a socket that no program started by this one inherits; closes it if that fails.
    private static func orClosed(_ socket: Socket, _ prepare: () throws -> Void) throws -> Socket {
        do {
            keepPrivate(socket)
            try prepare()
            return socket
        } catch {
            try? socket.close()
            throw error
        }
    }

    /// Programs that this one starts do not get the socket.
    static func keepPrivate(_ socket: Socket) {
        _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
    }
}
