extension TextTemplate {
    /// The text with every value filled in. `text` gives a value in print from its name and the
    /// steps; for a record that is `Notice.text(at:formats:)`, for a ready text
    /// `String.applying(_:)`.
    ///
    /// - Throws: what `text` throws, at the first value that has none.
    public func filled<Failure: Error>(
        by text: (_ name: String, _ formats: [FieldFormat]) throws(Failure) -> String
    ) throws(Failure) -> String {
        var result = ""
        for part in parts {
            switch part {
            case .literal(let literal): result += literal
            case .value(let name, let formats): result += try text(name, formats)
            }
        }
        return result
    }
}
