import Foundation
import Preview
import Synchronization
import Testing

@Suite("The server of the preview", .ownProcess, .timeLimit(.minutes(10)))
struct PreviewServerTests {
    /// Answers with what it was asked.
    private static let echo = PreviewRoute(.post, "/api/echo") { request in
        PreviewAnswer(status: 200, contentType: "text/plain", body: request.body)
    }
    private static let page = PreviewRoute(.get, "/") { _ in
        PreviewAnswer(status: 200, contentType: "text/html", body: Array("<p>".utf8))
    }

    @Test("The one-time address opens the page, once")
    func enter() async throws {
        try await ServedPreview.run([Self.page]) { preview in
            let entrance = try await preview.entrance(1)
            let reply = try await preview.ask(preview.get(entrance))
            #expect(reply.status == 303)
            #expect(reply.header("Location") == "/")
            let cookie = try #require(reply.header("Set-Cookie"))
            for attribute in ["; Path=/", "; HttpOnly", "; SameSite=Strict"] {
                #expect(cookie.contains(attribute))
            }
            let pair = String(cookie.prefix { $0 != ";" })
            #expect(try await preview.ask(preview.get("/", cookie: pair)).status == 200)
            #expect(
                try await preview.ask(preview.get("/", cookie: "a=b; \(pair); c=d")).status == 200)
            let again = try await preview.ask(preview.get(entrance))
            #expect(again.status == 401)
            #expect(again.header("Set-Cookie") == nil)
            #expect(try await preview.ask(preview.get("/", cookie: pair)).status == 200)
        }
    }

    @Test("Without the cookie nothing is told, not even what there is")
    func noSession() async throws {
        try await ServedPreview.run([Self.page, Self.echo]) { preview in
            _ = try await preview.enter()
            let guess = String(repeating: "0", count: 64)
            for cookie in [nil, "tsuchi-preview=\(guess)", "session=\(guess)"] {
                for path in ["/", "/none", "/api/events", "/api/echo", "/enter/\(guess)"] {
                    let reply = try await preview.ask(preview.get(path, cookie: cookie))
                    #expect(reply.status == 401)
                }
                #expect(
                    try await preview.ask(preview.post("/api/echo", cookie: cookie)).status == 401)
            }
        }
    }

    @Test("Every kind of answer has the headers that keep it here")
    func headers() async throws {
        try await ServedPreview.run([Self.page, Self.echo]) { preview in
            let entrance = try await preview.entrance(1)
            var requests = [(303, preview.get(entrance))]
            let cookie = try await preview.enter(from: &requests)
            requests += [
                (200, preview.get("/", cookie: cookie)), (401, preview.get("/")),
                (200, preview.post("/api/echo", cookie: cookie)),
                (401, preview.get("/enter/0")), (404, preview.get("/none", cookie: cookie)),
                (405, preview.get("/api/echo", cookie: cookie)),
                (405, "PUT / HTTP/1.1\r\nHost: \(preview.host)\r\n\r\n"),
                (403, preview.get("/", cookie: cookie, host: "evil.example")),
                (403, preview.post("/api/echo", cookie: cookie, origin: .some(nil))),
                (415, preview.post("/api/echo", cookie: cookie, type: "text/plain")),
                (411, preview.get("/", cookie: cookie, more: "Transfer-Encoding: chunked\r\n")),
                (
                    413,
                    "POST /api/echo HTTP/1.1\r\nHost: \(preview.host)\r\n"
                        + "Content-Length: 1048577\r\n\r\n"
                ),
                (414, preview.get("/" + String(repeating: "a", count: 5000), cookie: cookie)),
                (431, preview.get("/", more: "A: \(String(repeating: "a", count: 40000))\r\n")),
            ]
            for (status, request) in requests.dropFirst() {
                let reply = try await preview.ask(request)
                #expect(reply.status == status)
                Self.expectHeaders(reply)
            }
        }
    }

    static func expectHeaders(_ reply: RawConnection.Reply) {
        #expect(reply.header("Cache-Control") == "no-store")
        #expect(
            reply.header("Content-Security-Policy")
                == "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                + "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; "
                + "frame-ancestors 'self'")
        #expect(reply.header("X-Content-Type-Options") == "nosniff")
        #expect(reply.header("Referrer-Policy") == "no-referrer")
        #expect(reply.header("X-Frame-Options") == "SAMEORIGIN")
        #expect(reply.header("Cross-Origin-Resource-Policy") == "same-origin")
        #expect(reply.header("Access-Control-Allow-Origin") == nil)
        #expect(reply.header("Server") == nil)
    }

    @Test("Paths that lead out of the page's own find nothing")
    func traversal() async throws {
        try await ServedPreview.run([Self.page]) { preview in
            let cookie = try await preview.enter()
            for path in [
                "/../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
                "/page.js/../../x", "//etc/passwd", "/.%00", "/\\..\\x",
            ] {
                #expect(try await preview.ask(preview.get(path, cookie: cookie)).status == 404)
            }
        }
    }

    @Test("Twenty requests at once are all answered, each with its own")
    func concurrent() async throws {
        let route = PreviewRoute(.post, "/api/echo") { request in
            try? await Task.sleep(for: .milliseconds(20))
            return PreviewAnswer(status: 200, contentType: "text/plain", body: request.body)
        }
        try await ServedPreview.run([route]) { preview in
            let cookie = try await preview.enter()
            let replies = try await withThrowingTaskGroup(of: (Int, RawConnection.Reply).self) {
                group in
                for number in 0..<20 {
                    group.addTask {
                        let body = "\(number) " + String(repeating: "x", count: number * 10_000)
                        return (
                            number,
                            try await preview.ask(
                                preview.post("/api/echo", cookie: cookie, body: body))
                        )
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(replies.count == 20)
            for (number, reply) in replies {
                #expect(reply.status == 200)
                #expect(reply.text.hasPrefix("\(number) "))
                #expect(reply.body.count == number * 10_000 + "\(number) ".utf8.count)
            }
        }
    }

    @Test("Requests follow one another on one connection, with their parameters and queries")
    func keepAlive() async throws {
        let route = PreviewRoute(.get, "/api/drawings/:id") { request in
            let text = request.parameters["id", default: ""] + request.query["use", default: ""]
            return PreviewAnswer(status: 200, contentType: "text/plain", body: Array(text.utf8))
        }
        try await ServedPreview.run([route]) { preview in
            let cookie = try await preview.enter()
            let connection = try RawConnection(to: preview.address)
            defer { connection.close() }
            for number in 0..<50 {
                let request = preview.get("/api/drawings/\(number)?use=print", cookie: cookie)
                #expect(await connection.send(request))
                #expect(try await connection.reply().text == "\(number)print")
            }
        }
    }

    @Test("A port that is taken is refused with its number")
    func takenPort() async throws {
        try await ServedPreview.run { preview in
            #expect(throws: PreviewServerFailure.taken(preview.address)) {
                try PreviewListener(preview.address)
            }
        }
    }

    @Test("After the end nobody listens any more, and the port is free")
    func end() async throws {
        let address = Mutex(PreviewAddress.port(0))
        try await ServedPreview.run { preview in address.withLock { $0 = preview.address } }
        let port = address.withLock { $0 }
        #expect(throws: RawConnection.Failure.self) { try RawConnection(to: port) }
        try await ServedPreview.run(at: port) { preview in #expect(preview.address == port) }
    }
}

extension ServedPreview {
    /// Opens the session and takes the first of the requests out of play.
    fileprivate func enter(from requests: inout [(Int, String)]) async throws -> String {
        let reply = try await ask(requests[0].1)
        #expect(reply.status == requests[0].0)
        PreviewServerTests.expectHeaders(reply)
        return String((reply.header("Set-Cookie") ?? "").prefix { $0 != ";" })
    }
}
