public import Diagnostics
internal import NoticeModel
internal import PositionedYAML

/// Reads a layout file with everything it includes, checks it and gives it as one value:
/// coordinates of the page, conditions of the groups carried down to every element.
public struct LayoutLoader: Sendable {
    private let files: LayoutFiles
    private let issuerValueNames: [String]?

    /// Makes a loader.
    ///
    /// - Parameters:
    ///   - files: where files are read from.
    ///   - issuerValueNames: the names that templates may use after `issuer.`, with or without
    ///     that prefix; `nil` leaves them unchecked.
    public init(files: LayoutFiles = .disk, issuerValueNames: [String]? = nil) {
        self.files = files
        self.issuerValueNames = issuerValueNames
    }

    /// Loads the layout at a path. Everything that is wrong is reported at once: keys and values,
    /// bindings, what the document must show and the faults that `LayoutLint` finds.
    ///
    /// - Throws: the findings, at least one of them an error, in the order of the files.
    public func load(path: String) throws(DiagnosticFailure) -> LoadedLayout {
        var assembly = LayoutAssembly(files: files, path: path, issuerValueNames: issuerValueNames)
        let layout = assembly.layout()
        var findings = assembly.allFindings
        if let layout, !assembly.hasTooManyElements { findings += LayoutLint(layout).findings() }
        findings = assembly.sorted(findings)
        guard let layout, !findings.hasErrors else { throw DiagnosticFailure(findings) }
        return LoadedLayout(layout: layout, findings: findings)
    }
}
