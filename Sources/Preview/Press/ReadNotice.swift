public import Diagnostics

/// What a finished PDF says when it is read back, without asking what was drawn.
public struct ReadNotice: Hashable, Sendable {
    /// The words found in the frames of fields, by the field's name; a field that is printed
    /// several times has an entry a place, in the order of pages. Words stand in
    /// reading order, joined by a blank unless they touch.
    public var texts: [String: [String]]
    /// What the QR codes of the pages carry, in the order of pages.
    public var codes: [String]
    /// Everything in which the file differs from what it must show; empty if it is right. Holds no
    /// value of a record.
    public var findings: [Diagnostic]

    /// States what was read.
    public init(
        texts: [String: [String]], codes: [String], findings: [Diagnostic] = []
    ) {
        self.texts = texts
        self.codes = codes
        self.findings = findings
    }
}
