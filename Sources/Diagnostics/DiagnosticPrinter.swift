/// Writes findings for people or for machines.
public struct DiagnosticPrinter: Sendable {
    /// Whether severities are coloured with terminal escapes.
    public var isColoured: Bool

    /// Makes a printer; plain unless said otherwise.
    public init(isColoured: Bool = false) { self.isColoured = isColoured }

    /// One finding for a person: `place: severity: message [code]`, the hint on a line of its own.
    public func text(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.place.map { "\($0): " } ?? ""
        var text = "\(place)\(label(diagnostic.severity)): \(diagnostic.message)"
        text += " [\(diagnostic.code.rawValue)]"
        if let hint = diagnostic.hint { text += "\n    → \(hint)" }
        return text
    }

    private func label(_ severity: Diagnostic.Severity) -> String {
        let (word, colour) =
            switch severity {
            case .error: ("エラー", "31")
            case .warning: ("警告", "33")
            case .note: ("情報", "36")
            }
        return isColoured ? "\u{1B}[1;\(colour)m\(word)\u{1B}[0m" : word
    }
}
