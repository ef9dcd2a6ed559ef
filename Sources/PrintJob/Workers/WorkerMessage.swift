internal import Diagnostics
internal import Foundation

/// What a worker tells its coordinator, one line each. No line holds a value of a record.
enum WorkerMessage: Codable, Hashable {
    /// It has loaded everything and waits for a volume.
    case ready
    /// It is about to print this row, or to finish the file; so many pages of the volume are done.
    case row(Int?, pages: Int)
    /// The volume is in place.
    case printed(DurableFile.Receipt)
    /// The volume, or with no row in hand the whole job, cannot be printed.
    case failed(WorkerFault)

    /// A message as a line. Rows come by the thousand, so they are not JSON.
    var line: String {
        switch self {
        case .row(let row, let pages): return "\(row ?? 0) \(pages)\n"
        default:
            let encoder = JSONEncoder()
            encoder.outputFormatting = .withoutEscapingSlashes
            let data = (try? encoder.encode(self)) ?? Data()
            return String(decoding: data, as: UTF8.self) + "\n"
        }
    }

    /// Reads a line; `nil` for anything else.
    init?(line: Substring) {
        if line.utf8.first == UInt8(ascii: "{") {
            guard let message = try? JSONDecoder().decode(Self.self, from: Data(line.utf8)) else {
                return nil
            }
            self = message
        } else {
            let numbers = line.split(separator: " ").compactMap { Int($0) }
            guard numbers.count == 2 else { return nil }
            self = .row(numbers[0] == 0 ? nil : numbers[0], pages: numbers[1])
        }
    }
}
