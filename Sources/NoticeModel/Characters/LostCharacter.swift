/// What a system left where it had no code for a character: 〓, a question mark in a name, the number
/// of the character in its place.
///
/// All of it can be printed, and some of it may be meant, so that it is told and not refused. U+FFFD
/// is no such trace: it is never meant (``CharacterFault``).
public struct LostCharacter: Hashable, Sendable {
    /// What the traces are looked for in.
    public enum Place: Hashable, Sendable {
        /// A person's or a household's name.
        case name
        /// An address or a part of one, where □□ stands for a town that is not told.
        case address

        /// The place that a field of a record is; `nil` for one in which nothing is looked for.
        public init?(_ kind: FieldKind) {
            switch kind {
            case .name: self = .name
            case .address: self = .address
            case .text, .kana, .date, .individualNumber, .applicationID, .postalCode, .telephone,
                .digits, .choice:
                return nil
            }
        }
    }

    /// Position of its first character, from 1, in grapheme clusters.
    public let position: Int
    /// The code point of a sign, `U+3013`; what stands in place of the character, `U+8FBB`,
    /// `&#x8FBB;`.
    public let name: String
    /// The sign; `nil` for what is written of several characters.
    public let sign: Unicode.Scalar?

    /// Every trace of a text, in order.
    public static func traces(in text: String, of place: Place) -> [LostCharacter] {
        let scalars = text.unicodeScalars
        // Nearly every text has none.
        guard scalars.contains(where: { isSign($0) || isBeginning($0) }) else { return [] }
        let read = Array(scalars)
        var found: [LostCharacter] = []
        var index = 0
        while index < read.count {
            let length: Int
            if let notation = CharacterNotation(in: read[index...]) {
                found.append(LostCharacter(at: index, of: read, notation.text, sign: nil))
                length = notation.length
            } else {
                length = read[index...].prefix { $0 == read[index] }.count
                if isSign(read[index]), !isPlaceholder(read[index], length, place) {
                    found += (index..<index + length).map {
                        LostCharacter(at: $0, of: read, read[$0].codePoint, sign: read[$0])
                    }
                }
            }
            index += length
        }
        return found
    }

    private init(at index: Int, of scalars: [Unicode.Scalar], _ name: String, sign: Unicode.Scalar?)
    {
        var before = String.UnicodeScalarView()
        before.append(contentsOf: scalars[...index])
        position = String(before).count
        self.name = name
        self.sign = sign
    }

    /// 〓 ■ □ ● ? ？: what conversions write for a character they do not know.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3F, 0xFF1F, 0x3013, 0x25A0, 0x25A1, 0x25CF: true
        default: false
        }
    }

    private static func isBeginning(_ scalar: Unicode.Scalar) -> Bool {
        CharacterNotation.mayBegin(with: scalar)
    }

    /// Forms and guides write □□町 for any town; one □ alone is no such word.
    private static func isPlaceholder(
        _ scalar: Unicode.Scalar, _ length: Int, _ place: Place
    ) -> Bool {
        place == .address && scalar == "\u{25A1}" && length > 1
    }
}
