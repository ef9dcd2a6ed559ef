import Testing

@testable import Preview

@Suite("The door of the preview")
struct PreviewDoorTests {
    private let door = PreviewDoor(address: .port(8123))

    private func visit(
        _ method: String = "POST", host: String? = "127.0.0.1:8123",
        origin: String? = "http://127.0.0.1:8123", site: String? = "same-origin",
        type: String? = "application/json"
    ) -> PreviewDoor.Visit {
        PreviewDoor.Visit(
            method: method, target: "/api/draw", host: host, origin: origin, fetchSite: site,
            contentType: type)
    }

    @Test("The page itself comes in, under either name of this machine")
    func own() {
        #expect(door.refusal(visit()) == nil)
        #expect(
            door.refusal(visit(host: "localhost:8123", origin: "http://localhost:8123")) == nil)
        #expect(door.refusal(visit("GET", origin: nil, site: "none", type: nil)) == nil)
        #expect(door.refusal(visit("GET", origin: nil, site: nil, type: nil)) == nil)
        #expect(door.refusal(visit(type: "Application/JSON; charset=utf-8")) == nil)
    }

    @Test(
        "A name that is not this server's is refused (DNS rebinding)",
        arguments: [
            nil, "", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:8124", "evil.example:8123",
            "127.0.0.1.evil.example:8123", "localhost.evil.example:8123", "[::1]:8123",
            "127.0.0.1:8123:8123", "127.0.0.1:08123", "0.0.0.0:8123",
        ])
    func host(host: String?) {
        let origin = host.map { "http://" + $0 }
        #expect(door.refusal(visit(host: host, origin: origin))?.status == 403)
        #expect(door.refusal(visit("GET", host: host, origin: nil, type: nil))?.status == 403)
    }

    @Test(
        "Another page's request is refused, of another port of this machine, too",
        arguments: [
            "null", "http://evil.example", "https://127.0.0.1:8123", "http://127.0.0.1:8124",
            "http://localhost:8123", "http://127.0.0.1:8123/",
        ])
    func origin(origin: String) {
        #expect(door.refusal(visit(origin: origin))?.status == 403)
        #expect(door.refusal(visit("GET", origin: origin, type: nil))?.status == 403)
    }

    @Test("A POST without Origin is refused, and what a browser says another site sends")
    func noOrigin() {
        #expect(door.refusal(visit(origin: nil))?.status == 403)
        for site in ["cross-site", "same-site", "unheard-of"] {
            #expect(door.refusal(visit(site: site))?.status == 403)
            #expect(door.refusal(visit("GET", origin: nil, site: site))?.status == 403)
        }
    }

    @Test(
        "A POST is JSON",
        arguments: [
            nil, "", "text/plain", "multipart/form-data", "application/x-www-form-urlencoded",
            "application/jsonp", "text/plain; application/json",
        ])
    func type(type: String?) {
        #expect(door.refusal(visit(type: type))?.status == 415)
    }

    @Test("Other methods are refused with those that are not", arguments: ["PUT", "HEAD", "TRACE"])
    func method(method: String) throws {
        let answer = try #require(door.refusal(visit(method)))
        #expect(answer.status == 405)
        #expect(answer.headers.contains { $0.name == "Allow" && $0.value == "GET, POST" })
    }

    @Test("A target longer than any of ours is refused")
    func target() {
        var visit = visit("GET", origin: nil)
        visit.target = "/" + String(repeating: "a", count: 4095)
        #expect(door.refusal(visit) == nil)
        visit.target += "a"
        #expect(door.refusal(visit)?.status == 414)
    }

    @Test("Through a Unix socket any port of this machine may lead, but no other name")
    func socket() {
        let address = PreviewAddress.socket(path: "/run/a")
        for host in ["localhost", "127.0.0.1", "localhost:9000"] { #expect(address.isHost(host)) }
        for host in ["evil.example", "localhost:", "localhost:99999", "a@localhost"] {
            #expect(!address.isHost(host))
        }
    }
}
