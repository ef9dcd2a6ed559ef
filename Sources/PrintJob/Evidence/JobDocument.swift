internal import Foundation
internal import Glibc

/// The JSON documents of a job: sorted keys, one value a line, so that two of them can be compared
/// line by line.
enum JobDocument {
    static func json(_ value: some Encodable, name: String) throws(OutputFailure) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
        } catch { throw OutputFailure(errno: EIO, path: name) }
    }
}
