extension Notice {
    /// A field in print. A filled display field (`生年月日表記`) is printed in its place, as given
    /// and without any step; a calendar field (`暦`) of `西暦` turns a date to the common era.
    /// A missing value is empty, or what an `or(…)` step says.
    public func text(at index: Int, formats: [FieldFormat] = []) -> String {
        let companions = schema.companions[index]
        if let display = companions.display, case .text(let text)? = values[display], !text.isEmpty
        {
            return text
        }
        return values[index]?.text(formats: formats, calendar: calendar(at: companions.calendar))
            ?? "".applying(formats)
    }

    /// A field in print by its canonical header; `nil` if the notice has no such field.
    public func text(of name: String, formats: [FieldFormat] = []) -> String? {
        schema.index(of: name).map { text(at: $0, formats: formats) }
    }

    private func calendar(at index: Int?) -> DateCalendar {
        guard let index, case .text(let word)? = values[index] else { return .japanese }
        return DateCalendar(rawValue: word) ?? .japanese
    }
}
