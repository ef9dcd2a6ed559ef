internal import FlyingSocks
internal import Glibc
internal import Synchronization

/// Stands between the network and FlyingFox, which bounds neither the head of a request, nor the
/// time in which one comes, nor the number of connections, and ends when it runs out of
/// descriptors. The gate hands bytes on in both directions and ends what goes beyond the limits;
/// FlyingFox is reached through it alone, by a socket in a folder of this process.
struct PreviewGate: Sendable {
    /// Connections at the same time; more are told to come back later.
    static let greatestCount = 64

    /// Where the world asks.
    let listener: PreviewListener
    /// The socket of FlyingFox.
    let innerPath: String
    let clock: PreviewClock
    /// The limits of each connection.
    var limits = ConnectionMeter.Limits()

    private let count = ConnectionCount()

    init(listener: PreviewListener, innerPath: String, clock: PreviewClock) {
        self.listener = listener
        self.innerPath = innerPath
        self.clock = clock
    }

    /// Lets connections through until the task is cancelled.
    func run() async throws {
        let pool: SocketPool<ePoll> = .ePoll()
        try await pool.prepare()
        let socket = try AsyncSocket(socket: listener.socket, pool: pool)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.run() }
            group.addTask { try await accept(on: socket, pool) }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private func accept(on socket: AsyncSocket, _ pool: SocketPool<ePoll>) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            while !Task.isCancelled {
                let client: AsyncSocket
                do {
                    client = try await socket.accept()
                } catch SocketError.failed {
                    // Out of descriptors, or gone before it was met. Neither lasts.
                    try await Task.sleep(for: .milliseconds(50))
                    continue
                }
                PreviewListener.keepPrivate(client.socket)
                // FlyingFox writes the head and the body of an answer one after the other: held
                // back until the first is acknowledged, the second comes 40 ms late.
                try? client.socket.setValue(
                    true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
                group.addTask { await serve(client, pool) }
            }
        }
    }

    private func serve(_ client: AsyncSocket, _ pool: SocketPool<ePoll>) async {
        defer { try? client.close() }
        guard count.enter() else {
            await GateConnection.refuse(
                client, .failure(503, "preview.too-many-connections", "接続が多すぎます"))
            return
        }
        defer { count.leave() }
        guard
            let inner = try? await AsyncSocket.connected(
                to: sockaddr_un.unix(path: innerPath), pool: pool)
        else { return }
        defer { try? inner.close() }
        PreviewListener.keepPrivate(inner.socket)
        await GateConnection(
            client: client, inner: inner, pool: pool, clock: clock, limits: limits
        ).run()
    }
}

/// How many connections there are.
private final class ConnectionCount: Sendable {
    private let count = Atomic<Int>(0)

    /// Takes a place, if one is free.
    func enter() -> Bool {
        if count.add(1, ordering: .relaxed).newValue <= PreviewGate.greatestCount { return true }
        leave()
        return false
    }

    func leave() { count.subtract(1, ordering: .relaxed) }
}
