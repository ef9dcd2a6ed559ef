/// What a group of marks becomes in the content of its page.
enum MarkTag: Hashable {
    /// Nothing that has to be heard.
    case artifact
    /// Content with a number of its own on its page, within an element of a structure type.
    case content(type: String, number: Int)

    /// The operator that opens the group.
    /// - Parameter text: What it says, where its glyphs do not tell.
    func opening(text: String? = nil) -> String {
        switch (self, text) {
        case (.artifact, _): "/Artifact BMC"
        case (.content(let type, let number), nil): "/\(type) <</MCID \(number)>> BDC"
        case (.content(_, let number), let text?):
            "/Span <</MCID \(number) /ActualText <\(Self.hexadecimal(text))>>> BDC"
        }
    }

    /// A text string (ISO 32000-1, 7.9.2.2): UTF-16, the higher byte first, behind its mark.
    private static func hexadecimal(_ text: String) -> String {
        ([0xFEFF] + Array(text.utf16)).map { unit in
            let digits = String(unit, radix: 16, uppercase: true)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }
}
