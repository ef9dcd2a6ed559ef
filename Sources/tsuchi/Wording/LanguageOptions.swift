internal import ArgumentParser

/// In which language a job is spoken of.
struct LanguageOptions: ParsableArguments {
    @Option(help: "まとめ、計画、経過の言葉。ja（日本語）か en（英語）。エラーや警告と、行ごとの理由はいつも日本語です。")
    var language: Language = .japanese

    var wording: Wording { Wording(language: language) }
}
