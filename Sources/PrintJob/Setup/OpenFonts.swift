internal import CairoRendering
internal import Diagnostics
internal import FontCatalog

/// The fonts of a folder, kept open from press to press. Reading all of them for their hashes takes
/// far longer than loading a layout, so a file is read again only if it is not the one that was
/// read: by device, inode, size and times.
///
/// Used from one thread: fonts belong to the thread that opened them.
public final class OpenFonts {
    /// The folder of the catalogue.
    public let folder: String
    /// Files that were found to be the catalogued ones, as they were then.
    private var verified: [String: Verified] = [:]
    private var opened: (catalog: FontCatalog, stamps: [FileStamp?], library: FontLibrary)?

    private struct Verified: Equatable {
        let stamp: FileStamp
        let sha256: String
    }

    /// Names the folder; nothing is read yet.
    public init(folder: String) { self.folder = folder }

    /// Checks that every file is the catalogued one.
    /// - Returns: One error a missing or changed file.
    func verify(_ catalog: FontCatalog) -> [Diagnostic] {
        // Looked at before they are read: what changes meanwhile is read again next time.
        let now = catalog.fonts.map { font in
            FileStamp(path: font.path).map { Verified(stamp: $0, sha256: font.sha256) }
        }
        var doubtful: Set<String> = []
        for (font, state) in zip(catalog.fonts, now)
        where state == nil || verified[font.path] != state { doubtful.insert(font.path) }
        let findings = catalog.verify { doubtful.contains($0.path) }
        guard findings.isEmpty else { return findings }
        for (font, state) in zip(catalog.fonts, now) { verified[font.path] = state }
        return []
    }

    /// The fonts of a catalogue that has been verified, opened.
    func library(of catalog: FontCatalog) throws(DiagnosticFailure) -> FontLibrary {
        let stamps = catalog.fonts.map { FileStamp(path: $0.path) }
        if let opened, opened.catalog == catalog, opened.stamps == stamps { return opened.library }
        let library = try FontLibrary(catalog: catalog)
        opened = (catalog, stamps, library)
        return library
    }
}
