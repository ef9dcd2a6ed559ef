internal import Diagnostics
internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("What is printed is read back, then and later, and the exit code says how it went")
struct VerifyCommandTests {
    let counter: Counter

    init() throws {
        counter = try Counter()
        try counter.residents(count: 12)
    }

    /// A folder for the path in which `pdftotext` misreads one serial of the second volume.
    private func misreading() throws -> [String: String] {
        try FileManager.default.createDirectory(
            atPath: counter.path("bin"), withIntermediateDirectories: true)
        try counter.write(
            """
            #!/bin/bash
            case "$*" in *volume-0002*)
            /usr/bin/pdftotext "$@" | /usr/bin/sed 's/>10000025</>10000052</'; exit
            ;; esac
            exec /usr/bin/pdftotext "$@"
            """, to: "bin/pdftotext")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: counter.path("bin/pdftotext"))
        return ["PATH": counter.path("bin") + ":/usr/bin:/bin"]
    }

    private func batch(
        _ more: [String] = [], environment: [String: String] = [:]
    ) throws -> TsuchiProgram.Outcome {
        try counter.run(
            [
                "batch", "card-application", "--input", "residents.csv", "--issuer",
                Counter.issuer, "--output", "job", "--specimen", "--volume-size", "4",
            ] + more, environment: environment)
    }

    private func exchangePages() throws {
        try FileManager.default.moveItem(
            atPath: counter.path("job/volume-0002.pdf"), toPath: counter.path("before.pdf"))
        let result = try ExternalTool.run(
            "qpdf",
            [
                counter.path("before.pdf"), "--pages", ".", "1,3,2,4", "--",
                counter.path("job/volume-0002.pdf"),
            ])
        try #require(result.status == 0, "\(result.errors)")
    }

    @Test("A disproved volume ends a job with code 3, and the operator sees row and field")
    func disproved() throws {
        let outcome = try batch(environment: try misreading())
        #expect(outcome.status == 3)
        #expect(outcome.codes == ["job.volume-quarantined", "readback.text-differs"])
        #expect(outcome.errors.contains("7行目 code.serial"))
        #expect(outcome.text.contains("全8ページを読み戻し"))
        #expect(outcome.text.contains("disproved.csv"))
        #expect(outcome.text.contains("読み戻しの違い 1件（7行目から）"))
        let status = try counter.run(["status", "job"])
        #expect(status.text.contains("冊を隔離: 2冊目、7行目、読み戻しの違い 1件"))
        let resumed = try counter.run(["resume", "job"], environment: try misreading())
        #expect(resumed.status == 3)
        #expect(try counter.run(["manifest", "verify", "job"]).status == 0)
    }

    @Test("A scheduler gets the findings as events, while the job runs")
    func events() throws {
        let outcome = try batch(["--format", "json"], environment: try misreading())
        #expect(outcome.status == 3)
        let lines = outcome.errors.split(separator: "\n")
        let finding = try #require(lines.firstIndex { $0.contains("readback.text-differs") })
        #expect(lines[finding].contains(#""event":"finding""#))
        #expect(lines[finding].contains(#""row":7"#))
        #expect(lines[(finding + 1)...].contains { $0.contains(#""event":"progress""#) })
        #expect(lines.contains { $0.contains(#""pagesRead":12"#) })
    }

    @Test("Without a program that reads, nothing is printed", arguments: ["batch", "render"])
    func missingProgram(command: String) throws {
        let environment = ["PATH": counter.path("nothing")]
        let outcome =
            command == "batch"
            ? try batch(environment: environment)
            : try counter.run(
                [
                    "render", "card-application", "--input", "residents.csv", "--issuer",
                    Counter.issuer, "--specimen", "--output", "notice.pdf",
                ], environment: environment)
        #expect(outcome.status == 64)
        #expect(outcome.codes == ["readback.no-engine"])
        #expect(counter.contents() == ["residents.csv"])
        let off = try batch(["--verify", "off"], environment: environment)
        #expect(off.status == 0, "\(off.errors)")
        #expect(off.text.contains("読み戻しをしていません"))
        #expect(try counter.run(["status", "job"]).text.contains("読み戻しをしていません"))
    }

    @Test(
        "A sample says how much of how much",
        arguments: [("ja", "12ページのうち6ページ"), ("en", "6 of 12")])
    func sample(language: String, text: String) throws {
        let outcome = try batch(["--verify", "sample:2", "--language", language])
        #expect(outcome.status == 0)
        #expect(outcome.text.contains(text), "\(outcome.text)")
        #expect(try batch(["--verify", "some"]).status == 64)
    }

    @Test("verify reads a job by processes and tells a volume whose pages changed places")
    func exchanged() throws {
        #expect(try batch(["--verify", "off"]).status == 0)
        let sound = try counter.run(["verify", "job", "--workers", "2"])
        #expect(sound.status == 0, "\(sound.errors)")
        #expect(sound.text.contains("3ファイルの12ページのうち12ページ"))
        #expect(sound.text.contains("すべて記録と合っています"))
        try exchangePages()
        let outcome = try counter.run(["verify", "job", "--report", "report.csv"])
        #expect(outcome.status == 4)
        #expect(
            outcome.codes == [
                "verify.file-changed", "readback.wrong-page", "readback.page-label",
                "readback.wrong-page", "readback.page-label",
            ])
        #expect(outcome.errors.contains("6行目") && outcome.errors.contains("7行目"))
        let report = try counter.text("report.csv")
        #expect(report.contains("volume-0002.pdf,2,6,,readback.wrong-page"))
        #expect(try counter.run(["verify", "job", "--report", "report.csv"]).status == 73)
        #expect(try counter.run(["verify", "job/volume-0002.pdf"]).status == 4)
        #expect(try counter.run(["verify", "job/volume-0001.pdf"]).status == 0)
        let status = try counter.run(["status", "job"]).text
        #expect(status.contains("読み戻して確認: 12ページ、"))
        #expect(status.contains("違いが見つかりました: volume-0002.pdf"))
        #expect(!status.contains("合うことを確かめました") && !status.contains("tsuchi purge"))
        #expect(status.contains("次に: tsuchi resume job"))
        // Printed again, all is as it was.
        #expect(try counter.run(["resume", "job"]).status == 0)
        #expect(try counter.run(["status", "job"]).text.contains("tsuchi purge"))
        #expect(try counter.run(["verify", "job", "--input", "residents.csv"]).status == 0)
        #expect(try counter.run(["manifest", "verify", "job"]).status == 0)
    }

    @Test("verify of a copy plans again; another volume under its name is found")
    func copy() throws {
        #expect(try batch().status == 0)
        let plan = [
            "card-application", "--input", "residents.csv", "--issuer", Counter.issuer,
            "--specimen", "--volume-size", "4",
        ]
        for (source, status) in [(2, Int32(0)), (3, 4)] {
            try? FileManager.default.removeItem(atPath: counter.path("volume-0002.pdf"))
            try FileManager.default.copyItem(
                atPath: counter.path("job/volume-000\(source).pdf"),
                toPath: counter.path("volume-0002.pdf"))
            let outcome = try counter.run(["verify", "volume-0002.pdf"] + plan)
            #expect(outcome.status == status, "\(outcome.errors)")
        }
    }

    @Test("A copy that was encrypted for transport is refused by its name, never called damaged")
    func encrypted() throws {
        #expect(try batch().status == 0)
        try counter.write("みずうみの 夜明けは しずか 青い\n", to: "password.txt")
        let transport = try counter.run(
            ["transport", "job", "--password-file", "password.txt"])
        #expect(transport.status == 0, "\(transport.errors)")
        let name = try #require(counter.contents("job/transport")?.first)
        let outcome = try counter.run([
            "verify", "job/transport/\(name)", "card-application", "--input", "residents.csv",
            "--issuer", Counter.issuer, "--specimen", "--volume", "1", "--volume-size", "4",
        ])
        #expect(outcome.status == 65)
        #expect(outcome.codes == ["verify.encrypted"])
    }

    @Test("A disproved notice does not leave the counter")
    func render() throws {
        let environment = try misreading()
        let script = try counter.text("bin/pdftotext")
        try counter.write(
            script.replacing("volume-0002", with: "notice").replacing("10000025", with: "10000019"),
            to: "bin/pdftotext")
        let render = [
            "render", "card-application", "--input", "residents.csv", "--issuer",
            Counter.issuer, "--specimen", "--output", "notice.pdf",
        ]
        let outcome = try counter.run(render, environment: environment)
        #expect(outcome.status == 3)
        #expect(outcome.codes == ["readback.text-differs"])
        #expect(counter.contents()?.contains("notice.pdf") == false)
        let off = try counter.run(render + ["--verify", "off"], environment: environment)
        #expect(off.status == 0)
        #expect(
            try counter.run([
                "verify", "notice.pdf", "card-application", "--input", "residents.csv",
                "--issuer", Counter.issuer, "--specimen", "--row", "1",
            ]).status == 0)
    }

    @Test(
        "A wrong command line of verify",
        arguments: [
            "verify job --extent off", "verify job --volume-size 3", "verify job --row 1",
            "verify x.pdf card-application --input residents.csv",
            "verify x.pdf card-application --issuer issuer.yaml", "verify",
            "verify x.pdf card-application --issuer residents.csv --input residents.csv",
        ])
    func usage(line: String) throws {
        let outcome = try counter.run(line.split(separator: " ").map(String.init))
        #expect(outcome.status == 64, "\(outcome.errors)")
    }
}
