/// A character that must not be printed where a name, an address or other text of one line stands.
///
/// Text is checked against a list of what may pass, before any font sees it. Private-use characters
/// pass: they are a municipality's 外字, and whether one can be shown is for the fonts to say.
public struct CharacterFault: Error, Hashable, Sendable {
    /// What is wrong with it.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A control character, tab included.
        case control = "control-character"
        /// A line or paragraph break.
        case lineBreak = "line-break"
        /// A control of writing direction (U+202A–202E, U+2066–2069, U+200E, U+200F, U+061C).
        case bidirectional = "bidirectional-control"
        /// A format character, filler or blank symbol that cannot be seen.
        case invisible = "invisible-character"
        /// A space other than U+0020 and U+3000.
        case unusualSpace = "unusual-space"
        /// U+FFFD or U+FFFC: the character that stood here was lost before.
        case replacement = "replacement-character"
        /// A code point without a character.
        case unassigned = "unassigned-character"
        /// A variation selector without a base character.
        case loneVariationSelector = "lone-variation-selector"
        /// A combining mark without a base character, or more than four on one.
        case loneCombiningMark = "lone-combining-mark"
        /// A space at the start or the end. It is not cut off silently: what is printed is what
        /// was given, and a trailing space would move 様 away from the name.
        case edgeSpace = "edge-space"
    }

    /// What is wrong.
    public let kind: Kind
    /// The character.
    public let scalar: Unicode.Scalar
    /// Position in characters as a reader counts them (grapheme clusters), from 1.
    public let position: Int

    /// The first such character of a text; `nil` if all may be printed.
    public init?(in text: String) {
        let scalars = text.unicodeScalars
        var before = Context()
        var index = scalars.startIndex
        while index < scalars.endIndex {
            if let kind = before.fault(adding: scalars[index]) {
                self.init(kind, at: index, in: text)
                return
            }
            index = scalars.index(after: index)
        }
        if let first = scalars.first, first.isPlainSpace {
            self.init(.edgeSpace, at: scalars.startIndex, in: text)
        } else if let last = scalars.last, last.isPlainSpace {
            self.init(.edgeSpace, at: scalars.index(before: scalars.endIndex), in: text)
        } else {
            return nil
        }
    }

    private init(_ kind: Kind, at index: String.Index, in text: String) {
        self.kind = kind
        scalar = text.unicodeScalars[index]
        // A mark counts with the character it belongs to.
        position = String(text.unicodeScalars[...index]).count
    }

    /// The code point as people look it up: `U+202E`.
    public var codePoint: String { scalar.codePoint }

    /// What is wrong, with position and code point, never with the text around it.
    public var message: String {
        kind == .edgeSpace
            ? "値の先頭または末尾に空白があります" : "\(position)文字目（\(codePoint)）は\(reason)"
    }

    /// What is wrong with the character, wherever it stands.
    public var reason: String {
        switch kind {
        case .control: "制御文字です"
        case .lineBreak: "改行です"
        case .bidirectional: "書字方向を変える文字です"
        case .invisible: "目に見えない文字です"
        case .unusualSpace: "特殊な空白です"
        case .replacement: "文字化けの跡です"
        case .unassigned: "文字の割り当てがない符号です"
        case .loneVariationSelector: "異体字セレクタですが、前に基底文字がありません"
        case .loneCombiningMark: "結合文字ですが、付く文字がないか、付きすぎています"
        case .edgeSpace: "値の先頭または末尾の空白です"
        }
    }

    /// What to do about it.
    public var hint: String {
        switch kind {
        case .unusualSpace: "半角か全角の空白に直してください"
        case .replacement, .unassigned: "元の台帳の文字を確かめ、入れ直してください"
        case .edgeSpace: "元のデータから前後の空白を除いてください"
        default: "元のデータからこの文字を除くか、正しい文字に直してください"
        }
    }
}

extension CharacterFault {
    /// What the scalars so far allow to follow.
    private struct Context {
        private var hasBase = false
        private var mayVary = false
        private var marks = 0

        mutating func fault(adding scalar: Unicode.Scalar) -> Kind? {
            if scalar.isCommon {
                (hasBase, mayVary, marks) = (true, true, 0)
                return nil
            }
            if scalar.isPlainSpace {
                (hasBase, mayVary, marks) = (false, false, 0)
                return nil
            }
            if scalar.isVariationSelector {
                defer { mayVary = false }
                return mayVary ? nil : .loneVariationSelector
            }
            return faultOfUncommon(scalar)
        }

        private mutating func faultOfUncommon(_ scalar: Unicode.Scalar) -> Kind? {
            let properties = scalar.properties
            switch properties.generalCategory {
            case .control: return scalar.isLineBreak ? .lineBreak : .control
            case .lineSeparator, .paragraphSeparator: return .lineBreak
            case .format: return scalar.isBidirectionalControl ? .bidirectional : .invisible
            case .spaceSeparator: return .unusualSpace
            case .surrogate: return .unassigned
            case .unassigned where !scalar.isReservedForIdeographs: return .unassigned
            case .nonspacingMark, .spacingMark, .enclosingMark:
                marks += 1
                mayVary = false
                if properties.isDefaultIgnorableCodePoint { return .invisible }
                return hasBase && marks <= 4 ? nil : .loneCombiningMark
            default: break
            }
            (hasBase, mayVary, marks) = (true, true, 0)
            if scalar == "\u{FFFC}" || scalar == "\u{FFFD}" { return .replacement }
            // U+2800, the empty braille cell, is a symbol by category but shows nothing.
            if properties.isDefaultIgnorableCodePoint || scalar == "\u{2800}" { return .invisible }
            return nil
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isLineBreak: Bool { (0x0A...0x0D).contains(value) || value == 0x85 }

    fileprivate var isBidirectionalControl: Bool {
        switch value {
        case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: true
        default: false
        }
    }

    /// Planes 2 and 3 are set aside for ideographs. Those that Unicode added after this toolchain
    /// was made pass here; the fonts decide whether they can be shown.
    fileprivate var isReservedForIdeographs: Bool {
        (0x20000...0x3FFFD).contains(value) && value & 0xFFFE != 0xFFFE
    }
}
