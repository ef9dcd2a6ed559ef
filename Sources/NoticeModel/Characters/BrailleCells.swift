/// Kana written in the six-dot cells of Japanese braille, as Unicode has them (U+2800–283F).
///
/// By the rules for kana of 日本点字表記法 (日本点字委員会): 濁音符 (dot 5), 半濁音符 (6) and 拗音符 (4) stand
/// before the cell they change, and together make one prefix (4-5, 4-6); the sounds of foreign words
/// have prefixes of their own (2-6, 2-5-6, 4-6, 4-5-6); 促音 is dot 2, 長音 2-5; ・ is dot 5 and a blank.
///
/// It is a check for people, not the making of the card: nothing is made of the kana but cells.
/// Braille writes the long ウ of コウ as 長音; here it stays ウ, because which ウ is long is not to be
/// seen in kana, and the kana are what the resident wrote.
public struct BrailleCells: Hashable, Sendable {
    /// The cells, one character each; a blank is U+2800.
    public let text: String
    /// How many cells there are.
    public var count: Int { text.unicodeScalars.count }

    /// A letter for which the rules have no cell: a small kana that makes no sound with the letter
    /// before it, a voicing mark without a letter, or no katakana.
    public struct Fault: Error, Hashable, Sendable {
        /// Position of its character in the text, from 1, in grapheme clusters.
        public let position: Int
    }

    /// Writes katakana of either width, ー, ・ and spaces.
    /// - Throws: ``Fault`` at the first letter without a cell.
    public init(kana: String) throws(Fault) {
        let read = KatakanaLetters(kana)
        if let mark = read.strayMark { throw Fault(position: mark.position) }
        let letters = read.letters
        var cells: [UInt8] = []
        var index = 0
        while index < letters.count {
            let following = index + 1 < letters.count ? letters[index + 1].scalar : nil
            if let following, let pair = Self.pair(letters[index].scalar, following) {
                cells += pair
                index += 2
                continue
            }
            guard let single = Self.single(letters[index].scalar, before: following) else {
                throw Fault(position: letters[index].position)
            }
            cells += single
            index += 1
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: cells.map { Unicode.Scalar(0x2800 + UInt32($0))! })
        self.text = String(text)
    }
}

// MARK: Cells

extension BrailleCells {
    /// What stands before a cell, as dots: dot n is bit n − 1.
    private enum Prefix {
        /// 濁音符, 半濁音符.
        static let voiced: UInt8 = 0b010000
        static let semivoiced: UInt8 = 0b100000
        /// 拗音符, and together with the marks above.
        static let palatal: UInt8 = 0b001000
        static let palatalVoiced: UInt8 = 0b011000
        static let palatalSemivoiced: UInt8 = 0b101000
        /// 合拗音符 and 合拗濁音符.
        static let labial: UInt8 = 0b100010
        static let labialVoiced: UInt8 = 0b110010
        /// 特殊音 テュ フュ フョ, and voiced デュ ヴュ ヴョ.
        static let foreign: UInt8 = 0b101000
        static let foreignVoiced: UInt8 = 0b111000
    }

    /// Vowels are written with dots 1, 2 and 4, consonants with 3, 5 and 6.
    private static let vowels: [UInt8] = [0b000001, 0b000011, 0b001001, 0b001011, 0b001010]
    private static let rows: [(letters: String, consonant: UInt8)] = [
        ("アイウエオ", 0), ("カキクケコ", 0b100000), ("サシスセソ", 0b110000), ("タチツテト", 0b010100),
        ("ナニヌネノ", 0b000100), ("ハヒフヘホ", 0b100100), ("マミムメモ", 0b110100), ("ラリルレロ", 0b010000),
    ]
    private static let others: [Unicode.Scalar: UInt8] = [
        "ヤ": 0b001100, "ユ": 0b101100, "ヨ": 0b011100, "ワ": 0b000100, "ヰ": 0b000110,
        "ヱ": 0b010110, "ヲ": 0b010100, "ン": 0b110100, "ッ": 0b000010, "ー": 0b010010,
    ]
    /// Unvoiced letters.
    private static let letters: [Unicode.Scalar: UInt8] = {
        var cells = others
        for row in rows {
            for (letter, vowel) in zip(row.letters.unicodeScalars, vowels) {
                cells[letter] = row.consonant | vowel
            }
        }
        return cells
    }()

    /// 特殊音 that follow no rule of their letters: prefix and the letter whose cell is taken.
    private static let foreignSounds: [String: (prefix: UInt8, letter: Unicode.Scalar)] = [
        "イェ": (Prefix.palatal, "エ"), "スィ": (Prefix.palatal, "シ"), "ズィ": (Prefix.palatalVoiced, "シ"),
        "ティ": (Prefix.palatal, "チ"), "ディ": (Prefix.palatalVoiced, "チ"),
        "トゥ": (Prefix.labial, "ツ"), "ドゥ": (Prefix.labialVoiced, "ツ"),
        "テュ": (Prefix.foreign, "ツ"), "デュ": (Prefix.foreignVoiced, "ツ"),
        "フュ": (Prefix.foreign, "ユ"), "フョ": (Prefix.foreign, "ヨ"),
        "ヴュ": (Prefix.foreignVoiced, "ユ"), "ヴョ": (Prefix.foreignVoiced, "ヨ"),
        "ウィ": (Prefix.labial, "イ"), "ウェ": (Prefix.labial, "エ"), "ウォ": (Prefix.labial, "オ"),
        "クヮ": (Prefix.labial, "カ"), "グヮ": (Prefix.labialVoiced, "カ"),
    ]
    /// 合拗音: a letter of the column of ウ before a small vowel takes the cell of its own row.
    private static let labialRows: [Unicode.Scalar: (prefix: UInt8, row: Int)] = [
        "ク": (Prefix.labial, 1), "グ": (Prefix.labialVoiced, 1), "ツ": (Prefix.labial, 3),
        "フ": (Prefix.labial, 5), "ヴ": (Prefix.labialVoiced, 5),
    ]
    private static let smallVowels: [Unicode.Scalar: Int] = ["ァ": 0, "ィ": 1, "ェ": 3, "ォ": 4]
    /// 拗音: a small ャ, ュ, ョ, and ェ in foreign words, and the vowel of the cell that is taken.
    private static let palatalVowels: [Unicode.Scalar: Int] = ["ャ": 0, "ュ": 2, "ェ": 3, "ョ": 4]

    /// Two letters that are one sound; `nil` if they are not.
    private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> [UInt8]? {
        if let sound = foreignSounds["\(first)\(second)"] {
            return letters[sound.letter].map { [sound.prefix, $0] }
        }
        if let labial = labialRows[first], let vowel = smallVowels[second] {
            return [labial.prefix, rows[labial.row].consonant | vowels[vowel]]
        }
        guard let vowel = palatalVowels[second] else { return nil }
        let (letter, voicing) = unvoiced(first)
        // Letters of the column of イ only; イ itself makes no such sound.
        let columns = rows.dropFirst().first { Array($0.letters.unicodeScalars)[1] == letter }
        guard let row = columns else { return nil }
        let prefix =
            switch voicing {
            case nil: Prefix.palatal
            case Prefix.semivoiced: Prefix.palatalSemivoiced
            default: Prefix.palatalVoiced
            }
        return [prefix, row.consonant | vowels[vowel]]
    }

    /// One letter by itself; `nil` if it has no cell.
    private static func single(
        _ scalar: Unicode.Scalar, before following: Unicode.Scalar?
    ) -> [UInt8]? {
        if scalar.isPlainSpace { return [0] }
        if scalar == "\u{30FB}" {
            // A blank after it, unless one is there.
            return following.map { $0.isPlainSpace ? [Prefix.voiced] : [Prefix.voiced, 0] }
                ?? [Prefix.voiced]
        }
        let (letter, voicing) = unvoiced(scalar)
        return letters[letter].map { cell in voicing.map { [$0, cell] } ?? [cell] }
    }

    /// A letter without its voicing, and the prefix that stands for that.
    private static func unvoiced(
        _ scalar: Unicode.Scalar
    ) -> (letter: Unicode.Scalar, prefix: UInt8?) {
        func letter(_ offset: UInt32) -> Unicode.Scalar {
            Unicode.Scalar(scalar.value - offset) ?? scalar
        }
        switch scalar.value {
        case 0x30F4: return ("ウ", Prefix.voiced)
        case 0x30AC...0x30C2 where scalar.value & 1 == 0, 0x30C5, 0x30C7, 0x30C9:
            return (letter(1), Prefix.voiced)
        case 0x30CF...0x30DD:
            switch (scalar.value - 0x30CF) % 3 {
            case 1: return (letter(1), Prefix.voiced)
            case 2: return (letter(2), Prefix.semivoiced)
            default: return (scalar, nil)
            }
        default: return (scalar, nil)
        }
    }
}
