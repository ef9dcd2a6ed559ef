/// One finding: what is wrong, how bad it is, where, and what to do about it.
///
/// The message and the hint are written for the person at the machine, in Japanese. They never
/// contain a name, a number, an ID or an address: a diagnostic may end in a log. Neither ends
/// with 「。」; it stands only between two sentences.
public struct Diagnostic: Error, Hashable, Sendable {
    /// How bad a finding is.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// The work cannot go on, or the record cannot be printed.
        case error
        /// The work goes on; somebody should look.
        case warning
        /// Something worth knowing.
        case note
    }

    /// How bad it is.
    public var severity: Severity
    /// The stable code.
    public var code: DiagnosticCode
    /// Where it is, if it is anywhere.
    public var place: Place?
    /// What is wrong.
    public var message: String
    /// What to do about it.
    public var hint: String?

    /// Makes an error.
    public init(
        _ code: DiagnosticCode, at place: Place? = nil, _ message: String, hint: String? = nil
    ) {
        self.init(.error, code, at: place, message, hint: hint)
    }

    /// Makes a finding.
    public init(
        _ severity: Severity, _ code: DiagnosticCode, at place: Place? = nil,
        _ message: String, hint: String? = nil
    ) {
        self.severity = severity
        self.code = code
        self.place = place
        self.message = message
        self.hint = hint
    }
}
