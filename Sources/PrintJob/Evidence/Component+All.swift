internal import CairoRendering
internal import Symbols

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
