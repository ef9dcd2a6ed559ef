/// Text with values in braces: `{氏名} 様`, `{申請書ID | group(4)}`, `{issuer.office.telephone}`.
/// `{{` and `}}` stand for the braces themselves.
public struct TextTemplate: Hashable, Sendable {
    /// A stretch of fixed text or a value to be filled in.
    public enum Part: Hashable, Sendable {
        /// Fixed text.
        case literal(String)
        /// A value by name and the steps that turn it into print.
        case value(name: String, formats: [FieldFormat])
    }

    /// The parts in order.
    public let parts: [Part]

    /// Makes a template of parts.
    public init(parts: [Part]) { self.parts = parts }
}

extension TextTemplate {
    /// The names of the values, in order of appearance.
    public var names: [String] {
        parts.compactMap { if case .value(let name, _) = $0 { name } else { nil } }
    }
}
