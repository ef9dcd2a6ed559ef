public import Diagnostics
internal import Foundation
internal import PositionedYAML

/// Reads the specimens of a document from `specimens.yaml`.
public struct SpecimenSetLoader: Sendable {
    private let root: String?

    /// - Parameter root: What the paths of a file are relative to; its own folder if `nil`.
    public init(root: String? = nil) { self.root = root }

    /// Reads a file.
    /// - Throws: ``DiagnosticFailure`` with everything that is wrong with it, codes
    ///   `specimens.…`: each finding names the line.
    public func load(path: String) throws(DiagnosticFailure) -> SpecimenSet {
        guard let data = FileManager.default.contents(atPath: path),
            let text = String(validating: data, as: UTF8.self)
        else {
            throw DiagnosticFailure(
                Diagnostic(
                    "specimens.file-unreadable", at: .file(path), "見本記録のファイルを読めません",
                    hint: "ファイルの場所と、UTF-8で保存されているかを確かめてください"))
        }
        return try load(text: text, path: path)
    }

    /// Reads a text as if it stood in a file.
    /// - Throws: What ``load(path:)`` throws for the text.
    public func load(text: String, path: String) throws(DiagnosticFailure) -> SpecimenSet {
        let folder = root ?? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        var assembly = SpecimenAssembly(file: path, folder: folder)
        let set = assembly.set(text)
        guard let set, !assembly.diagnostics.hasErrors else {
            throw DiagnosticFailure(assembly.diagnostics)
        }
        return set
    }
}
