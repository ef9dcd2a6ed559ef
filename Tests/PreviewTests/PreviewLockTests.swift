import Foundation
import Preview
import Testing

@Suite("The lock of the preview", .ownProcess, .timeLimit(.minutes(10)))
struct PreviewLockTests {
    private static let page = PreviewRoute(.get, "/") { _ in
        PreviewAnswer(status: 200, contentType: "text/html", body: Array("<p>".utf8))
    }

    @Test("An idle desk is locked after 15 minutes; a new address opens it")
    func idle() async throws {
        let clock = FakeClock()
        try await ServedPreview.run([Self.page], clock: clock.clock) { preview in
            let cookie = try await preview.enter()
            clock.advance(by: .seconds(899))
            #expect(try await preview.ask(preview.get("/", cookie: cookie)).status == 200)
            clock.advance(by: .seconds(900))
            let reply = try await preview.ask(preview.get("/", cookie: cookie))
            #expect(reply.status == 423)
            #expect(reply.text.contains("施錠しました"))
            #expect(reply.header("Content-Type") == "text/html; charset=utf-8")
            let other = try await preview.ask(preview.post("/api/draw", cookie: cookie))
            #expect(other.status == 423)
            #expect(other.text.contains("preview.locked"))
            #expect(preview.lockCount == 1)
            let next = try await preview.enter(2)
            #expect(try await preview.ask(preview.get("/", cookie: next)).status == 200)
        }
    }

    @Test("What nobody asked for keeps no desk open: pictures, and pages drawn anew by themselves")
    func unasked() async throws {
        let clock = FakeClock()
        try await ServedPreview.run([Self.page], clock: clock.clock) { preview in
            let cookie = try await preview.enter()
            clock.advance(by: .seconds(500))
            _ = try await preview.ask(
                preview.post("/api/draw", cookie: cookie, more: "Tsuchi-Unasked: 1\r\n"))
            _ = try await preview.ask(preview.get("/api/drawings/1/pages/1.svg", cookie: cookie))
            clock.advance(by: .seconds(401))
            #expect(try await preview.ask(preview.get("/", cookie: cookie)).status == 423)
            let next = try await preview.enter(2)
            clock.advance(by: .seconds(500))
            _ = try await preview.ask(preview.post("/api/draw", cookie: next))
            clock.advance(by: .seconds(500))
            #expect(try await preview.ask(preview.get("/", cookie: next)).status == 200)
        }
    }

    @Test("Open pages hear of the lock, and no more after it")
    func heard() async throws {
        try await ServedPreview.run { preview in
            let cookie = try await preview.enter()
            let listener = try RawConnection(to: preview.address)
            defer { listener.close() }
            _ = await listener.send(preview.get("/api/events", cookie: cookie))
            #expect(try await listener.head().status == 200)
            await preview.server.session.lock()
            preview.events.publish(.changed(files: ["a.yaml"]))
            let text = await listener.text(until: "\r\n0\r\n\r\n")
            #expect(text.contains("event: locked\ndata: {}\n\n"))
            #expect(!text.contains("changed"))
            #expect(preview.events.listenerCount == 0)
        }
    }

    @Test("Whoever leaves the desk can lock it")
    func leave() async throws {
        try await ServedPreview.run([Self.page]) { preview in
            let cookie = try await preview.enter()
            #expect(try await preview.ask(preview.post("/api/lock")).status == 401)
            #expect(try await preview.ask(preview.get("/", cookie: cookie)).status == 200)
            #expect(try await preview.ask(preview.post("/api/lock", cookie: cookie)).status == 423)
            #expect(try await preview.ask(preview.get("/", cookie: cookie)).status == 423)
            #expect(preview.lockCount >= 1)
        }
    }

    @Test("An answer that is ready only after the lock is not given")
    func late() async throws {
        let (starts, started) = AsyncStream.makeStream(of: Void.self)
        let (ends, ended) = AsyncStream.makeStream(of: Void.self)
        let route = PreviewRoute(.post, "/api/slow") { _ in
            started.finish()
            for await _ in ends {}
            return PreviewAnswer(status: 200, contentType: "text/plain", body: Array("秘".utf8))
        }
        try await ServedPreview.run([route]) { preview in
            let cookie = try await preview.enter()
            let connection = try RawConnection(to: preview.address)
            defer { connection.close() }
            #expect(await connection.send(preview.post("/api/slow", cookie: cookie)))
            for await _ in starts {}
            await preview.server.session.lock()
            ended.finish()
            let reply = try await connection.reply()
            #expect(reply.status == 423)
            #expect(!reply.text.contains("秘"))
            #expect(preview.lockCount == 2)
        }
    }

    @Test("A Unix socket is its owner's alone and goes with the server")
    func unixSocket() async throws {
        let path = NSTemporaryDirectory() + "tsuchi-\(UUID().uuidString.prefix(8)).socket"
        // Whatever the umask lets through.
        let mask = umask(0)
        defer { umask(mask) }
        try await ServedPreview.run([Self.page], at: .socket(path: path)) { preview in
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            let cookie = try await preview.enter()
            #expect(try await preview.ask(preview.get("/", cookie: cookie)).status == 200)
            let forwarded = preview.get("/", cookie: cookie, host: "localhost:9000")
            #expect(try await preview.ask(forwarded).status == 200)
            let strange = preview.get("/", cookie: cookie, host: "evil.example")
            #expect(try await preview.ask(strange).status == 403)
            #expect(throws: PreviewServerFailure.taken(preview.address)) {
                try PreviewListener(preview.address)
            }
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("A socket that an earlier run left is replaced; any other file is left alone")
    func leftSocket() async throws {
        let path = NSTemporaryDirectory() + "tsuchi-\(UUID().uuidString.prefix(8)).socket"
        defer { unlink(path) }
        let left = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var name = sockaddr_un()
        name.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: path.utf8) }
        let result = withUnsafePointer(to: &name) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(left, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        #expect(result == 0)
        close(left)
        try await ServedPreview.run(at: .socket(path: path)) { preview in
            _ = try await preview.enter()
        }
        try Data("大事".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: PreviewServerFailure.unusablePath(path)) {
            try PreviewListener(.socket(path: path))
        }
        #expect(FileManager.default.fileExists(atPath: path))
        let long = "/tmp/" + String(repeating: "a", count: 120)
        #expect(throws: PreviewServerFailure.unusablePath(long)) {
            try PreviewListener(.socket(path: long))
        }
        let nowhere = "/nowhere-\(UUID().uuidString)/a"
        #expect(throws: PreviewServerFailure.refused(.socket(path: nowhere), errno: ENOENT)) {
            try PreviewListener(.socket(path: nowhere))
        }
    }
}
