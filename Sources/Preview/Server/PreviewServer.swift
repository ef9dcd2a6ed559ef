internal import FlyingFox
internal import FlyingSocks
internal import Foundation
internal import SystemPackage

/// Serves the page to one browser on this machine.
///
/// Whatever a route answers, the server sees to who may ask, how much, and with which headers the
/// answer goes out. It writes no log: what is asked may tell of a person.
public struct PreviewServer: Sendable {
    /// Where it listens.
    public var address: PreviewAddress { listener.address }
    /// Who may use it.
    public let session: PreviewSession

    private let settings: PreviewSettings
    private let listener: PreviewListener
    private let routes: [PreviewRoute]
    private let events: PreviewEvents
    private let watch: FileWatch?
    private let onChange: @Sendable ([String]) async -> Void

    /// Puts a server together.
    /// - Parameters:
    ///   - routes: What answers; `/enter/TOKEN`, `/api/events` and `POST /api/lock` are the
    ///     server's own.
    ///   - events: Tells the pages what happens; a lock and changes of files among it.
    ///   - watch: The files on which the pictures depend; `nil` if none is to be watched.
    ///   - announce: Shows a one-time address (its path) to the person at the terminal.
    ///   - onLock: Forgets all drawings.
    ///   - onChange: Takes the paths of files that were saved, before the pages hear of them.
    public init(
        _ settings: PreviewSettings, listener: PreviewListener, routes: [PreviewRoute],
        events: PreviewEvents, watch: FileWatch? = nil,
        announce: @escaping @Sendable (String) -> Void,
        onLock: @escaping @Sendable () async -> Void,
        onChange: @escaping @Sendable ([String]) async -> Void = { _ in }
    ) {
        self.settings = settings
        self.listener = listener
        self.events = events
        self.watch = watch
        self.onChange = onChange
        session = PreviewSession(
            idleLimit: settings.idleLimit, clock: settings.clock, announce: announce,
            onLock: {
                events.lock()
                await onLock()
            })
        self.routes = routes + [Self.lockRoute(session)]
    }

    /// Serves until the task is cancelled; then it has let go of its address.
    /// - Throws: ``PreviewServerFailure/ended`` if it ends by itself, and
    ///   ``PreviewServerFailure/unusablePath(_:)`` if the work folder cannot hold its socket.
    public func run() async throws(PreviewServerFailure) {
        defer {
            events.finish()
            listener.close()
        }
        let innerPath = settings.workFolder + "/http"
        guard innerPath.utf8.count <= 104 else { throw .unusablePath(innerPath) }
        let changes = try startWatching()
        let server = HTTPServer(config: configuration(innerPath), handler: handler)
        await withTaskGroup(of: Void.self) { group in
            group.addTask { try? await server.run() }
            group.addTask {
                guard (try? await server.waitUntilListening()) != nil else { return }
                await session.announceAddress()
                let gate = PreviewGate(
                    listener: listener, innerPath: innerPath, clock: settings.clock)
                try? await gate.run()
            }
            group.addTask { await session.watch() }
            if let changes { group.addTask { await tell(changes) } }
            group.addTask { await events.beat(every: settings.heartbeat, clock: settings.clock) }
            await group.next()
            // Streams of events would keep their connections for ever.
            events.finish()
            group.cancelAll()
        }
        unlink(innerPath)
        if !Task.isCancelled { throw .ended }
    }

    private func startWatching() throws(PreviewServerFailure) -> AsyncStream<[String]>? {
        do throws(Errno) {
            return try watch?.changes()
        } catch { throw .cannotWatch(errno: error.rawValue) }
    }

    /// Tells the pages of saved files, by their names, until the task is cancelled.
    private func tell(_ changes: AsyncStream<[String]>) async {
        for await paths in changes {
            await onChange(paths)
            events.publish(
                .changed(files: paths.map { String($0.split(separator: "/").last ?? "") }))
        }
    }

    private var handler: PreviewHandler {
        PreviewHandler(
            address: address, table: RouteTable(routes), session: session, events: events)
    }

    /// FlyingFox reads bodies up to `sharedRequestBufferSize` before a request is handed on, and
    /// leaves longer ones unread. Its own answer to a handler that takes too long lacks our
    /// headers: the work has its limits where it is done, and the gate has one for all.
    private func configuration(_ path: String) -> HTTPServer.Configuration {
        HTTPServer.Configuration(
            address: sockaddr_un.unix(path: path), timeout: 24 * 60 * 60,
            sharedRequestBufferSize: PreviewSettings.greatestBody,
            sharedRequestReplaySize: PreviewSettings.greatestBody, logger: .disabled)
    }

    /// `POST /api/lock`: the person leaves the desk.
    private static func lockRoute(_ session: PreviewSession) -> PreviewRoute {
        PreviewRoute(.post, "/api/lock") { _ in
            await session.lock()
            // The server answers 423 to whatever was under way when the session ended.
            return PreviewAnswer(status: 204, contentType: "text/plain", body: [])
        }
    }
}
