internal import Glibc
internal import SystemPackage

/// The folders that the system watches, and what counts in each of them.
struct WatchTable: Sendable {
    /// What counts in a folder.
    private struct Interest: Sendable {
        var path: String
        /// All that is in it and below it.
        var isWhole = false
        /// Single files, by name: the paths they are known by.
        var files: [String: [String]] = [:]
    }

    /// Files that have changed.
    struct Changes: Sendable {
        /// Those that were written or put there.
        var saved: Set<String> = []
        /// Those that were taken away, perhaps to be replaced in a moment.
        var removed: Set<String> = []

        var isEmpty: Bool { saved.isEmpty && removed.isEmpty }
    }

    /// Layout folders are small; what is deeper or wider is none.
    private static let greatestDepth = 8
    private static let greatestCount = 4096

    /// Where the system tells.
    let descriptor: Int32
    private var interests: [Int32: Interest] = [:]
    private var roots: [String] = []

    init() throws(Errno) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { throw Errno(rawValue: errno) }
    }

    func close() { _ = Glibc.close(descriptor) }

    /// Watches a folder and all below it.
    mutating func watch(folder: String) {
        roots.append(folder)
        addTree(folder, depth: 0)
    }

    /// Watches one file: the folder it is in and, if it is a link, the one it leads to.
    mutating func watch(file: String) {
        roots.append(file)
        add(file: file, knownAs: file)
        guard let target = realpath(file, nil) else { return }
        defer { free(target) }
        let path = String(cString: target)
        if path != file { add(file: path, knownAs: file) }
    }

    /// The paths of files that have changed since the last call.
    mutating func read() -> Changes {
        var changes = Changes()
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { block in
            while true {
                let count = Glibc.read(descriptor, block.baseAddress, block.count)
                guard count > 0 else { return }
                var rest = UnsafeRawBufferPointer(rebasing: block[..<count])
                while rest.count >= MemoryLayout<inotify_event>.size {
                    let event = rest.loadUnaligned(as: inotify_event.self)
                    let start = MemoryLayout<inotify_event>.size
                    let end = start + Int(event.len)
                    let name = String(decoding: rest[start..<end].prefix { $0 != 0 }, as: UTF8.self)
                    take(event, name: name, into: &changes)
                    rest = UnsafeRawBufferPointer(rebasing: rest[end...])
                }
            }
        }
        return changes
    }

    private mutating func take(
        _ event: inotify_event, name: String, into changes: inout Changes
    ) {
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
            changes.saved.formUnion(roots)
            return
        }
        if event.mask & UInt32(IN_IGNORED) != 0 {
            interests[event.wd] = nil
            return
        }
        guard let interest = interests[event.wd], !name.isEmpty else { return }
        let path = interest.path + "/" + name
        let isFolder = event.mask & UInt32(IN_ISDIR) != 0
        let isNew = event.mask & UInt32(IN_CREATE) != 0
        // A file that has just been made is empty until it is closed; a link never is.
        if isNew, !isFolder, !Self.isLink(path) { return }
        var paths = Set(interest.files[name] ?? [])
        let isRemoved = event.mask & UInt32(IN_DELETE | IN_MOVED_FROM) != 0
        if interest.isWhole, !Self.isPassing(name) {
            if isFolder, !isRemoved {
                // Files may have come into it before it was watched.
                paths.formUnion(addTree(path, depth: 1))
            } else {
                paths.insert(path)
            }
        }
        if isRemoved { changes.removed.formUnion(paths) } else { changes.saved.formUnion(paths) }
    }

    /// Watches a folder with all below it; the files in it.
    @discardableResult
    private mutating func addTree(_ folder: String, depth: Int) -> [String] {
        guard depth < Self.greatestDepth, add(folder, { $0.isWhole = true }),
            let stream = opendir(folder)
        else { return [] }
        defer { closedir(stream) }
        var files: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != "..", !Self.isPassing(name) else { continue }
            let path = folder + "/" + name
            // A link to a folder is not followed: it may lead back here, or to anywhere.
            if Self.kind(path) == S_IFDIR {
                files += addTree(path, depth: depth + 1)
            } else {
                files.append(path)
            }
        }
        return files
    }

    private mutating func add(file: String, knownAs path: String) {
        let parts = file.split(separator: "/", omittingEmptySubsequences: false)
        guard let name = parts.last else { return }
        let folder = parts.count == 1 ? "." : parts.dropLast().joined(separator: "/")
        add(folder.isEmpty ? "/" : folder) { $0.files[String(name), default: []].append(path) }
    }

    /// Watches a folder, or more of one that is watched already.
    @discardableResult
    private mutating func add(_ folder: String, _ change: (inout Interest) -> Void) -> Bool {
        guard interests.count < Self.greatestCount else { return false }
        let mask =
            IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ONLYDIR
        let number = inotify_add_watch(descriptor, folder, UInt32(mask))
        guard number >= 0 else { return false }
        change(&interests[number, default: Interest(path: folder)])
        return true
    }

    /// Whether a name is that of a file an editor keeps for a moment: hidden files, backups, swap
    /// files, and the number by which vim finds out whether it may write.
    private static func isPassing(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasPrefix("#") || name.hasSuffix("~")
            || [".swp", ".swx", ".tmp", ".bak"].contains { name.hasSuffix($0) }
            || name.allSatisfy(\.isNumber)
    }

    private static func isLink(_ path: String) -> Bool { kind(path) == S_IFLNK }

    private static func kind(_ path: String) -> mode_t {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
    }
}
