extension Era {
    /// The era that an abbreviation stands for: its name, its first character, or the letter of
    /// JIS X 0301 (`M` `T` `S` `H` `R`, in either case); `nil` for anything else. Digits are no
    /// abbreviations: systems number the eras in different ways.
    public init?(abbreviation: String) {
        switch abbreviation {
        case "明治", "明", "M", "m": self = .meiji
        case "大正", "大", "T", "t": self = .taisho
        case "昭和", "昭", "S", "s": self = .showa
        case "平成", "平", "H", "h": self = .heisei
        case "令和", "令", "R", "r": self = .reiwa
        default: return nil
        }
    }
}
