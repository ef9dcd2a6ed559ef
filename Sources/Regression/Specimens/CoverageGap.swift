public import Diagnostics

/// Something of a document that no specimen of its set exercises.
public struct CoverageGap: Hashable, Sendable {
    /// What is missing. The raw value is the end of the finding's code, after `coverage.`.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// No specimen fills a field.
        case fieldNeverFilled = "field-never-filled"
        /// No specimen leaves an optional field empty.
        case fieldNeverEmpty = "field-never-empty"
        /// No specimen has a word of a closed list.
        case choiceMissing = "choice-missing"
        /// No specimen has a first or a last day of an era.
        case eraBoundaryMissing = "era-boundary-missing"
        /// No specimen prints a date in years of the common era.
        case westernDateMissing = "western-date-missing"
        /// No specimen prints ready text in the place of a date that is not known.
        case unknownDateMissing = "unknown-date-missing"
        /// No specimen has a variation sequence in a name.
        case variationSequenceMissing = "variation-sequence-missing"
        /// No specimen has a character beyond the Basic Multilingual Plane in a name.
        case supplementaryCharacterMissing = "supplementary-character-missing"
        /// No specimen has a name of the greatest length allowed.
        case longestNameMissing = "longest-name-missing"
        /// A condition of an element holds for no specimen.
        case conditionNeverHolds = "condition-never-holds"
        /// A condition of an element holds for every specimen.
        case conditionAlwaysHolds = "condition-always-holds"
        /// An element leaves no mark with any specimen.
        case elementNeverShown = "element-never-shown"
        /// A text that may be shrunk is never printed at its full size.
        case fitNeverFull = "fit-never-full"
        /// A text that may be shrunk never is.
        case fitNeverShrunk = "fit-never-shrunk"
        /// A text is never shrunk into the lower half of the sizes allowed.
        case fitNeverNearFloor = "fit-never-near-floor"
        /// A text that may have more lines always has the most.
        case fitNeverFewLines = "fit-never-few-lines"
        /// A text never has as many lines as it may.
        case fitNeverMostLines = "fit-never-most-lines"
        /// The document is never printed for a purpose that it may be printed for.
        case purposeMissing = "purpose-missing"
        /// No specimen is a reprint.
        case reprintMissing = "reprint-missing"
        /// No specimen is in the smallest mail piece.
        case smallestPieceMissing = "smallest-piece-missing"
        /// No specimen is in a mail piece of ten sheets or more, the last of them.
        case largePieceMissing = "large-piece-missing"
    }

    /// What is missing.
    public let kind: Kind
    /// Of what: a field, an element by its id or by what it binds, a word of a list, a day.
    public let subject: String
    /// The line of the layout.
    public let place: Place?
    /// What is missing, for the designer of the form.
    public let message: String
    /// What record would close it.
    public let hint: String

    /// The gap as a finding, a warning.
    public var diagnostic: Diagnostic {
        Diagnostic(
            .warning, DiagnosticCode(rawValue: "coverage.\(kind.rawValue)"), at: place, message,
            hint: hint)
    }
}
