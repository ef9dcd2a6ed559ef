internal import Foundation
internal import TestSupport
internal import Testing

/// Who gets in, and from where.
@Suite("Who may look at the preview", .serialized)
struct BrowserSafetyTests {
    /// Asks as a foreign page, an old address or a rebound name would.
    private static let asking = """
        import http.client, json, sys
        port, token = int(sys.argv[1]), sys.argv[2]
        host = f"127.0.0.1:{port}"
        def ask(method, path, cookie=None, body=None, **headers):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
            connection.putrequest(method, path, skip_host=True)
            headers = {"Host": host, **{name.replace("_", "-"): value
                for name, value in headers.items()}}
            if cookie: headers["Cookie"] = cookie
            if body is not None: headers["Content-Length"] = str(len(body))
            for name, value in headers.items(): connection.putheader(name, value)
            connection.endheaders(body)
            answer = connection.getresponse()
            answer.read()
            return answer
        own, kind = f"http://{host}", "application/json"
        out = {"wrong token": ask("GET", "/enter/" + "0" * len(token)).status,
            "no session": ask("GET", "/api/desk").status}
        entered = ask("GET", "/enter/" + token)
        cookie = entered.getheader("Set-Cookie")
        out["token"] = entered.status
        out["again"] = ask("GET", "/enter/" + token).status
        pair = cookie.split(";")[0]
        out["cookie"] = "HttpOnly" in cookie and "SameSite=Strict" in cookie
        page = ask("GET", "/", pair)
        out["page"] = page.status
        out["stored"] = page.getheader("Cache-Control")
        out["policy"] = "default-src 'none'" in page.getheader("Content-Security-Policy")
        out["host"] = ask("GET", "/api/desk", pair, Host=f"evil.example:{port}").status
        draw = lambda **more: ask("POST", "/api/fields", pair, b'{"document":"expiry-notice"}',
            **more).status
        out["origin"] = draw(Content_Type=kind, Origin="http://evil.example")
        out["no origin"] = draw(Content_Type=kind)
        out["type"] = draw(Content_Type="text/plain", Origin=own)
        out["own"] = draw(Content_Type=kind, Origin=own)
        print(json.dumps(out))
        """

    private struct Answers: Decodable {
        var numbers: [String: String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            let values = try container.decode([String: Value].self)
            numbers = values.mapValues(\.text)
        }

        struct Value: Decodable {
            let text: String

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let flag = try? container.decode(Bool.self) {
                    text = String(flag)
                } else if let number = try? container.decode(Int.self) {
                    text = String(number)
                } else {
                    text = try container.decode(String.self)
                }
            }
        }
    }

    @Test("A wrong or used token, a foreign host, origin or type gets nothing")
    func door() throws {
        let desk = try BrowserDesk()
        let address = try #require(URL(string: try desk.address()))
        let port = String(try #require(address.port))
        let result = try ExternalTool.run(
            "python3", ["-c", Self.asking, port, address.lastPathComponent])
        #expect(result.status == 0, "\(result.errors)")
        let answers = try JSONDecoder().decode(Answers.self, from: result.output).numbers
        let expected = [
            "wrong token": "401", "no session": "401", "token": "303", "again": "401",
            "cookie": "true", "page": "200", "stored": "no-store", "policy": "true",
            "host": "403", "origin": "403", "no origin": "403", "type": "415", "own": "200",
        ]
        for (name, status) in expected.sorted(by: { $0.key < $1.key }) {
            #expect(answers[name] == status, "\(name)")
        }
    }
}
