internal import Glibc
public import SystemPackage

/// Looks for installed programs as a shell would, but never beside the current folder.
public struct ProgramSearch: Sendable {
    private let folders: [FilePath]

    /// - Parameter path: Folders between colons, as in `PATH`; relative ones do not count.
    public init(path: String) {
        folders = path.split(separator: ":").filter { $0.hasPrefix("/") }
            .map { FilePath(String($0)) }
    }

    /// The absolute path of a program; `nil` if there is none that may be run.
    public func program(_ name: String) -> FilePath? {
        folders.map { $0.appending(name) }.first { access($0.string, X_OK) == 0 }
    }
}
