import Foundation
import Preview
import Synchronization

/// A preview that is being served, for one test.
struct ServedPreview: Sendable {
    let server: PreviewServer
    let events: PreviewEvents
    let folder: String
    private let announced: Announced

    private final class Announced: Sendable {
        let paths = Mutex<[String]>([])
        let locks = Mutex(0)
    }

    var address: PreviewAddress { server.address }

    /// How often all was to be forgotten.
    var lockCount: Int { announced.locks.withLock { $0 } }

    /// Serves routes for as long as a test runs.
    static func run(
        _ routes: [PreviewRoute] = [], at place: PreviewAddress? = nil,
        clock: PreviewClock = PreviewClock(ContinuousClock()), heartbeat: Duration = .seconds(15),
        watching: FileWatch? = nil, _ test: (ServedPreview) async throws -> Void
    ) async throws {
        let folder = NSTemporaryDirectory() + "tsuchi-preview-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (announced, events) = (Announced(), PreviewEvents())
        let server = PreviewServer(
            PreviewSettings(workFolder: folder, clock: clock, heartbeat: heartbeat),
            listener: try PreviewListener(place ?? .port(0)), routes: routes, events: events,
            watch: watching,
            announce: { path in announced.paths.withLock { $0.append(path) } },
            onLock: { announced.locks.withLock { $0 += 1 } })
        let task = Task.detached { try await server.run() }
        let preview = ServedPreview(
            server: server, events: events, folder: folder, announced: announced)
        do {
            _ = try await preview.entrance(1)
            try await test(preview)
        } catch {
            task.cancel()
            _ = await task.result
            throw error
        }
        task.cancel()
        // A server that does not end would stop the test here, and be found out by its time limit.
        try await task.value
    }

    /// The path of the one-time address that was announced as the `number`th, from 1.
    func entrance(_ number: Int) async throws -> String {
        while true {
            let paths = announced.paths.withLock { $0 }
            if paths.count >= number { return paths[number - 1] }
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    /// The cookie of a session that is opened now.
    func enter(_ number: Int = 1) async throws -> String {
        let reply = try await ask(get(try await entrance(number)))
        let cookie = reply.header("Set-Cookie") ?? ""
        return String(cookie.prefix { $0 != ";" })
    }

    var host: String {
        if case .port(let port) = address { "127.0.0.1:\(port)" } else { "localhost" }
    }

    /// A request as the page sends it; `nil` leaves a header out.
    func get(_ path: String, cookie: String? = nil, host: String? = nil, more: String = "")
        -> String
    {
        "GET \(path) HTTP/1.1\r\nHost: \(host ?? self.host)\r\n"
            + (cookie.map { "Cookie: \($0)\r\n" } ?? "") + more + "\r\n"
    }

    /// The same with a body.
    func post(
        _ path: String, cookie: String? = nil, body: String = "{}", host: String? = nil,
        origin: String?? = nil, type: String? = "application/json", more: String = ""
    ) -> String {
        let origin = origin ?? "http://\(self.host)"
        return "POST \(path) HTTP/1.1\r\nHost: \(host ?? self.host)\r\n"
            + (cookie.map { "Cookie: \($0)\r\n" } ?? "")
            + (origin.map { "Origin: \($0)\r\n" } ?? "")
            + (type.map { "Content-Type: \($0)\r\n" } ?? "")
            + "Content-Length: \(body.utf8.count)\r\n" + more + "\r\n" + body
    }

    /// Asks on a connection of its own.
    func ask(_ request: String) async throws -> RawConnection.Reply {
        let connection = try RawConnection(to: address)
        defer { connection.close() }
        _ = await connection.send(request)
        return try await connection.reply()
    }
}
