/// Where layouts, the files they include and their images are read from: a folder on disk, or
/// texts in memory for tests and previews.
public struct LayoutFiles: Sendable {
    /// Why a file was not read.
    public enum Failure: Error, Hashable, Sendable {
        /// There is no such file or folder.
        case missing
        /// It is there but cannot be read, or is no regular file.
        case unreadable
        /// A link leads out of the layout's folder.
        case outsideFolder
        /// It is larger than `maximumByteCount`.
        case tooLarge
    }

    /// The largest file that is read, in bytes.
    public static let maximumByteCount = 32 * 1024 * 1024

    /// Reads the file of a name in a folder; the name may lead into folders within it.
    public let read: @Sendable (_ name: String, _ folder: String) throws(Failure) -> [UInt8]
    /// The names of the files directly in a folder, sorted.
    public let names: @Sendable (_ folder: String) throws(Failure) -> [String]

    /// Makes an access of two functions.
    public init(
        read: @escaping @Sendable (_ name: String, _ folder: String) throws(Failure) -> [UInt8],
        names: @escaping @Sendable (_ folder: String) throws(Failure) -> [String]
    ) {
        self.read = read
        self.names = names
    }

    /// Files in memory, by path.
    public static func memory(_ files: [String: [UInt8]]) -> LayoutFiles {
        LayoutFiles { name, folder throws(Failure) in
            guard let bytes = files[path(of: name, in: folder)] else { throw .missing }
            return bytes
        } names: { folder throws(Failure) in
            files.keys.compactMap { path in
                let (parent, name) = split(path)
                return parent == folder ? name : nil
            }.sorted()
        }
    }

    /// A file's path; a folder of `""` is the current one.
    public static func path(of name: String, in folder: String) -> String {
        switch folder {
        case "": name
        case "/": "/\(name)"
        default: "\(folder)/\(name)"
        }
    }

    /// The folder and the name of a file.
    static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.utf8.lastIndex(of: 0x2F) else { return ("", path) }
        let folder = slash == path.startIndex ? "/" : String(path[..<slash])
        return (folder, String(path[path.utf8.index(after: slash)...]))
    }
}
