internal import Diagnostics
internal import NoticeModel

/// Honorifics that say 様 to everybody.
extension LayoutLint {
    /// Names of whom a piece may be addressed to.
    private static let addressees = ["宛名", "氏名"]

    /// A form whose records may say 御中 and that prints 様 all the same.
    func honorificFaults() -> [Diagnostic] {
        let column = FieldDeclaration.honorificName
        guard layout.document.schema.index(of: column) != nil else { return [] }
        return layout.pages.flatMap(\.elements).flatMap(ShownText.all).filter(Self.isFixed).map {
            Diagnostic(
                .warning, "layout.fixed-honorific", at: $0.element.place,
                "「\(column)」が「御中」の記録にも「様」と印字します",
                hint: "「様」の代わりに「{\(column) | or(様)}」と書いてください")
        }
    }

    /// Whether the honorific behind a name is written out.
    private static func isFixed(_ text: ShownText) -> Bool {
        let parts = text.block.template.parts
        return zip(parts, parts.dropFirst()).contains { part, following in
            guard case .value(let name, _) = part, addressees.contains(name),
                case .literal(let words) = following
            else { return false }
            return words.drop(while: \.isWhitespace).hasPrefix(Honorific.standard.rawValue)
        }
    }
}
