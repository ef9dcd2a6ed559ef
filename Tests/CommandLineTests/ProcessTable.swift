internal import Foundation

/// The processes of the machine, as the kernel lists them.
enum ProcessTable {
    /// Those that a process has started and that have not ended.
    static func children(of parent: pid_t) -> [pid_t] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { pid_t($0) }.sorted().filter { isChild($0, of: parent) }
    }

    /// The line by which a process was started, its words separated by NUL; empty if it is gone.
    static func commandLine(of process: pid_t) -> String {
        let bytes = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a process has a file open.
    static func hasOpen(_ path: String, _ process: pid_t) -> Bool {
        let folder = "/proc/\(process)/fd/"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.contains {
            (try? FileManager.default.destinationOfSymbolicLink(atPath: folder + $0)) == path
        }
    }

    private static func isChild(_ process: pid_t, of parent: pid_t) -> Bool {
        guard let data = FileManager.default.contents(atPath: "/proc/\(process)/stat") else {
            return false
        }
        // "pid (name) state parent …"; the name may hold anything.
        let fields =
            String(decoding: data, as: UTF8.self)
            .components(separatedBy: ") ").last?.split(separator: " ") ?? []
        return fields.count > 1 && fields[0] != "Z" && pid_t(fields[1]) == parent
    }
}
