/// A font, library or program that is not the recorded one.
public struct EnvironmentChange: Codable, Hashable, Sendable {
    /// What it is: a font file's name, `cairo`, `pdftotext` …
    public var name: String
    /// Version or hash that was recorded; `nil` if there was none.
    public var recorded: String?
    /// Version or hash at hand; `nil` if there is none.
    public var present: String?

    /// Makes a change.
    public init(name: String, recorded: String?, present: String?) {
        self.name = name
        self.recorded = recorded
        self.present = present
    }
}
