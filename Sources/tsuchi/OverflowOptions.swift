internal import ArgumentParser
internal import PrintJob

/// What becomes of notices whose text does not fit.
struct OverflowOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "枠に収まらない文字がある通知の扱い。reject（印刷しない）か separate（小さい文字で全部を入れ、別の冊 overflow-….pdf に印刷する。山分け）。項目ごとには「--overflow 氏名=separate」のように、いくつでも。氏名の指定は、宛名の指定がなければ宛名にも効く（宛名が空の行には氏名が印字されるため）。省くと reject。",
            valueName: "treatment"))
    var overflow: [String] = []

    func validate() throws { _ = try Self.choice(overflow) }

    /// The choice; `nil` if nothing was said, and nothing is printed apart.
    var choice: OverflowChoice? { overflow.isEmpty ? nil : try? Self.choice(overflow) }

    /// Reads `separate` and `氏名=separate`.
    static func choice(_ options: [String]) throws -> OverflowChoice {
        var choice = OverflowChoice()
        var standard: String?
        for option in options {
            let parts = option.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let word = parts.last.map(String.init),
                let treatment = OverflowTreatment(rawValue: word)
            else {
                throw ValidationError(
                    "--overflow は reject か separate、または「氏名=separate」の形で指定してください")
            }
            guard parts.count == 2 else {
                if let standard, standard != word {
                    throw ValidationError("--overflow に reject と separate の両方が指定されています")
                }
                standard = word
                choice.standard = treatment
                continue
            }
            let field = String(parts[0])
            if field.isEmpty { throw ValidationError("--overflow の「=」の前に項目の名前を指定してください") }
            if let known = choice.fields[field], known != treatment {
                throw ValidationError("--overflow の「\(field)」に reject と separate の両方が指定されています")
            }
            choice.fields[field] = treatment
        }
        return choice
    }
}
