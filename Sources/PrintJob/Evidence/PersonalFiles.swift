internal import NoticeModel
internal import SystemPackage

/// Which files of a job hold personal data: those that its ledger names, and those that a run has
/// left which ended before the ledger knew of them. What the program itself makes is known by its
/// name, so that none of it is taken for somebody else's.
struct PersonalFiles {
    /// Names in the ledger, whether the files are there or not, sorted.
    let recorded: [String]
    private let lists: Set<String>
    private let folder: FilePath

    init(ledger: Ledger, folder: FilePath) throws(JobFailure) {
        let names =
            [DigestKey.fileName, RecordStore.fileName] + (try ledger.volumes().map(\.fileName))
            + (try ledger.reprints().map(\.name)) + (try ledger.transportReceipts().map(\.name))
        recorded = Array(Set(names)).sorted()
        lists = Set(try ledger.lists().map(\.name))
        self.folder = folder
    }

    /// Files that hold personal data and are in the folder now, sorted.
    func present() throws(JobFailure) -> [String] {
        let recorded = Set(recorded)
        return try contents().filter { name in
            recorded.contains(name) || Self.isPrinted(name) || isUnfinished(name)
        }
    }

    /// Finished files that only the program can have made and that its ledger does not know, with
    /// the lists that belong to them, sorted.
    func unrecorded() throws(JobFailure) -> [String] {
        let recorded = Set(recorded)
        return try contents().filter { name in
            !recorded.contains(name) && !lists.contains(name)
                && (Self.isPrinted(name) || Self.isReprintList(name))
        }
    }

    /// Names in the job's folder and in that of transport copies, sorted.
    private func contents() throws(JobFailure) -> [String] {
        try JobFailure.writing { () throws(OutputFailure) in
            let root = try PurgedFolder(path: folder)
            do throws(Errno) {
                let names = try root.names()
                guard names.contains(TransportCopy.folderName) else { return names }
                return (names + (try copies(in: root))).sorted()
            } catch { throw OutputFailure(errno: error.rawValue, path: folder.string) }
        }
    }

    /// Where the folder of copies cannot be looked into, its files cannot be called gone.
    private func copies(in root: borrowing PurgedFolder) throws(Errno) -> [String] {
        let prefix = TransportCopy.folderName + "/"
        guard let inner = try? PurgedFolder(TransportCopy.folderName, in: root) else {
            return recorded.filter { $0.hasPrefix(prefix) }
        }
        return try inner.names().map { prefix + $0 }
    }

    /// A file that was being written when its program ended.
    private func isUnfinished(_ name: String) -> Bool {
        let base = name.split(separator: "/").last.map(String.init) ?? name
        guard base.hasPrefix("."), base.hasSuffix(".partial") else { return false }
        let finished = String(base.dropFirst().dropLast(".partial".count))
        return recorded.contains(finished) || Self.isPrinted(finished)
            || name.hasPrefix(TransportCopy.folderName + "/")
    }

    /// `volume-0001.pdf`, `reprint-0001.pdf`, `transport/volume-0001.pdf.age` and the like.
    private static func isPrinted(_ name: String) -> Bool {
        var rest = Substring(name)
        let prefix = TransportCopy.folderName + "/"
        if rest.hasPrefix(prefix) {
            rest.removeFirst(prefix.count)
            if rest.hasSuffix(".age") { rest.removeLast(".age".count) }
        }
        return (LedgerVolume.kinds + [reprintKind]).contains { isNumbered(rest, $0, ".pdf") }
    }

    private static func isReprintList(_ name: String) -> Bool {
        isNumbered(Substring(name), reprintKind, ".csv")
    }

    private static let reprintKind = "reprint"

    private static func isNumbered(
        _ name: Substring, _ kind: String, _ suffix: String
    ) -> Bool {
        guard name.hasPrefix(kind + "-"), name.hasSuffix(suffix) else { return false }
        let digits = name.dropFirst(kind.count + 1).dropLast(suffix.count)
        guard digits.count >= 4, let number = Int(digits) else { return false }
        return LedgerVolume.name(kind, number) + suffix == name
    }
}
