extension TextTemplate {
    /// Reads a template: text with values in braces, `{氏名} 様`, `{申請書ID | group(4)}`; `{{` and
    /// `}}` stand for the braces themselves.
    ///
    /// - Throws: the first mistake, with its offset in Unicode scalars.
    public init(parsing text: String) throws(TextTemplateError) {
        var parser = TemplateParser(text)
        self.init(parts: try parser.parts())
    }
}
