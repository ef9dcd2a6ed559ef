public import Diagnostics

/// What comparing a finished notice with the person it was asked for has come to.
public struct PersonVerdict: Hashable, Sendable {
    /// The name that stands on it; `nil` if none could be read.
    public var name: String?
    /// The kana for braille, if it prints any.
    public var kana: String?
    /// The date of birth, if it prints one.
    public var birthDate: String?
    /// The digits of the 申請書ID, if it prints them.
    public var applicationID: String?
    /// What its QR codes carry.
    public var codes: [String]
    /// In what it is not that person's.
    public var differences: [PersonDifference]
    /// What else is wrong with the file.
    public var findings: [Diagnostic]

    /// Whether it may be handed to that person.
    public var isRight: Bool { differences.isEmpty && findings.isEmpty }
}
