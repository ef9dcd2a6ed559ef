internal import Crypto
public import Diagnostics
internal import Foundation
internal import PositionedYAML

/// The fonts a job may use: nothing else on the machine is ever looked at.
///
/// The catalogue pins each file by its SHA-256, so a font update cannot change a notice unseen.
public struct FontCatalog: Hashable, Sendable {
    /// The catalogued files in the order of the catalogue.
    public let fonts: [FontFile]
    /// The roles in the order of the catalogue.
    public let roles: [FontRole]

    /// The role of that name; `nil` if the catalogue has none.
    public func role(named name: String) -> FontRole? { roles.first { $0.name == name } }

    /// Reads `catalog.yaml` in `folder`. Files are not touched; see ``verify()``.
    /// - Throws: `DiagnosticFailure` with everything wrong with the catalogue.
    public static func load(folder: String) throws(DiagnosticFailure) -> FontCatalog {
        let file = folder + "/catalog.yaml"
        guard let data = FileManager.default.contents(atPath: file),
            let text = String(data: data, encoding: .utf8)
        else {
            throw DiagnosticFailure(
                Diagnostic(
                    "font.no-catalog", at: .file(file), "書体目録が読めません",
                    hint: "Fonts/catalog.yaml をUTF-8で置いてください"))
        }
        var parser = CatalogParser(reader: YAMLReader(file: file, room: "font"), folder: folder)
        let catalog = parser.catalog(text)
        guard let catalog, !parser.reader.diagnostics.hasErrors else {
            throw DiagnosticFailure(parser.reader.diagnostics)
        }
        return catalog
    }

    /// Checks that every file is there and is the very file that was catalogued.
    /// - Returns: One error a missing or changed file; empty when all is well.
    public func verify() -> [Diagnostic] { verify { _ in true } }

    /// Checks the files that the caller is not sure of.
    /// - Parameter isDoubtful: Whether a file is to be looked at; called once a file, in order.
    /// - Returns: One error a missing or changed file among them.
    public func verify(where isDoubtful: (FontFile) -> Bool) -> [Diagnostic] {
        fonts.filter(isDoubtful).compactMap(verify)
    }

    private func verify(_ font: FontFile) -> Diagnostic? {
        guard
            let data = try? Data(
                contentsOf: URL(fileURLWithPath: font.path), options: .alwaysMapped)
        else {
            let hint = font.package.map { "apt-get install \($0) で入ります" }
            return Diagnostic(
                "font.missing-file", at: .file(font.path), "書体「\(font.identifier)」のファイルが読めません",
                hint: hint ?? "ファイルを置くか、書体目録のfileを直してください")
        }
        guard Self.hexadecimal(SHA256.hash(data: data)) == font.sha256 else {
            return Diagnostic(
                "font.hash-mismatch", at: .file(font.path),
                "書体「\(font.identifier)」は目録に登録されたファイルと違います",
                hint: "書体の更新を確かめ、字形の差を見たうえで、目録のsha256を書き換えてください")
        }
        return nil
    }

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
