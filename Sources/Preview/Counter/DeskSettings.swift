/// What the page is told about the desk when it opens.
public struct DeskSettings: Sendable {
    /// `ja` or `en`: the language the page begins in.
    public var language: String
    /// Whether layouts are worked on here.
    public var isDesigner: Bool
    /// Seconds without a request after which the desk is locked.
    public var idleSeconds: Int
    /// The names of the specimens that can be drawn, by the identifier of their document.
    public var specimens: [String: [String]]
    /// Whether there are approved pages to compare with.
    public var hasBaselines: Bool

    /// States what the desk offers.
    public init(
        language: String = "ja", isDesigner: Bool = false, idleSeconds: Int = 900,
        specimens: [String: [String]] = [:], hasBaselines: Bool = false
    ) {
        self.language = language
        self.isDesigner = isDesigner
        self.idleSeconds = idleSeconds
        self.specimens = specimens
        self.hasBaselines = hasBaselines
    }
}
