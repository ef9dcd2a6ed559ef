internal import Foundation

/// What the server tells the page unasked.
public enum PreviewEvent: Hashable, Sendable {
    /// Sources have changed: the names of the files, nothing of their contents.
    case changed(files: [String])
    /// The session is over.
    case locked

    /// As it is sent: an event of a `text/event-stream`.
    var bytes: [UInt8] {
        switch self {
        case .changed(let files): Self.event("changed", Changed(files: files))
        case .locked: Self.event("locked", Empty())
        }
    }

    private static func event(_ name: String, _ data: some Encodable) -> [UInt8] {
        // JSON writes no line breaks, whatever is in a file's name.
        let json = (try? JSONEncoder().encode(data)) ?? Data("{}".utf8)
        return Array("event: \(name)\ndata: ".utf8) + json + Array("\n\n".utf8)
    }

    private struct Changed: Encodable { let files: [String] }
    private struct Empty: Encodable {}
}
