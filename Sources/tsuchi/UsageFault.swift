internal import Diagnostics

/// One fault of a command line, put into Japanese. The argument parser states it in English
/// sentences of fixed form; a sentence of another form is passed on as it is.
struct UsageFault {
    private let message: String
    /// What the help says about the option at fault, `--option <value>  text`.
    private let help: String?
    /// The commands that exist, when one was expected.
    private let commands: [String]

    /// Takes the parser's sentence or the message of a check of our own.
    init(_ message: String, help: String?, commands: [String]) {
        self.message = message
        self.help = help
        self.commands = commands
    }

    /// The fault as a finding.
    var diagnostic: Diagnostic {
        missing ?? unknown ?? invalid ?? Diagnostic("option.invalid", message)
    }

    private var missing: Diagnostic? {
        if let match = message.wholeMatch(of: /Missing expected argument '(.+)'/) {
            return finding("option.missing", match.1, "指定が必要です", hint: explanation)
        }
        if let match = message.wholeMatch(of: /Missing value for '(.+)'/) {
            return finding("option.missing-value", match.1, "値がありません", hint: explanation)
        }
        return nil
    }

    private var unknown: Diagnostic? {
        if let match = message.wholeMatch(
            of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/)
        {
            return finding(
                "option.unknown", match.1, "このオプションはありません",
                hint: match.2.map { "「\($0)」ではありませんか" })
        }
        guard
            let match = message.wholeMatch(
                of: /(?:Unexpected argument|\d+ unexpected arguments:) '(.*)'/)
        else { return nil }
        let words = match.1.split(separator: "', '").joined(separator: "、")
        if commands.isEmpty {
            return Diagnostic(
                "option.unexpected", "余分な引数があります: \(words)",
                hint: "空白を含む名前は引用符で囲んでください")
        }
        let nearest = NameSuggestion.nearest(to: words, in: commands)
        return Diagnostic(
            "option.unknown-command", "コマンド「\(words)」はありません",
            hint: nearest.map { "「\($0)」ではありませんか" })
    }

    private var invalid: Diagnostic? {
        if let match = message.wholeMatch(
            of: /The value '(.*?)' is invalid for '(.+?)'(.*)/.dotMatchesNewlines())
        {
            let allowed = match.3.matches(of: /'(.+?)'/).map { String($0.1) }
            return finding(
                "option.invalid-value", match.2, "値「\(match.1)」は使えません",
                hint: allowed.isEmpty
                    ? explanation : "使える値: \(allowed.joined(separator: "、"))")
        }
        if message.hasPrefix("Can't generate completion scripts")
            || message.hasPrefix("Can't autodetect")
        {
            return Diagnostic(
                "option.unknown-shell", at: .option("--generate-completion-script"),
                "このシェルの補完スクリプトはありません", hint: "使える値: bash、zsh、fish")
        }
        if let match = message.wholeMatch(of: /The option '(.+?)' does not take any value.*/) {
            return finding("option.unexpected-value", match.1, "このオプションは値を取りません", hint: nil)
        }
        return nil
    }

    /// A finding placed at an option, written `--option <value>` by the parser.
    private func finding(
        _ code: DiagnosticCode, _ option: Substring, _ message: String, hint: String?
    ) -> Diagnostic {
        let name = option.prefix { $0 != " " }
        return Diagnostic(code, at: .option(String(name)), message, hint: hint)
    }

    /// What the option is, without the 「。」 of the help text.
    private var explanation: String? {
        guard let text = help?.firstMatch(of: /\S {2}(\S.*)/)?.1 else { return nil }
        return String(text.hasSuffix("。") ? text.dropLast() : text)
    }
}
