extension String {
    /// Columns that a text takes on a terminal: what is not ASCII takes two there.
    var terminalWidth: Int { reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }

    /// The text with blanks after it, or before it, up to a width.
    func padded(to width: Int, atLeft: Bool = false) -> String {
        let blanks = String(repeating: " ", count: max(width - terminalWidth, 0))
        return atLeft ? blanks + self : self + blanks
    }
}
