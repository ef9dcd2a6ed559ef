/// Kinds and verdicts of changes as HTML: a sign, the word, and a class for their colour.
enum KindMarkup {
    /// A kind.
    static func chip(_ kind: PageChange.Kind) -> String {
        "<span class=\"kind\">\(sign(ReportSigns.sign(of: kind))) "
            + "\(WordingMarkup.element("kind.\(kind.rawValue)"))</span>"
    }

    /// A group.
    static func group(_ state: PageResult.State) -> String {
        "\(sign(ReportSigns.sign(of: state))) \(WordingMarkup.element("state.\(state.rawValue)"))"
    }

    /// A verdict.
    static func verdict(_ verdict: PageChange.Verdict) -> String {
        WordingMarkup.element(
            "verdict.\(verdict.rawValue)", attributes: "class=\"grade \(verdict.rawValue)\"")
    }

    /// A sign that stands beside a word and is not read out.
    static func sign(_ sign: String) -> String {
        "<span class=\"sign\" aria-hidden=\"true\">\(sign)</span>"
    }
}
