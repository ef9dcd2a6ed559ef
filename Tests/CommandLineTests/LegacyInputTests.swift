internal import Foundation
internal import Intake
internal import PrintJob
internal import TestSupport
internal import Testing

/// What a register exports goes through every command alike: the sample is a CSV in CP932 whose
/// columns only a mapping file explains.
@Suite("A register's export is checked, printed, verified and resumed by its encoding and mapping")
struct LegacyInputTests {
    let counter: Counter
    private static let reading = [
        "--input", "legacy-residents.csv", "--encoding", "cp932", "--mapping", "mapping.yaml",
    ]

    init() throws {
        counter = try Counter()
        let samples = Checkout.layouts + "/Samples/"
        for (name, copy) in [
            ("legacy-residents.csv", "legacy-residents.csv"),
            ("legacy-mapping.yaml", "mapping.yaml"),
        ] {
            try FileManager.default.copyItem(atPath: samples + name, toPath: counter.path(copy))
        }
    }

    private func run(_ words: [String], _ more: [String] = []) throws -> TsuchiProgram.Outcome {
        try counter.run(words + Self.reading + ["--issuer", Counter.issuer] + more)
    }

    @Test("check and render read it; without the encoding it is refused with a word on which")
    func checkAndRender() throws {
        let check = try run(["check", "card-application"])
        #expect(check.status == 0, "\(check.errors)")
        #expect(check.text.contains("印刷できる 3行"))
        let render = try run(
            ["render", "card-application"], ["--row", "3", "--output", "notice.pdf"])
        #expect(render.status == 0, "\(render.errors)")
        let verify = try run(["verify", "notice.pdf", "card-application"], ["--row", "3"])
        #expect(verify.status == 0, "\(verify.errors)")
        let refused = try counter.run([
            "check", "card-application", "--input", "legacy-residents.csv", "--mapping",
            "mapping.yaml", "--issuer", Counter.issuer,
        ])
        #expect(refused.status == 65)
        #expect(refused.errors.contains("[intake.file-encoding]"))
        #expect(refused.errors.contains("--encoding cp932"))
    }

    @Test("A job keeps how its input was read, and refuses a mapping that has changed since")
    func job() throws {
        let batch = try run(["batch", "card-application"], ["--output", "job"])
        #expect(batch.status == 0, "\(batch.errors)")
        let manifest = try JSONDecoder().decode(
            JobManifest.self, from: try counter.data("job/manifest.json"))
        #expect(manifest.input.encoding == "cp932")
        #expect(manifest.input.mapping?.name == "mapping.yaml")
        let sum = try ExternalTool.run("sha256sum", [counter.path("mapping.yaml")])
        #expect(sum.text.hasPrefix(manifest.input.mapping?.sha256 ?? "-"))
        let compared = try counter.run(["verify", "job", "--input", "legacy-residents.csv"])
        #expect(compared.status == 0, "\(compared.errors)")
        #expect(try counter.run(["resume", "job"]).status == 0)

        let text = try counter.text("mapping.yaml")
        try counter.write(
            text.replacing("\"1\": 男, \"2\": 女", with: "\"1\": 女, \"2\": 男"), to: "mapping.yaml")
        let verify = try counter.run(["verify", "job", "--input", "legacy-residents.csv"])
        #expect(verify.status == 65)
        #expect(verify.errors.contains("[resume.changed-mapping]"))
    }

    @Test("A job whose mapping file has moved says what can be done, not to mind an option")
    func movedMapping() throws {
        let batch = try run(["batch", "card-application"], ["--output", "job"])
        #expect(batch.status == 0, "\(batch.errors)")
        try FileManager.default.moveItem(
            atPath: counter.path("mapping.yaml"), toPath: counter.path("moved.yaml"))
        let verify = try counter.run(["verify", "job", "--input", "legacy-residents.csv"])
        #expect(verify.status == 66)
        #expect(verify.codes == ["resume.mapping-gone"])
        #expect(verify.errors.contains("元の場所に戻す"))
        #expect(!verify.errors.contains("--mapping"))
        #expect(try counter.run(["verify", "job"]).status == 0)
    }

    @Test("What a job's folder takes no part in is refused with the usage of verify itself")
    func jobUsage() throws {
        for words in [["--overflow", "separate"], ["--mapping", "mapping.yaml"]] {
            let outcome = try counter.run(["verify", "job"] + words)
            #expect(outcome.status == 64)
            #expect(outcome.codes == ["option.invalid"])
            #expect(outcome.errors.contains("使い方: tsuchi verify"))
            #expect(outcome.errors.contains("tsuchi verify --help"))
        }
    }

    @Test("A request of a ledger from before encodings and mappings still reads")
    func olderRequest() throws {
        let request = JobRequest(
            layoutPath: "/l.yaml", issuerPath: "/i.yaml", fontFolder: "/f", inputPath: "/r.csv")
        let text = String(decoding: try JSONEncoder().encode(request), as: UTF8.self)
        #expect(!text.contains("encoding") && !text.contains("mappingPath"))
        let read = try JSONDecoder().decode(JobRequest.self, from: Data(text.utf8))
        #expect(read.residents == ResidentsSource(path: "/r.csv"))
    }

    @Test("mapping init proposes what mapping check accepts, and replaces no file")
    func proposal() throws {
        let words = ["mapping", "init", "card-application", "--input", "legacy-residents.csv"]
        let refused = try counter.run(words)
        #expect(refused.status == 65)
        #expect(refused.errors.contains("--encoding cp932"))
        let more = ["--encoding", "cp932", "--output", "proposal.yaml"]
        let made = try counter.run(words + more)
        #expect(made.status == 0, "\(made.errors)")
        #expect(try counter.text("proposal.yaml").contains("氏名: 氏名漢字"))
        let again = try counter.run(words + more)
        #expect(again.status == 73)
        // The address is in two columns.
        #expect(try counter.text("proposal.yaml").contains("[市区町村, 町名番地]"))
        let check = try counter.run(["mapping", "check", "proposal.yaml", "card-application"])
        #expect(check.errors == "" && check.status == 0, "\(check.errors)")
        let wrong = try counter.run([
            "mapping", "check", "proposal.yaml", "individual-number-notice",
        ])
        #expect(wrong.status == 65)
        #expect(wrong.errors.contains("「個人番号」の元がありません"))
        #expect(
            try counter.run(["mapping", "check", "legacy-residents.csv", "card-application"]).status
                == 64)
    }

    @Test("The samples' mapping is what mapping check accepts; a residents file for one is refused")
    func options() throws {
        let sample = Checkout.layouts + "/Samples/legacy-mapping.yaml"
        let check = try counter.run(["mapping", "check", sample, "card-application"])
        #expect(check.status == 0 && check.text.hasPrefix("対応表に誤りはありません（項目11"))
        let swapped = try counter.run([
            "check", "card-application", "--input", "mapping.yaml", "--mapping",
            "legacy-residents.csv", "--issuer", Counter.issuer,
        ])
        #expect(swapped.status == 64)
        let unknown = try run(["check", "card-application"], ["--encoding", "sjis2004"])
        #expect(unknown.status == 64)
    }
}
