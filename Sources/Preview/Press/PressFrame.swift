internal import Foundation

/// What travels between desk and worker: two lengths of four bytes, big end first, then a message as
/// JSON, then bytes.
struct PressFrame {
    /// The message as JSON.
    var message: [UInt8]
    /// What follows it.
    var bytes: [UInt8]

    /// Bytes of the two lengths.
    static let headLength = 8
    /// The longest message that is taken.
    static let greatestMessage = 16 << 20
    /// The longest stretch of bytes that is taken.
    static let greatestLength = 256 << 20

    /// A message with bytes; `nil` if it cannot be written as JSON.
    init?(_ message: some Encodable, bytes: [UInt8] = []) {
        guard let data = try? JSONEncoder().encode(message), data.count <= Self.greatestMessage,
            bytes.count <= Self.greatestLength
        else { return nil }
        self.message = Array(data)
        self.bytes = bytes
    }

    private init(message: [UInt8], bytes: [UInt8]) {
        self.message = message
        self.bytes = bytes
    }

    /// As it travels.
    var encoded: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(Self.headLength + message.count + bytes.count)
        for length in [message.count, bytes.count] {
            for shift in [24, 16, 8, 0] {
                result.append(UInt8(truncatingIfNeeded: length >> shift))
            }
        }
        return result + message + bytes
    }

    /// What is in it; `nil` if it is something else.
    func decoded<Message: Decodable>(_ type: Message.Type) -> Message? {
        try? JSONDecoder().decode(type, from: Data(message))
    }

    /// Reads a frame.
    /// - Parameter fill: Fills a buffer to its end; `false` if there is no more.
    /// - Returns: `nil` at the end, or if what comes is no frame.
    static func read(
        _ fill: (UnsafeMutableRawBufferPointer) -> Bool
    ) -> PressFrame? {
        guard let head = take(headLength, fill) else { return nil }
        let lengths = [head[0..<4], head[4..<8]].map { part in
            part.reduce(0) { $0 << 8 | Int($1) }
        }
        guard lengths[0] <= greatestMessage, lengths[1] <= greatestLength,
            let message = take(lengths[0], fill), let bytes = take(lengths[1], fill)
        else { return nil }
        return PressFrame(message: message, bytes: bytes)
    }

    private static func take(
        _ count: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Bool
    ) -> [UInt8]? {
        var isFull = false
        let result = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            isFull = fill(UnsafeMutableRawBufferPointer(buffer))
            initialized = isFull ? count : 0
        }
        return isFull ? result : nil
    }
}
