internal import Diagnostics
internal import Foundation

/// What a worker tells its coordinator, one line each. No line holds a value of a record.
enum WorkerMessage: Codable, Hashable {
    /// It has loaded everything and waits for a volume.
    case ready
    /// How far it is with the file in hand.
    case step(VolumeStep)
    /// The volume is in place.
    case printed(VolumeReceipt)
    /// The PDF has been read back.
    case read(FileReading)
    /// The volume, or with no row in hand the whole job, cannot be printed.
    case failed(WorkerFault)

    /// A message as a line. Steps come by the thousand, so they are not JSON.
    var line: String {
        switch self {
        case .step(let step): return "\(step.row ?? 0) \(step.pages) \(step.pagesRead)\n"
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
            guard numbers.count == 3 else { return nil }
            self = .step(
                VolumeStep(
                    row: numbers[0] == 0 ? nil : numbers[0], pages: numbers[1],
                    pagesRead: numbers[2]))
        }
    }
}
