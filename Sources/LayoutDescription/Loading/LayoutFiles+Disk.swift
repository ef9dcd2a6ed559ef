internal import Glibc

extension LayoutFiles {
    /// The files of this machine. A file that a link leads out of its folder is refused; pipes
    /// and devices are not read, since reading them might never end.
    public static let disk = LayoutFiles { name, folder throws(Failure) in
        let folder = folder.isEmpty ? "." : folder
        guard let home = resolved(folder), let path = resolved("\(folder)/\(name)") else {
            throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable
        }
        guard path.hasPrefix(home == "/" ? "/" : "\(home)/") else { throw .outsideFolder }
        return try contents(path)
    } names: { folder throws(Failure) in
        guard let directory = opendir(folder.isEmpty ? "." : folder) else {
            throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable
        }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    private static func resolved(_ path: String) -> String? {
        guard let pointer = realpath(path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    private static func contents(_ path: String) throws(Failure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw errno == ENOENT ? .missing : .unreadable }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable
        }
        guard status.st_size <= maximumByteCount else { throw .tooLarge }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var count = 0
        while count < bytes.count {
            let read = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(descriptor, buffer.baseAddress! + count, buffer.count - count)
            }
            if read < 0, errno == EINTR { continue }
            guard read >= 0 else { throw .unreadable }
            if read == 0 { break }
            count += read
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }
}
