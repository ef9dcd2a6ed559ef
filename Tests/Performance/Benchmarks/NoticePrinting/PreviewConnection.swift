internal import Foundation
internal import Glibc

/// A connection to a preview: one request after the other, without a library that would be measured
/// too.
final class PreviewConnection {
    private let socket: Int32
    private let port: UInt16
    private let cookie: String
    private var received: [UInt8] = []

    init(port: UInt16, cookie: String) throws {
        (self.port, self.cookie) = (port, cookie)
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isConnected = withUnsafePointer(to: address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, size) == 0
            }
        }
        guard isConnected else { throw BenchmarkFailure.noAnswer }
    }

    deinit { close(socket) }

    /// Asks and waits for the whole answer.
    func ask(
        _ method: String, _ path: String, _ body: [String: Any]? = nil
    ) throws -> (head: String, body: Data) {
        try send(method, path, body)
        guard let head = try line(upTo: "\r\n\r\n") else { throw BenchmarkFailure.noAnswer }
        guard let length = Self.contentLength(head) else { return (head, Data()) }
        while received.count < length { try receive() }
        let answer = Data(received.prefix(length))
        received.removeFirst(length)
        return (head, answer)
    }

    /// Bytes of the body. A regular expression would take as long as the answer does.
    private static func contentLength(_ head: String) -> Int? {
        let name = Array("content-length:".utf8)
        for line in head.utf8.split(separator: UInt8(ascii: "\n")) {
            guard line.count > name.count, zip(line, name).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
            else { continue }
            return line.dropFirst(name.count).reduce(0) { sum, byte in
                (0x30...0x39).contains(byte) ? sum * 10 + Int(byte - 0x30) : sum
            }
        }
        return nil
    }

    /// Asks and takes the answer apart; its status must be 200.
    func json(_ path: String, _ body: [String: Any]) throws -> [String: Any] {
        let (head, data) = try ask("POST", path, body)
        guard head.hasPrefix("HTTP/1.1 200"),
            let answer = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        else { throw BenchmarkFailure.noAnswer }
        return answer
    }

    /// Draws a row; gives the drawing's name.
    func draw(row: Int, purpose: String = "live") throws -> String {
        let answer = try json(
            "/api/draw",
            [
                "document": "card-application", "purpose": purpose, "record": ["row": row],
                "query": "#\(row)", "data": "own",
            ])
        guard let name = answer["drawing"] as? String else { throw BenchmarkFailure.noAnswer }
        return name
    }

    /// Fetches the picture of the first page.
    func picture(of drawing: String) throws -> Data {
        let (head, data) = try ask("GET", "/api/drawings/\(drawing)/pages/1.svg")
        guard head.hasPrefix("HTTP/1.1 200"), data.count > 10_000 else {
            throw BenchmarkFailure.noAnswer
        }
        return data
    }

    /// Begins to listen to events.
    func listen() throws {
        try send("GET", "/api/events", nil)
        _ = try line(upTo: "\r\n\r\n")
    }

    /// Waits for an event.
    func wait(for event: String) throws {
        guard try line(upTo: "event: \(event)") != nil else { throw BenchmarkFailure.noAnswer }
        _ = try line(upTo: "\n\n")
    }

    private func send(_ method: String, _ path: String, _ body: [String: Any]?) throws {
        let data = try body.map { try JSONSerialization.data(withJSONObject: $0) } ?? Data()
        var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
        if !cookie.isEmpty { head += "Cookie: \(cookie)\r\n" }
        if body != nil {
            head += "Origin: http://127.0.0.1:\(port)\r\nContent-Type: application/json\r\n"
            head += "Content-Length: \(data.count)\r\n"
        }
        let bytes = Array((head + "\r\n").utf8) + Array(data)
        guard write(socket, bytes, bytes.count) == bytes.count else {
            throw BenchmarkFailure.noAnswer
        }
    }

    /// Takes what has come up to a mark, which it takes too.
    private func line(upTo mark: String) throws -> String? {
        let mark = Array(mark.utf8)
        while true {
            if let range = received.firstRange(of: mark) {
                let text = String(decoding: received[..<range.lowerBound], as: UTF8.self)
                received.removeSubrange(..<range.upperBound)
                return text
            }
            try receive()
        }
    }

    private func receive() throws {
        var block = [UInt8](repeating: 0, count: 1 << 18)
        let count = read(socket, &block, block.count)
        guard count > 0 else { throw BenchmarkFailure.noAnswer }
        received += block[..<count]
    }
}
