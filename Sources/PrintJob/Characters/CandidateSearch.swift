internal import CairoRendering
internal import FontCatalog
internal import Foundation

/// Looks among the fonts at hand for what a character might have been meant to be.
struct CandidateSearch {
    /// Most sequences that are named; one base character has forty at most.
    private static let sequenceLimit = 12

    let repertoire: FontRepertoire

    /// Candidates for a character that cannot be shown in a role, or needs a substitute.
    func candidates(for character: Character, role: String) -> [CharacterCandidate] {
        let scalars = Array(character.unicodeScalars)
        guard let base = scalars.first else { return [] }
        if DeclaredRange.isPrivateUse(base.value) { return declaredFonts(character) }
        var found: [CharacterCandidate] = []
        if scalars.count == 2, scalars[1].properties.isVariationSelector {
            found += related(Character(base), .base, role)
            let sequences = repertoire.sequences(of: base, role: role).filter {
                !$0.unicodeScalars.elementsEqual(scalars)
            }
            for sequence in sequences.prefix(Self.sequenceLimit) {
                found += related(sequence, .sequence, role)
            }
        } else if scalars.count == 1, let unified = Self.unified(base) {
            found += related(Character(unified), .unified, role)
        } else if scalars.count > 1, let composed = Self.composed(character) {
            found += related(composed, .composed, role)
        }
        if repertoire.font(showing: character, role: role) == nil {
            let fonts = repertoire.fonts(showing: character)
            if !fonts.isEmpty {
                found.append(
                    CharacterCandidate(
                        kind: .font, codePoints: "", character: nil, fonts: fonts))
            }
        }
        return found
    }

    /// The ideograph that Unicode takes a compatibility ideograph for; `nil` for any other. 﨑 has
    /// none: it stands among the compatibility ideographs, but is a character of its own.
    private static func unified(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard (0xF900...0xFAFF).contains(scalar.value) || (0x2F800...0x2FA1F).contains(scalar.value)
        else { return nil }
        let plain = String(Character(scalar)).decomposedStringWithCanonicalMapping.unicodeScalars
        return plain.first == scalar ? nil : plain.first
    }

    /// The one letter that Unicode has for a letter with marks, in full width for half-width kana;
    /// `nil` if it has none.
    private static func composed(_ character: Character) -> Character? {
        let text = String(character)
        return [
            text.precomposedStringWithCanonicalMapping,
            text.precomposedStringWithCompatibilityMapping,
        ]
        .compactMap { $0.unicodeScalars.count == 1 ? $0.first : nil }
        .first { !$0.unicodeScalars.elementsEqual(character.unicodeScalars) }
    }

    private func related(
        _ character: Character, _ kind: CharacterCandidate.Kind, _ role: String
    ) -> [CharacterCandidate] {
        guard let font = repertoire.font(showing: character, role: role) else { return [] }
        return [
            CharacterCandidate(
                kind: kind, codePoints: CharacterScan.name(of: character.unicodeScalars),
                character: String(character), fonts: [font])
        ]
    }

    /// The fonts that are declared for private use, those with a glyph for the character first.
    private func declaredFonts(_ character: Character) -> [CharacterCandidate] {
        let having = repertoire.fonts(having: character)
        let declared = repertoire.catalog.fonts.filter { !$0.ranges.isEmpty }
        let sorted =
            declared.filter { having.contains($0.identifier) }
            + declared.filter { !having.contains($0.identifier) }
        return sorted.map { font in
            CharacterCandidate(
                kind: .font, codePoints: font.ranges.map(\.text).joined(separator: ", "),
                character: nil, fonts: [font.identifier])
        }
    }
}
