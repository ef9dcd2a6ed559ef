internal import CairoRendering
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

    /// The manifest as JSON with sorted keys.
    func json() throws(OutputFailure) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        } catch { throw OutputFailure(errno: EIO, path: "manifest.json") }
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
