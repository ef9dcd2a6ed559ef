internal import ArgumentParser
internal import Diagnostics

/// Answers a command line that did not run: help, version and completion scripts on standard
/// output, a wrong command line as a finding with the usage below it.
struct UsageReport {
    private let error: any Error
    private let console: Console

    /// Takes what was thrown, and the arguments for the format they ask for.
    init(_ error: any Error, arguments: [String]) {
        self.error = error
        console = Console(format: Self.format(in: arguments))
    }

    /// Says it and chooses the exit code.
    func report() -> ExitCode {
        let text = TsuchiCommand.fullMessage(for: error)
        switch TsuchiCommand.exitCode(for: error) {
        case .success:
            do {
                try console.output(Array((text + "\n").utf8))
                return .success
            } catch { return ExitStatus.cannotWrite }
        case .validationFailure:
            reportUsage(text.split(separator: "\n").map(String.init))
            return ExitStatus.usage
        default:
            // The description of an unknown error may hold anything, so only its type is shown.
            console.report([
                Diagnostic(
                    "program.unexpected", "予期しない失敗です（\(type(of: error))）",
                    hint: "このプログラムの誤りです。開発元に知らせてください")
            ])
            return ExitStatus.unexpected
        }
    }

    private func reportUsage(_ lines: [String]) {
        func rest(of prefix: String) -> String? {
            lines.first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
        }
        let usage = rest(of: "Usage: ") ?? ""
        console.report([
            UsageFault(
                TsuchiCommand.message(for: error), help: rest(of: "Help:  "),
                commands: usage.hasSuffix("<subcommand>") ? Self.commandNames : []
            ).diagnostic
        ])
        guard console.format == .text else { return }
        if !usage.isEmpty { Console.writeError("使い方: \(usage)\n") }
        if let command = rest(of: "  See '")?.split(separator: "'").first {
            Console.writeError("    くわしい説明: \(command)\n")
        }
    }

    private static var commandNames: [String] {
        TsuchiCommand.configuration.subcommands.flatMap { command in
            [command] + command.configuration.subcommands
        }.compactMap { command in command.configuration.commandName }
    }

    /// The format asked for, as far as it can be told from a command line that is wrong.
    private static func format(in arguments: [String]) -> OutputFormat {
        let isJSON =
            arguments.contains("--format=json")
            || zip(arguments, arguments.dropFirst()).contains { $0 == "--format" && $1 == "json" }
        return isJSON ? .json : .text
    }
}
