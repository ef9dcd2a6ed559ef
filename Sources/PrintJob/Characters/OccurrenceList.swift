internal import Glibc
internal import SystemPackage

/// The list of every occurrence in CSV, written as the residents file is read, readable by its
/// owner only. It never replaces a file: a wrong name could be that of the residents file.
public final class OccurrenceList {
    private let list: CSVList

    /// Begins a list at a path.
    /// - Throws: ``OutputFailure`` if there is such a file, or none can be made.
    public init(path: String) throws(OutputFailure) {
        var status = stat()
        if lstat(path, &status) == 0 { throw OutputFailure(errno: EEXIST, path: path) }
        let file = FilePath(path)
        guard let name = file.lastComponent?.string else {
            throw OutputFailure(errno: EISDIR, path: path)
        }
        list = try CSVList(
            try DurableFile(folder: file.removingLastComponent(), name: name),
            header: CharacterOccurrence.header)
    }

    /// Writes one.
    /// - Throws: ``OutputFailure``.
    public func add(_ occurrence: CharacterOccurrence) throws(OutputFailure) {
        try list.append(occurrence.columns)
    }

    /// Puts the list in place.
    /// - Throws: ``OutputFailure``.
    public func commit() throws(OutputFailure) { _ = try list.commit() }
}
