public import FontCatalog
internal import PrintJob
public import Readback

/// What takes part in making and reading a page besides the program itself: fonts by their hash,
/// libraries and reading programs by their version.
///
/// With another of them a page may come out differently though no layout has changed.
public struct RecordedEnvironment: Codable, Hashable, Sendable {
    /// A font, a library or a program.
    public struct Component: Codable, Hashable, Sendable {
        /// Its name.
        public var name: String
        /// Its version or hash.
        public var version: String

        /// Makes a component.
        public init(name: String, version: String) {
            self.name = name
            self.version = version
        }
    }

    /// Fonts first, in the order of the catalogue; then libraries, then programs.
    public var components: [Component]

    /// Makes an environment of given parts.
    public init(components: [Component]) { self.components = components }

    /// What is at hand.
    /// - Throws: ``ReadbackFailure`` for a reading program that does not run.
    public init(catalog: FontCatalog, engines: ReadingEngines) throws(ReadbackFailure) {
        let fonts = catalog.fonts.map {
            Component(name: $0.identifier, version: "sha256:\($0.sha256)")
        }
        // The program's own version says nothing about what its pages look like.
        let libraries = JobManifest.Component.all.filter { $0.name != "tsuchi" }.map {
            Component(name: $0.name, version: $0.version)
        }
        let programs = try engines.versions().map { Component(name: $0.name, version: $0.version) }
        components = fonts + libraries + programs
    }

    /// What is not as it was recorded.
    public func changes(from recorded: RecordedEnvironment) -> [EnvironmentChange] {
        let present = components.map { part in
            EnvironmentChange(
                name: part.name, recorded: recorded.version(of: part.name), present: part.version)
        }
        let gone = recorded.components.filter { version(of: $0.name) == nil }.map {
            EnvironmentChange(name: $0.name, recorded: $0.version, present: nil)
        }
        return present.filter { $0.recorded != $0.present } + gone
    }

    /// A hash of all of it; what an approval names.
    public var digest: String {
        let lines = components.map { "\($0.name)\t\($0.version)\n" }.joined()
        return HashText.sha256(Array(lines.utf8))
    }

    private func version(of name: String) -> String? {
        components.first { $0.name == name }?.version
    }
}
