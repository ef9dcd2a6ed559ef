internal import FlyingSocks
internal import Foundation
internal import Glibc

/// One connection that passes the gate.
actor GateConnection {
    private static let blockSize = 1 << 16

    private let client: AsyncSocket
    private let inner: AsyncSocket
    private let pool: SocketPool<ePoll>
    private let clock: PreviewClock
    private var meter: ConnectionMeter
    private var hasClientEnded = false

    /// Takes both ends; whoever made them closes them.
    init(
        client: AsyncSocket, inner: AsyncSocket, pool: SocketPool<ePoll>, clock: PreviewClock,
        limits: ConnectionMeter.Limits
    ) {
        self.client = client
        self.inner = inner
        self.pool = pool
        self.clock = clock
        meter = ConnectionMeter(limits: limits, now: clock.now())
    }

    /// How one of the tasks of a connection ended.
    private enum Ending {
        /// The other direction goes on.
        case half
        case whole
        case refused(PreviewAnswer)
    }

    /// Hands bytes on until one end or a limit ends it.
    func run() async {
        var refusal: PreviewAnswer?
        await withTaskGroup(of: Ending.self) { group in
            group.addTask { await self.relayRequests() }
            group.addTask { await self.relayAnswers() }
            group.addTask { await self.watch() }
            for await ending in group {
                if case .half = ending { continue }
                if case .refused(let answer) = ending { refusal = answer }
                break
            }
            group.cancelAll()
        }
        // In the middle of an answer there is no room for another.
        if let refusal, !meter.hasAnswered { await Self.send(refusal, to: client) }
        if !hasClientEnded { await Self.linger(client, pool) }
    }

    /// Tells a client why it is not heard, and waits a little until it has read that.
    static func refuse(_ client: AsyncSocket, _ answer: PreviewAnswer) async {
        await send(answer, to: client)
        shutdown(client.socket.file.rawValue, Int32(SHUT_WR))
    }

    private func relayRequests() async -> Ending {
        var isInnerOpen = true
        while let bytes = await read(client) {
            switch meter.received(bytes, at: clock.now()) {
            case .pass: break
            case .longHead:
                return .refused(.failure(431, "preview.long-head", "要求の見出しが長すぎます"))
            case .tooMuch:
                return .refused(.failure(413, "preview.too-large", "内容が大きすぎます（1 MiBまで）"))
            }
            // FlyingFox may have answered and closed before all of a body has come.
            if isInnerOpen {
                isInnerOpen = (try? await inner.write(Data(bytes))) != nil
            }
        }
        guard !Task.isCancelled else { return .whole }
        hasClientEnded = true
        // A page that listened has gone away. A client that has sent its last request still waits
        // for the answer.
        if meter.isAnswered { return .whole }
        shutdown(inner.socket.file.rawValue, Int32(SHUT_WR))
        return .half
    }

    private func relayAnswers() async -> Ending {
        while let bytes = await read(inner) {
            guard (try? await client.write(Data(bytes))) != nil else { break }
            meter.answered(at: clock.now())
        }
        return .whole
    }

    private func watch() async -> Ending {
        while (try? await clock.sleep(.seconds(1))) != nil {
            guard meter.isOverdue(at: clock.now()) else { continue }
            return meter.isWithinHead
                ? .refused(.failure(408, "preview.slow-request", "要求が時間内に届きませんでした"))
                : .whole
        }
        return .whole
    }

    /// What has come; `nil` at the end and after a failure.
    private func read(_ socket: AsyncSocket) async -> [UInt8]? {
        while !Task.isCancelled {
            do {
                return try socket.socket.read(atMost: Self.blockSize)
            } catch SocketError.blocked {
                do {
                    try await pool.suspendSocket(socket.socket, untilReadyFor: .read)
                } catch {
                    // FlyingSocks reports an end by force before what was sent ahead of it.
                    return Task.isCancelled
                        ? nil : try? socket.socket.read(atMost: Self.blockSize)
                }
            } catch { return nil }
        }
        return nil
    }

    private static func send(_ answer: PreviewAnswer, to client: AsyncSocket) async {
        try? await client.write(Data(PreviewHeaders.bytes(answer)))
    }

    /// Takes what the client still sends, for a moment: closed over unread bytes, a connection is
    /// reset, and the client loses the answer it has not read yet.
    private static func linger(_ client: AsyncSocket, _ pool: SocketPool<ePoll>) async {
        shutdown(client.socket.file.rawValue, Int32(SHUT_WR))
        await withTaskGroup(of: Void.self) { group in
            group.addTask { try? await Task.sleep(for: .seconds(1)) }
            group.addTask {
                var left = 4 * PreviewSettings.greatestBody
                while left > 0, let bytes = try? await client.read(atMost: 4096) {
                    left -= bytes.count
                }
            }
            await group.next()
            group.cancelAll()
        }
    }
}
