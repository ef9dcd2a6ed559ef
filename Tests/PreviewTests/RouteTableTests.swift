import Testing

@testable import Preview

@Suite("Which route answers")
struct RouteTableTests {
    private static func route(_ method: PreviewRoute.Method, _ path: String) -> PreviewRoute {
        PreviewRoute(method, path) { _ in
            PreviewAnswer(status: 200, contentType: "text/plain", body: Array(path.utf8))
        }
    }

    private let table = RouteTable([
        route(.get, "/"), route(.get, "/page.js"), route(.get, "/:module.js"),
        route(.post, "/api/draw"), route(.get, "/api/drawings/:id/pages/:page"),
        route(.post, "/api/drawings/:id/prove"),
    ])

    @Test("Named parts of a path become parameters")
    func parameters() {
        guard
            case .route(let route, let parameters) = table.match(
                method: "GET", path: "/api/drawings/1f/pages/2.svg")
        else {
            Issue.record("no route")
            return
        }
        #expect(route.path == "/api/drawings/:id/pages/:page")
        #expect(parameters == ["id": "1f", "page": "2.svg"])
    }

    @Test("A path that only other methods know says which")
    func otherMethod() {
        guard case .otherMethod(let allowed) = table.match(method: "GET", path: "/api/draw") else {
            Issue.record("found")
            return
        }
        #expect(allowed == ["POST"])
    }

    @Test(
        "Unknown paths and tricks with paths find nothing",
        arguments: [
            "", "api/draw", "//api/draw", "/api//draw", "/api/draw/", "/api/./draw",
            "/api/x/../draw", "/../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/%2e%2e/page.js",
            "/page.js%00", "/page.js;a=b", "/api/drawings/a b/prove", "/api\\draw", "/API/draw",
            "http://127.0.0.1/api/draw", "*",
        ])
    func nothing(path: String) {
        for method in ["GET", "POST"] {
            guard case .none = table.match(method: method, path: path) else {
                Issue.record("found")
                return
            }
        }
    }
}
