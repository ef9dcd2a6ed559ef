/// When a card application carries 代替文字情報: substitutes for characters that the card's systems
/// cannot show. Substitutes are people's decisions; this rule only says whether one is needed.
/// The repertoire is this project's reading: the public application guide names the field alone.
public enum SubstituteRule {
    /// Whether some character of a name or an address is outside JIS X 0208 (levels 1 and 2) and
    /// JIS X 0212. A variation sequence counts as its base character.
    public static func isNeeded(for text: String) -> Bool {
        text.unicodeScalars.contains { !$0.isVariationSelector && !JISRepertoire.contains($0) }
    }
}
