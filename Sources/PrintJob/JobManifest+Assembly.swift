internal import CairoRendering
internal import Crypto
internal import Diagnostics
internal import FontCatalog
internal import Foundation
internal import IssuerProfile
internal import LayoutDescription
internal import NoticeModel
internal import Symbols

extension JobManifest {
    init(
        setup: PrintSetup, input: Input, counts: Counts, rejectionsByRule: [String: Int],
        warningsByRule: [String: Int], volumeSize: Int, volumes: [Volume], lists: [File]
    ) {
        document = setup.layout.document.identifier
        purpose = setup.purpose.rawValue
        applicationURLTemplate = setup.issuer.applicationURLTemplate
        self.input = input
        self.counts = counts
        self.rejectionsByRule = rejectionsByRule
        self.warningsByRule = warningsByRule
        self.volumeSize = volumeSize
        self.volumes = volumes
        self.lists = lists
        layoutFiles = setup.layoutFiles
        issuerFile = setup.issuerFile
        fonts = setup.catalog.fonts.map {
            File(name: Self.lastComponent($0.path), sha256: $0.sha256)
        }
        components = Component.all
    }

    /// Name and hash of a file as it is now.
    static func file(at path: String) throws(DiagnosticFailure) -> File {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw DiagnosticFailure(
                Diagnostic("job.unreadable-file", at: .file(path), "ファイルが読めません。"))
        }
        let digest = SHA256.hash(data: data).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        return File(name: lastComponent(path), sha256: digest.joined())
    }

    /// The manifest as JSON with sorted keys.
    func json() throws(OutputFailure) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        } catch { throw OutputFailure(errno: EIO, name: "manifest.json") }
    }

    static func lastComponent(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}

extension JobManifest.Component {
    /// The program and the libraries that have a part in the output.
    public static var all: [JobManifest.Component] {
        [JobManifest.Component(name: "tsuchi", version: ProgramVersion.current)]
            + RenderingLibraries.versions.map {
                JobManifest.Component(name: $0.name, version: $0.version)
            }
            + [JobManifest.Component(name: "libqrencode", version: SymbolLibrary.version)]
    }
}
