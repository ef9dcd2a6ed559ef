internal import ArgumentParser

/// How to speak.
struct MessageOptions: ParsableArguments {
    @Option(help: "メッセージの形式。text は人向け、json は1行に1つのJSON。")
    var format: OutputFormat = .text

    var console: Console { Console(format: format) }
}
