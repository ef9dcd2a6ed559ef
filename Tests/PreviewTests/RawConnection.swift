import Foundation
import Preview

/// A client that sends whatever bytes a test wants. It waits on threads of its own, because the
/// server under test needs those of the tasks.
struct RawConnection: Sendable {
    /// What a server has answered.
    struct Reply: Sendable {
        var status = 0
        var head = ""
        var body: [UInt8] = []

        var text: String { String(decoding: body, as: UTF8.self) }

        func header(_ name: String) -> String? {
            for line in head.split(separator: "\r\n") {
                let parts = line.split(separator: ":", maxSplits: 1)
                if parts.count == 2, parts[0].lowercased() == name.lowercased() {
                    return parts[1].trimmingCharacters(in: .whitespaces)
                }
            }
            return nil
        }
    }

    struct Failure: Error {}

    private let file: Int32

    init(to address: PreviewAddress) throws {
        switch address {
        case .port(let port):
            file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var name = sockaddr_in()
            name.sin_family = sa_family_t(AF_INET)
            name.sin_port = port.bigEndian
            name.sin_addr.s_addr = inet_addr("127.0.0.1")
            try Self.connect(file, &name)
        case .socket(let path):
            file = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
            var name = sockaddr_un()
            name.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: path.utf8) }
            try Self.connect(file, &name)
        }
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(file, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    private static func connect<Name>(_ file: Int32, _ name: inout Name) throws {
        let result = withUnsafePointer(to: &name) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(file, $0, socklen_t(MemoryLayout<Name>.size))
            }
        }
        guard result == 0 else { throw Failure() }
    }

    func close() { _ = Glibc.close(file) }

    /// Sends bytes; `false` if the server does not take them all.
    func send(_ bytes: [UInt8]) async -> Bool {
        await onThread {
            var sent = 0
            while sent < bytes.count {
                let count = bytes.withUnsafeBytes {
                    Glibc.send(file, $0.baseAddress! + sent, $0.count - sent, Int32(MSG_NOSIGNAL))
                }
                if count <= 0 { return false }
                sent += count
            }
            return true
        }
    }

    func send(_ text: String) async -> Bool { await send(Array(text.utf8)) }

    /// One answer with a length.
    func reply() async throws -> Reply {
        let reply: Reply? = await onThread {
            guard let head = readHead() else { return nil }
            var reply = Reply(status: Int(head.dropFirst(9).prefix(3)) ?? 0, head: head)
            let length = Int(reply.header("Content-Length") ?? "") ?? 0
            while reply.body.count < length {
                let bytes = read(atMost: length - reply.body.count)
                if bytes.isEmpty { return nil }
                reply.body += bytes
            }
            return reply
        }
        guard let reply else { throw Failure() }
        return reply
    }

    /// The head of an answer whose body goes on.
    func head() async throws -> Reply {
        let head: String? = await onThread { readHead() }
        guard let head else { throw Failure() }
        return Reply(status: Int(head.dropFirst(9).prefix(3)) ?? 0, head: head)
    }

    /// All that comes until a text has come, or the end.
    func text(until end: String) async -> String {
        await onThread {
            var text = ""
            while !text.contains(end) {
                let bytes = read(atMost: 4096)
                if bytes.isEmpty { break }
                text += String(decoding: bytes, as: UTF8.self)
            }
            return text
        }
    }

    /// Whether the server ends the connection; what it still says is passed over.
    func isEnded() async -> Bool {
        await onThread {
            while true {
                var bytes = [UInt8](repeating: 0, count: 4096)
                let count = Glibc.read(file, &bytes, bytes.count)
                if count > 0 { continue }
                return count == 0 || errno == ECONNRESET
            }
        }
    }

    private func readHead() -> String? {
        var head: [UInt8] = []
        while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            let byte = read(atMost: 1)
            if byte.isEmpty { return nil }
            head += byte
        }
        return String(decoding: head, as: UTF8.self)
    }

    private func read(atMost limit: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = Glibc.read(file, &bytes, limit)
        return count > 0 ? Array(bytes[..<count]) : []
    }

    private func onThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { done in
            Thread.detachNewThread { done.resume(returning: work()) }
        }
    }
}
