internal import FlyingFox
internal import FlyingSocks
internal import Foundation

/// Events as the body of an answer, for as long as they come.
struct EventBody: AsyncBufferedSequence {
    typealias Element = UInt8

    let events: AsyncStream<[UInt8]>

    func makeAsyncIterator() -> Iterator { Iterator(events: events.makeAsyncIterator()) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        var events: AsyncStream<[UInt8]>.Iterator

        /// FlyingFox asks for buffers only; the protocol wants this as well.
        mutating func next() async -> UInt8? { await nextBuffer(suggested: 1)?.first }

        /// One event at a time, however long: none waits for another.
        mutating func nextBuffer(suggested count: Int) async -> [UInt8]? { await events.next() }
    }
}

/// The body of an answer after which the connection ends.
///
/// FlyingFox reads on after an answer, and would take the rest of a body that was refused for the
/// next request. It closes the connection only when a body cannot be sent to its end: so this one
/// fails after its last byte.
struct LastBody: AsyncBufferedSequence {
    typealias Element = UInt8

    struct ConnectionEnds: Error {}

    let bytes: [UInt8]

    func makeAsyncIterator() -> Iterator { Iterator(rest: bytes) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        var rest: [UInt8]

        /// FlyingFox asks for buffers only; the protocol wants this as well.
        mutating func next() async throws -> UInt8? {
            guard !rest.isEmpty else { throw ConnectionEnds() }
            return rest.removeFirst()
        }

        mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
            guard !rest.isEmpty else { throw ConnectionEnds() }
            defer { rest = [] }
            return rest
        }
    }
}
