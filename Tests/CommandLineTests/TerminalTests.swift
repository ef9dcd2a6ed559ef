internal import Foundation
internal import TestSupport
internal import Testing

@Suite("Help, completion, and what a terminal sees")
struct TerminalTests {
    let counter: Counter

    init() throws { counter = try Counter() }

    /// Runs a job on a terminal of some width; what it drew, escapes included.
    private func onTerminal(_ variables: String, columns: Int = 100) throws -> String {
        try counter.residents(count: 100)
        return try counter.shell(
            """
            script -qec "stty cols \(columns); \(variables) $tsuchi batch card-application \
              --input residents.csv --issuer $issuer --output job" /dev/null
            """
        ).text
    }

    @Test("A terminal gets a bar that redraws itself and leaves no trace, and colours")
    func bar() throws {
        let text = try onTerminal("TERM=xterm")
        #expect(text.contains("\u{1B}[1;33m警告\u{1B}[0m"))
        #expect(text.contains(/\r\u{1B}\[2K\[#*-*\] 印刷 \d+ページ(（毎秒\d+）)?・\d\/1冊・不可0行・\d+%/))
        #expect(text.contains("\r\u{1B}[2K入力 100行"))
    }

    @Test("A line never grows wider than the terminal", arguments: [20, 60, 80])
    func width(columns: Int) throws {
        let text = try onTerminal("TERM=xterm", columns: columns)
        let drawn = text.matches(of: /\r\u{1B}\[2K([^\r\n\u{1B}]*)/).map { $0.1 }
            .filter { $0.contains("ページ（") || $0.contains("冊・") }
        #expect(!drawn.isEmpty)
        for line in drawn {
            #expect(line.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } < columns, "\(line)")
        }
    }

    @Test("NO_COLOR takes the colours, a dumb terminal the bar as well")
    func plain() throws {
        let colourless = try onTerminal("NO_COLOR=1 TERM=xterm")
        #expect(!colourless.contains("\u{1B}[1;33m"))
        #expect(colourless.contains("警告: "))
        try FileManager.default.removeItem(atPath: counter.path("job"))
        #expect(try !onTerminal("TERM=dumb").contains("\u{1B}"))
    }

    @Test("A file gets neither", arguments: ["1", ""])
    func file(noColor: String) throws {
        try counter.residents()
        let outcome = try counter.run(
            [
                "batch", "card-application", "--input", "residents.csv", "--issuer",
                Counter.issuer, "--output", "job",
            ], environment: ["NO_COLOR": noColor])
        #expect(outcome.errors.contains("警告: "))
        #expect(!outcome.errors.contains("\u{1B}") && !outcome.text.contains("\u{1B}"))
    }

    @Test(
        "There is a completion script for every shell",
        arguments: ["bash", "zsh", "fish"])
    func completion(shell: String) throws {
        let outcome = try counter.run(["--generate-completion-script", shell])
        #expect(outcome.status == 0)
        for word in ["batch", "layouts", "--issuer", "--specimen"] {
            #expect(outcome.text.contains(shell == "fish" ? word.trimming("-") : word), "\(word)")
        }
    }

    @Test("Bash offers the documents, the files that fit and the choices")
    func bashCompletion() throws {
        try counter.residents()
        try counter.write("", to: "issuer.yaml")
        let script = try counter.run(["--generate-completion-script", "bash"]).text
        try counter.write(script, to: "completion")
        func offers(_ words: String) throws -> Set<String> {
            let outcome = try counter.shell(
                """
                . ./completion; PATH=$(dirname "$tsuchi"):$PATH
                COMP_WORDS=(tsuchi \(words)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                COMP_LINE="tsuchi \(words)"; COMP_POINT=${#COMP_LINE}
                COMP_TYPE=9; COMP_KEY=9
                _tsuchi tsuchi "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"; printf '%s\\n' "${COMPREPLY[@]}"
                """)
            return Set(
                outcome.text.split(separator: "\n").map {
                    $0.trimmingCharacters(in: .whitespaces)
                })
        }
        #expect(try offers("bat") == ["batch"])
        #expect(try offers("batch card") == ["card-application"])
        #expect(try offers("batch x --issuer iss") == ["issuer.yaml"])
        #expect(try offers("batch x --input res") == ["residents.csv"])
        #expect(try offers("batch x --input iss").isEmpty)
        #expect(try offers("render x --type p") == ["pdf", "png"])
    }

    @Test(
        "Every command explains itself in Japanese, with an example where there is a choice",
        arguments: [
            "check", "batch", "resume", "status", "render", "sample", "layouts check",
            "layouts list", "layouts schema", "fonts list", "fonts check", "doctor", "layouts",
            "mapping", "mapping init", "mapping check",
            "fonts",
        ])
    func help(command: String) throws {
        let words = command.split(separator: " ").map(String.init)
        let help = try counter.run(["help"] + words)
        #expect(help.status == 0 && help.errors == "")
        #expect(try counter.run(words + ["--help"]).output == help.output)
        let overview = try #require(help.text.split(separator: "\n").first)
        #expect(overview.hasSuffix("ます。"), "\(overview)")
        if [
            "check", "batch", "resume", "status", "render", "sample", "layouts check",
            "mapping init", "mapping check",
        ].contains(
            command)
        {
            #expect(help.text.contains("例:\n  tsuchi \(command)"))
        }
    }
}

extension String {
    /// The text without a character at its beginning.
    fileprivate func trimming(_ character: Character) -> String {
        String(drop { $0 == character })
    }
}
