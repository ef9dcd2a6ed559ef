public import Diagnostics
internal import Glibc
public import SystemPackage

/// Removes the files of a job that hold personal data and leaves the evidence.
///
/// It can be stopped at any moment and done again: what is gone already is no failure. It never
/// follows a link and never leaves the folder. Removing is not wiping: whether the disk forgets
/// the bytes is a matter of the disk (and of its encryption).
public struct JobPurge {
    /// What a purge did.
    public struct Report: Hashable, Sendable {
        /// Files that were removed now, by name within the folder, sorted.
        public var removed: [String] = []
        /// Bytes they had.
        public var byteCount: Int64 = 0
        /// Files that were to be removed and were not there: removed before, or never made.
        public var absent: [String] = []
        /// Files that are neither evidence nor were to be removed, sorted: somebody's copies,
        /// perhaps, with personal data in them. They are left.
        public var unknown: [String] = []
        /// What somebody has to see to: files that could not be removed (errors), other names of
        /// a removed file, unknown files (warnings).
        public var findings: [Diagnostic] = []

        /// Whether nothing that was to be removed is left.
        public var isComplete: Bool { !findings.hasErrors }
    }

    private let folder: FilePath
    private let targets: [String]
    private let evidence: Set<String>

    /// Prepares a purge.
    /// - Parameters:
    ///   - folder: The job's folder; nobody else may be writing in it.
    ///   - targets: Names of files with personal data within the folder (`records.csv`,
    ///     `transport/volume-0001.pdf.age`), at most one folder deep. Leftovers (`.….partial`) in
    ///     the folder and in the folders of targets are removed without being named.
    ///   - evidence: Names of files that are to stay; they are not unknown.
    public init(folder: FilePath, targets: [String], evidence: [String]) {
        self.folder = folder
        self.targets = Array(Set(targets)).sorted()
        self.evidence = Set(evidence)
    }

    /// Removes the files; goes on after one that resists.
    /// - Throws: ``OutputFailure`` if the folder itself cannot be looked into.
    public func run() throws(OutputFailure) -> Report {
        var report = Report()
        let root = try PurgedFolder(path: folder)
        var subfolders: [String: [String]] = [:]
        for target in targets {
            let parts = target.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count <= 2, parts.allSatisfy(PurgedFolder.isPlainName) else {
                report.findings.append(finding("bad-name", target, "フォルダーの中の名前ではありません"))
                continue
            }
            let inner = parts.count == 2 ? String(parts[0]) : ""
            subfolders[inner, default: []].append(String(parts[parts.count - 1]))
        }
        purge(root, "", subfolders[""] ?? [], &report)
        for (name, targets) in subfolders.sorted(by: { $0.key < $1.key }) where name != "" {
            purgeSubfolder(name, of: root, targets, &report)
        }
        try report.unknown = unknown(in: root)
        report.findings += report.unknown.map { name in
            finding(
                .warning, "unknown-file", name, "この仕事のものでないファイルがあります",
                hint: "個人情報の写しであれば消してください")
        }
        report.removed.sort()
        return report
    }

    private func purgeSubfolder(
        _ name: String, of root: borrowing PurgedFolder, _ targets: [String],
        _ report: inout Report
    ) {
        let inner: PurgedFolder
        do throws(Errno) {
            inner = try PurgedFolder(name, in: root)
        } catch .noSuchFileOrDirectory {
            report.absent += targets.map { "\(name)/\($0)" }
            return
        } catch {
            // A link in its place leads out of the folder.
            report.findings.append(finding("not-removed", name, "フォルダーを開けません（\(error)）"))
            return
        }
        purge(inner, name + "/", targets, &report)
        root.removeFolder(name)
    }

    private func purge(
        _ place: borrowing PurgedFolder, _ prefix: String, _ targets: [String],
        _ report: inout Report
    ) {
        var names = targets
        do throws(Errno) {
            let found = try place.names()
            names += found.filter { Self.isLeftover($0) && !targets.contains($0) }
        } catch {
            report.findings.append(finding("not-removed", prefix, "中を調べられません（\(error)）"))
        }
        for name in names {
            let shown = prefix + name
            do throws(Errno) {
                let removed = try place.remove(name)
                report.removed.append(shown)
                report.byteCount += removed.byteCount
                if removed.hasOtherNames { report.findings.append(otherNames(shown)) }
            } catch .noSuchFileOrDirectory {
                report.absent.append(shown)
            } catch .tooManySymbolicLinkLevels {
                report.findings.append(
                    finding("not-removed", shown, "通常のファイルではないので消しません"))
            } catch {
                report.findings.append(finding("not-removed", shown, "消せません（\(error)）"))
            }
        }
        do throws(Errno) {
            try place.synchronize()
        } catch {
            report.findings.append(finding("not-removed", prefix, "消したことを確定できません（\(error)）"))
        }
    }

    private func unknown(in root: borrowing PurgedFolder) throws(OutputFailure) -> [String] {
        let folders = Set((targets + evidence).compactMap(Self.folderName))
        var names: [String] = []
        do throws(Errno) {
            names = try root.names().filter { !folders.contains($0) }
            for folder in folders {
                guard let inner = try? PurgedFolder(folder, in: root) else { continue }
                names += try inner.names().map { "\(folder)/\($0)" }
            }
        } catch { throw OutputFailure(errno: error.rawValue, path: folder.string) }
        // What was to be removed and is still there has its own finding.
        return names.filter { !evidence.contains($0) && !targets.contains($0) }.sorted()
    }

    private static func folderName(_ name: String) -> String? {
        name.firstIndex(of: "/").map { String(name[..<$0]) }
    }

    private static func isLeftover(_ name: String) -> Bool {
        name.hasPrefix(".") && name.hasSuffix(".partial")
    }

    private func otherNames(_ name: String) -> Diagnostic {
        finding(
            .warning, "other-name", name, "消したファイルには別の名前（ハードリンク）があります",
            hint: "個人情報がほかの場所に残っています。写しを作った人に確かめてください")
    }

    private func finding(_ code: String, _ name: String, _ message: String) -> Diagnostic {
        finding(
            .error, code, name, message,
            hint: "フォルダーの状態と権限を確かめて、もう一度 tsuchi purge を実行してください")
    }

    private func finding(
        _ severity: Diagnostic.Severity, _ code: String, _ name: String, _ message: String,
        hint: String
    ) -> Diagnostic {
        Diagnostic(
            severity, DiagnosticCode(rawValue: "purge.\(code)"),
            at: .file("\(folder.string)/\(name)"), message, hint: hint)
    }
}
