/// Finds what answers a request.
struct RouteTable: Sendable {
    /// What was found.
    enum Match: Sendable {
        case route(PreviewRoute, parameters: [String: String])
        /// The path is known by other methods only, in the order of the routes.
        case otherMethod(allowed: [String])
        case none
    }

    private struct Entry: Sendable {
        let parts: [Substring]
        let route: PreviewRoute
    }

    private let entries: [Entry]

    /// Takes routes; of two that fit, the first answers.
    init(_ routes: [PreviewRoute]) {
        entries = routes.map {
            Entry(parts: Self.parts(Substring($0.path)), route: $0)
        }
    }

    /// Looks a path up as it was sent, without its query.
    func match(method: String, path: String) -> Match {
        guard Self.isPlain(path) else { return .none }
        let parts = Self.parts(Substring(path))
        var allowed: [String] = []
        for entry in entries {
            guard let parameters = Self.parameters(entry.parts, parts) else { continue }
            let name = entry.route.method.rawValue
            if name == method { return .route(entry.route, parameters: parameters) }
            if !allowed.contains(name) { allowed.append(name) }
        }
        return allowed.isEmpty ? .none : .otherMethod(allowed: allowed)
    }

    /// Whether a path can be one of ours: letters, digits and `-._~` between single slashes. No
    /// part is `.` or `..`, and nothing is percent-encoded, so that no two layers can read the
    /// same path differently.
    static func isPlain(_ path: String) -> Bool {
        guard path.first == "/" else { return false }
        if path == "/" { return true }
        return parts(Substring(path)).allSatisfy { part in
            !part.isEmpty && part != "." && part != ".."
                && part.utf8.allSatisfy {
                    switch $0 {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"),
                        UInt8(ascii: "A")...UInt8(ascii: "Z"),
                        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                        UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                        true
                    default: false
                    }
                }
        }
    }

    private static func parts(_ path: Substring) -> [Substring] {
        path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    }

    private static func parameters(_ pattern: [Substring], _ parts: [Substring]) -> [String:
        String]?
    {
        guard pattern.count == parts.count else { return nil }
        var parameters: [String: String] = [:]
        for (expected, part) in zip(pattern, parts) {
            if expected.first == ":" {
                parameters[String(expected.dropFirst())] = String(part)
            } else if expected != part {
                return nil
            }
        }
        return parameters
    }
}
