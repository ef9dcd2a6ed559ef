internal import Foundation

/// What a worker is given to do.
enum WorkerTask {
    /// A volume to print.
    case print(LedgerVolume)
    /// A PDF to read back.
    case read(ReadingTask)

    /// The task as a line for the worker.
    var line: String {
        switch self {
        case .print(let volume): "\(volume.number)\n"
        case .read(let task):
            String(decoding: (try? JSONEncoder().encode(task)) ?? Data(), as: UTF8.self) + "\n"
        }
    }

    /// The file that a worker which dies may leave half written.
    var halfWritten: String? {
        if case .print(let volume) = self { volume.fileName } else { nil }
    }
}
