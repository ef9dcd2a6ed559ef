/// A character written as its number or its name, as programs do that cannot write the character:
/// `U+8FBB`, `\\u8fbb`, `&#x8fbb;`, `&#36795;`, `&amp;`. Full-width letters and digits count too.
struct CharacterNotation {
    /// The notation with half-width characters and capital digits.
    let text: String
    /// How many code points it takes.
    let length: Int

    /// Names that programs write for the signs of their own language; a name of any other letters
    /// might be a person's.
    private static let names = ["amp", "lt", "gt", "quot", "apos", "nbsp"]

    /// The notation that begins a text; `nil` if none does.
    init?(in scalars: ArraySlice<Unicode.Scalar>) {
        guard let first = scalars.first, Self.mayBegin(with: first) else { return nil }
        // The longest is `&#x10FFFF;`.
        let letters = Array(scalars.prefix(10).map(Self.halfWidth))
        let second = letters.dropFirst().first
        switch (letters[0], second) {
        case ("U", "+"), ("u", "+"): self.init("U+", digits: letters.dropFirst(2), length: 2)
        case ("\\", "u"), ("\\", "U"), ("¥", "u"), ("¥", "U"):
            self.init("\\u", digits: letters.dropFirst(2), length: 2)
        case ("&", _): self.init(reference: letters.dropFirst())
        default: return nil
        }
    }

    /// Whether a notation may begin with a character.
    static func mayBegin(with scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "&", "＆", "U", "u", "Ｕ", "ｕ", "\\", "＼", "¥", "￥": true
        default: false
        }
    }

    private init?(_ mark: String, digits: ArraySlice<Unicode.Scalar>, length: Int) {
        let read = digits.prefix(6).prefix { $0.properties.isASCIIHexDigit }
        guard read.count >= 4 else { return nil }
        text = mark + Self.string(read).uppercased()
        self.length = length + read.count
    }

    /// What follows an ampersand, up to its semicolon.
    private init?(reference: ArraySlice<Unicode.Scalar>) {
        guard let end = reference.firstIndex(of: ";") else { return nil }
        let body = reference[..<end]
        let name = Self.string(body)
        if body.first == "#" {
            let isHexadecimal = body.dropFirst().first == "x" || body.dropFirst().first == "X"
            let digits = body.dropFirst(isHexadecimal ? 2 : 1)
            guard !digits.isEmpty,
                digits.allSatisfy({ digit in
                    isHexadecimal ? digit.properties.isASCIIHexDigit : "0"..."9" ~= digit
                })
            else { return nil }
            text = "&#" + (isHexadecimal ? "x" : "") + Self.string(digits).uppercased() + ";"
        } else {
            guard Self.names.contains(name) else { return nil }
            text = "&\(name);"
        }
        length = body.count + 2
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0xFFE5: "¥"
        default: scalar
        }
    }
}
