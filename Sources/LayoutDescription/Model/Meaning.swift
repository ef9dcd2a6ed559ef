public import NoticeModel

/// What an element is to somebody who hears the page: what a layout says beyond the element's kind.
public struct Meaning: Hashable, Sendable {
    /// What a text is for.
    public enum Role: Hashable, Sendable {
        /// A paragraph, or a value if a label names it.
        case body
        /// A heading of a level from 1 to 3.
        case heading(Int)
        /// The label of these elements; of a place to write in by hand if there are none.
        case label(of: [ElementReference])
    }

    /// What a text is for.
    public var role: Role
    /// The element this one continues: its marks are read as parts of that one.
    public var host: ElementReference?
    /// What is read in the place of something drawn; `nil` if the layout does not say, empty if it
    /// is decoration. Names values of the issuer only.
    public var alternativeText: TextTemplate?

    /// States a meaning; that of the element's kind unless said otherwise.
    public init(
        role: Role = .body, host: ElementReference? = nil, alternativeText: TextTemplate? = nil
    ) {
        self.role = role
        self.host = host
        self.alternativeText = alternativeText
    }

    /// The elements that this one labels.
    public var labelled: [ElementReference] {
        if case .label(let values) = role { values } else { [] }
    }
}
