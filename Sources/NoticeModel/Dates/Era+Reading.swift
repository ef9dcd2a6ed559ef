extension Era {
    /// The era that an abbreviation stands for: its name, its first character, or the letter of
    /// JIS X 0301 (`M` `T` `S` `H` `R`, in either case); `nil` for anything else. Digits are no
    /// abbreviations: systems number the eras in different ways.
    public init?(abbreviation: String) {
        guard
            let era = Self.allCases.first(where: { era in
                abbreviation == era.rawValue || abbreviation == era.rawValue.prefix(1)
                    || abbreviation.uppercased() == era.letter
            })
        else { return nil }
        self = era
    }

    /// The letter of JIS X 0301.
    public var letter: String {
        switch self {
        case .meiji: "M"
        case .taisho: "T"
        case .showa: "S"
        case .heisei: "H"
        case .reiwa: "R"
        }
    }
}
