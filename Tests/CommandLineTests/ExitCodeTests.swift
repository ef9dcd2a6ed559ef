internal import Diagnostics
internal import Foundation
internal import TestSupport
internal import Testing

@Suite("Every ending has its exit code and says why")
struct ExitCodeTests {
    /// A command line and how it ends.
    struct Ending: CustomTestStringConvertible, Sendable {
        let arguments: String
        let status: Int32
        let code: String?

        init(_ arguments: String, _ status: Int32, _ code: String? = nil) {
            self.arguments = arguments
            self.status = status
            self.code = code
        }

        var testDescription: String { "\(status): tsuchi \(arguments)" }
    }

    private static let batch = "batch card-application --issuer @issuer --specimen"
    private static let check = "check card-application --issuer @issuer --specimen"
    private static let render = "render card-application --issuer @issuer --specimen"
    private static let good = "--input residents.csv --output job"

    static let endings: [Ending] = [
        // 0: fine
        Ending("\(batch) \(good)", 0),
        Ending("\(render) --input residents.csv --row 2 --output notice.pdf", 0),
        Ending("\(check) --input residents.csv --order postcode", 0),
        Ending("\(check) --input one-bad.csv", 2),
        Ending("\(check) --input one-bad.csv --max-rejected 1", 2),
        Ending("--version", 0), Ending("help batch", 0), Ending("layouts list", 0),
        Ending("fonts check", 0),
        // 2: rejected
        Ending("\(batch) --input one-bad.csv --output job", 2),
        Ending("\(batch) --input all-bad.csv --output job", 2),
        Ending("\(render) --input one-bad.csv --row 2 --output notice.pdf", 2, "notice.date"),
        // 64: usage
        Ending("frobnicate", 64, "option.unknown-command"),
        Ending("batch", 64, "option.missing"),
        Ending("\(batch) --input residents.csv", 64, "option.missing"),
        Ending("\(batch) --input residents.csv --output", 64, "option.missing-value"),
        Ending("\(batch) \(good) --colour", 64, "option.unknown"),
        Ending("\(batch) \(good) more", 64, "option.unexpected"),
        Ending("\(batch) \(good) --copy", 64, "option.invalid"),
        Ending("\(batch) \(good) --volume-size 0", 64, "option.invalid"),
        Ending("\(batch) \(good) --volume-size many", 64, "option.invalid-value"),
        Ending("\(batch) --input residents.csv --output -", 64, "option.invalid"),
        Ending("\(batch) --input residents.csv --output @empty", 64, "option.invalid"),
        Ending("\(batch) --input @empty --output job", 64, "option.invalid"),
        Ending("\(batch) --input - --output job", 64, "option.invalid"),
        Ending("\(batch) --input residents.xml --output job", 64, "intake.unknown-format"),
        Ending("\(batch) --input residents.txt --output job", 65, "intake.fixed-needs-mapping"),
        Ending(
            "batch card-aplication --issuer @issuer \(good)", 64, "layout.no-layout"),
        Ending("batch card-application --issuer residents.csv \(good)", 64, "option.invalid"),
        Ending("batch notification-card --issuer @issuer \(good)", 64, "notice.not-issued"),
        Ending("batch address-carrier --issuer @issuer \(good)", 64, "job.carrier-alone"),
        Ending(
            "render address-carrier --issuer @issuer --input residents.csv --output notice.pdf",
            64, "job.carrier-alone"),
        Ending(
            "\(check) --input residents.csv --order 住居", 64, "job.unknown-order-column"),
        Ending("\(check) --input residents.csv --max-rejected=-1", 64, "option.invalid"),
        Ending("\(check) --input residents.csv --report -", 64, "option.invalid"),
        Ending("\(check) --input residents.csv --language fr", 64, "option.invalid-value"),
        Ending("\(check) \(good)", 64, "option.unknown"),
        Ending("\(render) --input residents.csv --output notice.jpg", 64, "option.invalid"),
        Ending(
            "\(render) --input residents.csv --output notice.pdf --page 1", 64, "option.invalid"),
        Ending(
            "\(render) --input residents.csv --output notice.png --page 9", 64,
            "job.no-such-page"),
        Ending(
            "\(render) --input residents.csv --output notice.pdf --row 4", 64,
            "intake.no-such-row"),
        Ending(
            "\(render) --input residents.csv --type pdf --output residents.csv", 64,
            "option.unsafe-output"),
        Ending("sample card-aplication", 64, "option.unknown-document"),
        Ending("sample card-application --count 0", 64, "option.invalid"),
        Ending("--generate-completion-script tcsh", 64, "option.unknown-shell"),
        // 65: bad data
        Ending("\(check) --input empty.csv", 65, "intake.empty-file"),
        Ending("\(batch) --input empty.csv --output job", 65, "intake.empty-file"),
        Ending("\(batch) --input header.csv --output job", 65, "intake.no-rows"),
        Ending("\(batch) --input shift-jis.csv --output job", 65, "intake.file-encoding"),
        Ending("\(batch) --input no-name.csv --output job", 65, "intake.missing-column"),
        Ending("batch card-application --issuer broken.yaml \(good)", 65, "issuer.syntax"),
        Ending("batch broken.yaml --issuer @issuer \(good)", 65, "layout.syntax"),
        Ending("layouts check broken.yaml", 65, "layout.syntax"),
        // 66: no input
        Ending("\(batch) --input none.csv --output job", 66, "intake.cannot-open"),
        Ending("\(batch) --input none --output job", 66, "intake.cannot-open"),
        Ending("\(batch) --input . --output job", 66, "intake.cannot-open"),
        Ending("batch card-application --issuer none.yaml \(good)", 66, "issuer.cannot-open"),
        Ending("batch card-application --issuer . \(good)", 66, "issuer.cannot-open"),
        Ending("batch none.yaml --issuer @issuer \(good)", 66, "layout.file-not-found"),
        Ending("layouts check none.yaml", 66, "layout.file-not-found"),
        Ending("layouts list --resources none", 66, "option.no-resources"),
        Ending("\(check) --input none.csv", 66, "intake.cannot-open"),
        Ending("status none", 66, "job.no-ledger"),
        Ending("status used", 66, "job.no-ledger"),
        Ending("resume used", 66, "job.no-ledger"),
        Ending("verify none", 66, "job.no-ledger"),
        Ending("verify used", 66, "job.no-ledger"),
        Ending(
            "verify a.pdf card-application --issuer @issuer --input residents.csv", 66,
            "verify.cannot-open"),
        // 73: cannot write
        Ending(
            "\(check) --input residents.csv --report residents.csv", 73, "output.write-failed"),
        Ending("\(check) --input residents.csv --report none/a.csv", 73, "output.write-failed"),
        Ending("\(batch) --input residents.csv --output used", 73, "output.holds-job"),
        Ending("\(batch) --input residents.csv --output residents.csv", 73, "output.write-failed"),
        Ending(
            "\(batch) --input residents.csv --output residents.csv/a/b", 73,
            "output.write-failed"),
        Ending(
            "\(render) --input residents.csv --output residents.csv/a.pdf", 73,
            "output.write-failed"),
        Ending("\(render) --input residents.csv --output none/a.pdf", 73, "output.write-failed"),
        Ending(
            "\(render) --input residents.csv --type pdf --output used", 73, "output.write-failed"),
    ]

    /// The files the command lines speak of.
    private static func makeCounter() throws -> Counter {
        let counter = try Counter()
        try counter.residents()
        for name in ["residents.txt", "residents.xml"] { try counter.residents(name: name) }
        try counter.residents(name: "one-bad.csv") { spoil(&$0, rows: 2...2) }
        try counter.residents(name: "all-bad.csv") { spoil(&$0, rows: 1...3) }
        try counter.residents(name: "header.csv") { $0.removeLast(3) }
        try counter.residents(name: "no-name.csv") { $0[0][$0[0].firstIndex(of: "氏名")!] = "名" }
        try counter.write("", to: "empty.csv")
        try Data([0x8E, 0x81, 0x96, 0xBC, 0x0A]).write(
            to: URL(fileURLWithPath: counter.path("shift-jis.csv")))
        try counter.write("layout: [1\n", to: "broken.yaml")
        try FileManager.default.createDirectory(
            atPath: counter.path("used"), withIntermediateDirectories: false)
        try counter.write("", to: "used/manifest.json")
        return counter
    }

    private static func spoil(_ rows: inout [[String]], rows bad: ClosedRange<Int>) {
        guard let column = rows[0].firstIndex(of: "生年月日") else { return }
        for row in bad { rows[row][column] = "きのう" }
    }

    private static func arguments(_ line: String) -> [String] {
        line.split(separator: " ").map {
            switch $0 {
            case "@issuer": Counter.issuer
            case "@empty": ""
            default: String($0)
            }
        }
    }

    @Test(
        "The exit code fits, one finding names the reason, nothing else is on its stream",
        arguments: endings)
    func ending(_ ending: Ending) throws {
        let counter = try Self.makeCounter()
        let before = counter.contents()
        let outcome = try counter.run(Self.arguments(ending.arguments))
        #expect(outcome.status == ending.status, "\(outcome.errors)")
        if let code = ending.code { #expect(outcome.codes == [code], "\(outcome.errors)") }
        // House style: Japanese, and no full stop at the end of a message or a hint.
        #expect(!outcome.errors.contains("Error"))
        #expect(!outcome.errors.contains("。 [") && !outcome.errors.contains("。\n"))
        if ending.status >= 64 {
            #expect(counter.contents() == before)
            #expect(counter.contents("used") == ["manifest.json"])
            #expect(ending.arguments.hasPrefix("layouts check") || outcome.output.isEmpty)
        }
    }

    @Test(
        "The same finding as JSON, one for every exit code",
        arguments: [2, 64, 65, 66, 73].map { status in
            endings.last { $0.status == status && $0.code != nil && !$0.arguments.hasPrefix("--") }
        })
    func machineForm(_ ending: Ending?) throws {
        let ending = try #require(ending)
        let counter = try Self.makeCounter()
        let outcome = try counter.run(Self.arguments(ending.arguments) + ["--format", "json"])
        #expect(outcome.status == ending.status)
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count == 1)
        let record = try JSONDecoder().decode(
            DiagnosticRecord.self, from: Data(try #require(lines.first).utf8))
        #expect(record.code == ending.code)
    }

    @Test("The help has the table of the exit codes")
    func table() throws {
        let help = try Counter().run(["help"]).text
        for status in [0, 1, 2, 3, 4, 64, 65, 66, 73, 130] {
            #expect(help.contains("\n  \(status) "), "\(status)")
        }
    }
}
