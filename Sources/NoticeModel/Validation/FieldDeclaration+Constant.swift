extension FieldDeclaration {
    /// What keeps a text from ever being a value of this field, whatever the document's layout
    /// and the purpose; `nil` if some record may hold it.
    ///
    /// It is for texts that people write once for all records, as in a mapping file. An empty text
    /// breaks the rule of a field that is required and has no display field.
    public func violation(of text: String) -> FieldViolation? {
        do throws(FieldRule) {
            if text.isEmpty {
                if isRequired, displayField == nil { throw .required(or: nil) }
            } else {
                // A specimen may show a number whose check digit is wrong, and forms differ in
                // their places for braille.
                _ = try value(of: text, purpose: .specimen, brailleKanaLimit: 1000)
            }
            return nil
        } catch {
            return FieldViolation(
                field: name, code: error.code, message: error.message, hint: error.hint)
        }
    }
}
