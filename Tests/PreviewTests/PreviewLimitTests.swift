import Preview
import Synchronization
import Testing

@Suite("The limits of the preview's server", .ownProcess, .timeLimit(.minutes(10)))
struct PreviewLimitTests {
    /// Counts what reaches a route.
    private final class Calls: Sendable {
        let bodies = Mutex<[Int]>([])

        var route: PreviewRoute {
            PreviewRoute(.post, "/api/count") { request in
                self.bodies.withLock { $0.append(request.body.count) }
                return PreviewAnswer(status: 200, contentType: "text/plain", body: [])
            }
        }

        var all: [Int] { bodies.withLock { $0 } }
    }

    @Test("A body of 1 MiB is taken, one byte more is not")
    func greatestBody() async throws {
        let calls = Calls()
        try await ServedPreview.run([calls.route]) { preview in
            let cookie = try await preview.enter()
            for (size, status) in [(1 << 20, 200), (1 << 20 + 1, 413), (2 << 20, 413)] {
                let body = String(repeating: "a", count: size)
                let reply = try await preview.ask(
                    preview.post("/api/count", cookie: cookie, body: body))
                #expect(reply.status == status)
            }
            #expect(calls.all == [1 << 20])
        }
    }

    @Test("A body without a length is refused, however short")
    func chunked() async throws {
        let calls = Calls()
        try await ServedPreview.run([calls.route]) { preview in
            let cookie = try await preview.enter()
            let head =
                "POST /api/count HTTP/1.1\r\nHost: \(preview.host)\r\nCookie: \(cookie)\r\n"
                + "Origin: http://\(preview.host)\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
            for body in ["2\r\n{}\r\n0\r\n\r\n", String(repeating: "100000\r\n", count: 1 << 18)] {
                let reply = try await preview.ask(head + body)
                #expect(reply.status == 411)
            }
            #expect(calls.all.isEmpty)
        }
    }

    @Test("What follows a refused body is no request of its own")
    func smuggling() async throws {
        let calls = Calls()
        try await ServedPreview.run([calls.route]) { preview in
            let cookie = try await preview.enter()
            let inner = preview.post("/api/count", cookie: cookie)
            let heads = [
                "Content-Length: 2000000\r\n", "Transfer-Encoding: chunked\r\n",
                "Content-Length: 2000000\r\nTransfer-Encoding: chunked\r\n",
                "Content-Length: -1\r\n", "Content-Length: 2x\r\n",
            ]
            for head in heads {
                let connection = try RawConnection(to: preview.address)
                defer { connection.close() }
                _ = await connection.send(
                    "POST /api/count HTTP/1.1\r\nHost: \(preview.host)\r\n"
                        + "Origin: http://\(preview.host)\r\nContent-Type: application/json\r\n"
                        + "Cookie: \(cookie)\r\n" + head + "\r\n" + inner)
                #expect(await connection.isEnded())
            }
            #expect(calls.all.isEmpty)
            #expect(try await preview.ask(inner).status == 200)
        }
    }

    @Test("A head that does not end is refused without being kept")
    func endlessHead() async throws {
        try await ServedPreview.run { preview in
            let connection = try RawConnection(to: preview.address)
            defer { connection.close() }
            let block = [UInt8](repeating: 0x61, count: 1 << 20)
            var sent = 0
            while sent < 64, await connection.send(block) { sent += 1 }
            #expect(sent < 64)
            #expect(await connection.isEnded())
            _ = try await preview.enter()
        }
    }

    @Test("A head that trickles in is given up after ten seconds")
    func slowHead() async throws {
        let clock = FakeClock()
        try await ServedPreview.run(clock: clock.clock) { preview in
            let connection = try RawConnection(to: preview.address)
            defer { connection.close() }
            #expect(await connection.send("GET / HTTP/1.1\r\nHost: "))
            // The session, the heartbeat and the connection itself are waiting.
            try await clock.waitForSleepers(3)
            try await Task.sleep(for: .milliseconds(100))
            #expect(await connection.send("a"))
            clock.advance(by: .seconds(11))
            let reply = try await connection.reply()
            #expect(reply.status == 408)
            PreviewServerTests.expectHeaders(reply)
            #expect(await connection.isEnded())
        }
    }

    @Test("More connections than there are places are told to come back, and then find one")
    func crowd() async throws {
        try await ServedPreview.run { preview in
            var crowd: [RawConnection] = []
            for _ in 0..<64 { crowd.append(try RawConnection(to: preview.address)) }
            try await Task.sleep(for: .milliseconds(200))
            let late = try RawConnection(to: preview.address)
            #expect(try await late.reply().status == 503)
            #expect(await late.isEnded())
            late.close()
            for connection in crowd { connection.close() }
            try await Task.sleep(for: .milliseconds(200))
            _ = try await preview.enter()
        }
    }

    @Test(
        "Bytes that are no request do no harm",
        arguments: [
            "\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "\0\0\0\0\r\n\r\n",
            "GET / HTTP/9.9\r\nHost\r\n: \r\n\r\n", "\u{16}\u{03}\u{01}\u{02}\n\n",
            "GET ?? HTTP/1.1\r\nHost: %\r\n\r\n", "GET http://[/ HTTP/1.1\r\nHost: a\r\n\r\n",
        ])
    func noRequest(bytes: String) async throws {
        try await ServedPreview.run { preview in
            let connection = try RawConnection(to: preview.address)
            _ = await connection.send(bytes)
            // Refused or cut off; which of them is FlyingFox's business.
            if let reply = try? await connection.reply() { #expect(reply.status >= 400) }
            connection.close()
            _ = try await preview.enter()
        }
    }
}
