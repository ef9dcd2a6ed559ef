internal import CHarfBuzz
internal import CPango
public import FontCatalog

/// What the catalogued fonts have, for people who look for a character. Nothing is ever chosen by
/// it.
public struct FontRepertoire {
    private let library: FontLibrary

    /// Looks into opened fonts; used from their thread.
    public init(library: FontLibrary) { self.library = library }

    /// The catalogue.
    public var catalog: FontCatalog { library.catalog }

    /// The font that shows a character (with exactly its variation selector) in a role; `nil` if
    /// none does.
    public func font(showing character: Character, role: String) -> String? {
        library.chain(of: role).first { $0.covers(character) }?.file.identifier
    }

    /// The fonts of the whole catalogue that would show a character, in its order.
    public func fonts(showing character: Character) -> [String] {
        faces.filter { $0.covers(character) }.map(\.file.identifier)
    }

    /// The fonts of the whole catalogue that have a glyph for a character, whether or not they are
    /// declared for it.
    public func fonts(having character: Character) -> [String] {
        faces.filter { $0.hasGlyph(for: character) }.map(\.file.identifier)
    }

    /// The variation sequences of a base character that a role shows, by selector.
    public func sequences(of base: Unicode.Scalar, role: String) -> [Character] {
        let chain = library.chain(of: role)
        return Self.selectors.compactMap { selector in
            var text = String.UnicodeScalarView([base])
            text.append(selector)
            let character = Character(String(text))
            return chain.contains { $0.covers(character) } ? character : nil
        }
    }

    private var faces: [FontFace] {
        catalog.fonts.compactMap { library.face($0.identifier) }
    }

    private static let selectors: [Unicode.Scalar] =
        (Array(0xFE00...0xFE0F) + Array(0xE0100...0xE01EF)).compactMap {
            Unicode.Scalar($0 as UInt32)
        }
}
