internal import CairoRendering
internal import Composition
internal import FontCatalog
internal import Intake
internal import NoticeModel

/// Goes through texts and names every character that somebody should look at.
///
/// Nearly every text has none; a table of characters that were found plain lets it pass with a look
/// at each code point.
struct CharacterScan {
    /// What a character came to in one role.
    private struct Key: Hashable {
        let points: [UInt32]
        let role: String
        let needsSubstitute: Bool
    }

    private let shaper: PangoTextShaper
    private let search: CandidateSearch
    /// Code points of the basic plane that need no look wherever they stand, by role.
    private var plain: [String: [Bool]] = [:]
    private var known: [Key: CharacterReport.Entry?] = [:]
    /// Most characters remembered; the rest are looked at each time.
    private static let memoryLimit = 50_000

    init(library: FontLibrary) {
        shaper = PangoTextShaper(library: library)
        search = CandidateSearch(repertoire: FontRepertoire(library: library))
    }

    /// Calls `found` with every character that somebody should look at, and its position.
    /// - Parameters:
    ///   - roles: The roles that print the text; what one of them cannot show is unshowable.
    ///   - needsSubstitutes: Whether 代替文字情報 is asked for its characters.
    ///   - place: Where traces of lost characters are looked for; `nil` looks for none but 〓.
    mutating func scan(
        _ text: String, roles: [String], needsSubstitutes: Bool, place: LostCharacter.Place?,
        found: (CharacterReport.Entry, Int) throws -> Void
    ) rethrows {
        for trace in place.map({ LostCharacter.traces(in: text, of: $0) }) ?? []
        where trace.sign != Self.geta {
            try found(Self.entry(trace), trace.position)
        }
        for notation in RegisterCode.notations(in: text) {
            try found(Self.entry(notation), notation.position)
        }
        if roles.allSatisfy({ isPlain(text, $0) }) { return }
        for (index, character) in text.enumerated() {
            if let entry = entry(of: character, roles, needsSubstitutes) {
                try found(entry, index + 1)
            }
        }
    }

    private func isPlain(_ text: String, _ role: String) -> Bool {
        guard let plain = plain[role] else { return false }
        return text.unicodeScalars.allSatisfy { $0.value < 0x10000 && plain[Int($0.value)] }
    }

    /// What is to be said of a character: the gravest of what its roles give.
    private mutating func entry(
        of character: Character, _ roles: [String], _ needsSubstitutes: Bool
    ) -> CharacterReport.Entry? {
        var gravest: CharacterReport.Entry?
        for role in roles {
            let entry = entry(of: character, role, needsSubstitutes)
            guard let entry, gravest.map({ $0.concern > entry.concern }) != false else { continue }
            gravest = entry
        }
        return gravest
    }

    private mutating func entry(
        of character: Character, _ role: String, _ needsSubstitutes: Bool
    ) -> CharacterReport.Entry? {
        let points = character.unicodeScalars.map(\.value)
        let key = Key(points: points, role: role, needsSubstitute: needsSubstitutes)
        if let entry = known[key] { return entry }
        let entry = judge(character, role, needsSubstitutes)
        if known.count >= Self.memoryLimit { known = [:] }
        known[key] = .some(entry)
        if entry == nil, points.count == 1, points[0] < 0x10000, Self.standsAlone(points[0]),
            needsSubstitutes || !SubstituteRule.isNeeded(for: String(character))
        {
            plain[role, default: [Bool](repeating: false, count: 0x10000)][Int(points[0])] = true
        }
        return entry
    }

    private func judge(
        _ character: Character, _ role: String, _ needsSubstitutes: Bool
    ) -> CharacterReport.Entry? {
        let text = String(character)
        // A space at the end of a text is another matter than a character.
        if let fault = CharacterFault(in: text), fault.kind != .edgeSpace {
            return faulty(fault.scalar, isShown: false, fault.reason)
        }
        if let hangul = character.unicodeScalars.first(where: RegisterCode.isHangul) {
            return faulty(hangul, isShown: true, "ハングルの符号です。\(Self.registerCode)")
        }
        guard (try? shaper.shape(text, role: role)) != nil else {
            return entry(character, .unshowable, Self.reason(character, role), role)
        }
        if character.unicodeScalars.contains(where: { DeclaredRange.isPrivateUse($0.value) }) {
            return entry(character, .privateUse, "外字として印刷する", role)
        }
        if needsSubstitutes, SubstituteRule.isNeeded(for: text) {
            return entry(
                character, .substitute, "JIS X 0208・0212の外。代替文字情報が要る", role)
        }
        return Self.suspicion(character).map { entry(character, .suspicious, $0, role) }
    }

    /// Named as the job names it: by the code point at fault, whatever it stands on.
    private func faulty(
        _ scalar: Unicode.Scalar, isShown: Bool, _ reason: String
    ) -> CharacterReport.Entry {
        CharacterReport.Entry(
            codePoints: Self.name(of: [scalar]), character: isShown ? String(scalar) : nil,
            concern: .faulty, reason: reason, candidates: [])
    }

    private func entry(
        _ character: Character, _ concern: CharacterConcern, _ reason: String, _ role: String
    ) -> CharacterReport.Entry {
        CharacterReport.Entry(
            codePoints: Self.name(of: character.unicodeScalars),
            character: String(character), concern: concern, reason: reason,
            candidates: concern == .suspicious
                ? [] : search.candidates(for: character, role: role))
    }

    /// The notation of a character that a system had no code for.
    private static func entry(_ notation: RegisterCode.Notation) -> CharacterReport.Entry {
        CharacterReport.Entry(
            codePoints: notation.name, character: nil, concern: .faulty,
            reason: "住基ネット統一文字の番号です。\(registerCode)", candidates: [])
    }

    /// 〓, which is one of the characters that are told wherever they stand.
    private static let geta: Unicode.Scalar = "\u{3013}"

    /// A sign or a notation in the place of a character.
    private static func entry(_ trace: LostCharacter) -> CharacterReport.Entry {
        CharacterReport.Entry(
            codePoints: trace.name, character: trace.sign.map { String($0) }, concern: .suspicious,
            reason: trace.sign == nil ? "文字の代わりに、その番号や名前が残っている" : "失われた文字の跡かもしれない",
            candidates: [])
    }

    private static let registerCode = "対応表（--mapping）の characters: に正しい文字を書けば読めます"

    private static func reason(_ character: Character, _ role: String) -> String {
        let scalars = character.unicodeScalars
        if scalars.contains(where: { DeclaredRange.isPrivateUse($0.value) }) {
            return "外字の範囲を宣言した書体が、役割「\(role)」にない"
        }
        let hasMarks = scalars.dropFirst().contains { scalar in
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .spacingMark, .enclosingMark:
                !scalar.properties.isVariationSelector
            default: false
            }
        }
        if hasMarks { return "文字と結合文字を合わせた字形が、役割「\(role)」の書体にない" }
        let isSequence = scalars.dropFirst().contains { $0.properties.isVariationSelector }
        return isSequence ? "この異体字の字形が、役割「\(role)」の書体にない" : "字形が、役割「\(role)」の書体にない"
    }

    /// Why a character that can be printed may be the trace of a lost one.
    private static func suspicion(_ character: Character) -> String? {
        for scalar in character.unicodeScalars {
            switch scalar.value {
            case 0x3013: return "「〓」は、外字が失われた跡かもしれない"
            case 0x2E80...0x2FDF: return "部首の記号。漢字と取り違えたのかもしれない"
            case 0x2FF0...0x2FFF: return "漢字の組み立ての記号"
            default: continue
            }
        }
        return nil
    }

    /// Whether a code point is a character by itself whatever stands after it, unless what follows
    /// is a mark or a selector, which is not plain.
    private static func standsAlone(_ point: UInt32) -> Bool {
        switch point {
        case 0x20...0x7E, 0x3000...0x3029, 0x3030...0x3098, 0x309B...0x9FFF, 0xF900...0xFAFF,
            0xFF01...0xFF9D:
            true
        default: false
        }
    }

    /// Code points as people look them up: `U+8FBB U+E0100`.
    static func name(of scalars: some Sequence<Unicode.Scalar>) -> String {
        UnshowableText.Sequence(position: 1, codePoints: scalars.map(\.value)).name
    }
}

extension CharacterConcern {
    /// Graver concerns come first.
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Whether another concern is graver.
    static func > (left: Self, right: Self) -> Bool { left.rank > right.rank }
}
