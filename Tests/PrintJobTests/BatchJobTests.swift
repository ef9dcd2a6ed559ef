internal import Diagnostics
internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("A batch prints every row or says why not, and proves it")
struct BatchJobTests {
    let workshop: Workshop

    init() throws { workshop = try Workshop() }

    @Test("Counts add up, serials run without gaps, and every page is in its volume")
    func complete() throws {
        let input = try workshop.residents(.cardApplication, count: 60)
        let report = try workshop.run("card-application", input: input, volumeSize: 25)
        let manifest = report.manifest
        #expect(manifest.counts.rows == 60)
        #expect(manifest.counts.printed == 60)
        #expect(manifest.counts.rejected == 0)
        #expect(manifest.volumes.map(\.pages) == [25, 25, 10])
        #expect(manifest.volumes.map(\.firstSerial) == ["10000019", "10000044", "10000069"])
        let dispatch = try workshop.list("dispatch.csv")
        #expect(dispatch.map { $0[0] } == (0..<60).map { String(10_000_019 + $0) })
        #expect(dispatch[25].prefix(3) == ["10000044", "2", "1"])
        #expect(try workshop.list("rejected.csv").isEmpty)
        for volume in manifest.volumes {
            let pdf = workshop.pdf(volume.name)
            #expect(try pdf.pageCount() == volume.pages)
            #expect(try pdf.structuralFaults() == "")
        }
    }

    @Test("The manifest's hashes are those of the files", arguments: ["individual-number-notice"])
    func hashes(document: String) throws {
        let input = try workshop.residents(.individualNumberNotice, count: 5)
        let manifest = try workshop.run(document, input: input).manifest
        func sha256(_ path: String) throws -> String {
            String(try ExternalTool.run("sha256sum", [path]).text.prefix(64))
        }
        #expect(manifest.input.sha256 == (try sha256(input)))
        for (name, hash) in manifest.volumes.map({ ($0.name, $0.sha256) })
            + manifest.lists.map({ ($0.name, $0.sha256) })
        {
            #expect(hash == (try sha256(workshop.path("job") + "/" + name)))
        }
        for file in manifest.layoutFiles {
            #expect(file.sha256 == (try sha256(Checkout.layouts + "/" + file.name)))
        }
    }

    @Test("The same input gives the same volumes and lists, byte for byte")
    func deterministic() throws {
        let input = try workshop.residents(.expiryNotice, count: 40)
        let first = try workshop.run("expiry-notice", input: input, output: "a").manifest
        let second = try workshop.run("expiry-notice", input: input, output: "b").manifest
        #expect(first.volumes == second.volumes)
        #expect(first.lists == second.lists)
        #expect(first.recordsSHA256 == second.recordsSHA256)
        #expect(first.volumes.count == 1)
    }

    @Test("The two pages of a notice never part")
    func noticesStayWhole() throws {
        let input = try workshop.residents(.individualNumberNotice, count: 5)
        let manifest = try workshop.run(
            "individual-number-notice", input: input, volumeSize: 5
        ).manifest
        #expect(manifest.volumes.map(\.pages) == [4, 4, 2])
        let error = #expect(throws: JobFailure.self) {
            try workshop.run(
                "individual-number-notice", input: input, output: "small", volumeSize: 1)
        }
        guard case .invalid(let failure) = error else {
            Issue.record("not refused as invalid")
            return
        }
        #expect(failure.diagnostics.map(\.code) == ["job.volume-too-small"])
    }

    @Test("Rejected rows leave no gap in the serials and no value in the list")
    func rejections() throws {
        var canaries: [String] = []
        let input = try workshop.residents(.individualNumberNotice, count: 6) { rows in
            let header = rows[0]
            func set(_ row: Int, _ name: String, _ value: String) {
                rows[row][header.firstIndex(of: name)!] = value
                canaries.append(value)
            }
            set(1, "個人番号", "123456789012")
            set(2, "氏名", "番号\u{202E}花子")
            set(4, "氏名", "番号\u{E0F1}花子")
            set(5, "申請書ID", rows[3][header.firstIndex(of: "申請書ID")!])
        }
        let manifest = try workshop.run("individual-number-notice", input: input).manifest
        #expect(manifest.counts.printed == 2)
        #expect(manifest.counts.rejected == 4)
        #expect(try workshop.list("dispatch.csv").map { $0[0] } == ["10000019", "10000020"])
        let rejected = try workshop.list("rejected.csv")
        #expect(rejected.map { $0[0] } == ["1", "2", "4", "5"])
        #expect(rejected[0][3] == "notice.check-digit")
        #expect(rejected[2][3] == "notice.unshowable-character")
        #expect(rejected[2][4].contains("U+E0F1"))
        #expect(rejected[3][3] == "intake.duplicate-application-id")
        #expect(manifest.rejectionsByRule["notice.check-digit"] == 1)
        let everything = try ["rejected.csv", "dispatch.csv", "manifest.json"].map {
            try String(contentsOfFile: workshop.path("job") + "/" + $0, encoding: .utf8)
        }.joined()
        for canary in canaries { #expect(!everything.contains(canary)) }
    }

    @Test("A 個人番号 on two rows is printed once; specimens may share the public sample number")
    func repeatedIndividualNumber() throws {
        let input = try workshop.residents(.individualNumberNotice, count: 3) { rows in
            let column = rows[0].firstIndex(of: "個人番号")!
            rows[3][column] = rows[1][column]
        }
        let live = try workshop.run("individual-number-notice", input: input).manifest
        #expect(live.rejectionsByRule == ["intake.duplicate-individual-number": 1])
        #expect(try workshop.list("rejected.csv").map { $0[0] } == ["3"])
        let specimen = try workshop.run(
            "individual-number-notice", input: input, output: "specimen", purpose: .specimen)
        #expect(specimen.manifest.counts.printed == 3)
    }

    @Test("A serial that a record brings is printed; a second record with it is rejected")
    func givenSerials() throws {
        let input = try workshop.residents(.cardApplication, count: 4) { rows in
            let column = rows[0].firstIndex(of: "製造管理番号")!
            for row in 1...4 { rows[row][column] = "" }
            rows[1][column] = "10000020"
            rows[3][column] = "10000020"
        }
        let manifest = try workshop.run("card-application", input: input).manifest
        #expect(
            try workshop.list("dispatch.csv").map { $0[0] } == ["10000020", "10000019", "10000021"])
        #expect(manifest.rejectionsByRule == ["notice.duplicate-serial": 1])
    }

    @Test("A serial that a rejected row brings is given to nobody else")
    func reservedSerial() throws {
        let input = try workshop.residents(.cardApplication, count: 3) { rows in
            let column = rows[0].firstIndex(of: "製造管理番号")!
            for row in 1...3 { rows[row][column] = "" }
            rows[3][column] = "10000019"
            rows[3][rows[0].firstIndex(of: "氏名")!] = ""
        }
        _ = try workshop.run("card-application", input: input)
        #expect(try workshop.list("dispatch.csv").map { $0[0] } == ["10000020", "10000021"])
    }

    @Test(
        "A counter that would need one more digit rejects; it never prints another number",
        arguments: [
            (#"first-serial: "10000019""#, #"first-serial: "99999998""#, "notice.serials-used-up"),
            ("first-mail-piece: 1", "first-mail-piece: 9999998", "notice.mail-pieces-used-up"),
            ("first-sheet: 1", "first-sheet: 99999998", "notice.sheets-used-up"),
        ])
    func usedUp(old: String, new: String, rule: String) throws {
        let input = try workshop.residents(.individualNumberNotice, count: 4)
        let report = try workshop.run(
            "individual-number-notice", input: input,
            issuer: try workshop.issuer(replacing: old, with: new))
        #expect(report.manifest.counts.printed == 2)
        #expect(report.manifest.rejectionsByRule == [rule: 2])
    }

    @Test("A font that is replaced while the job runs spoils what was printed with it")
    func fontReplaced() throws {
        let fonts = workshop.path("Fonts")
        try FileManager.default.createDirectory(
            atPath: fonts, withIntermediateDirectories: false)
        let installed = "/usr/share/fonts/truetype/ipamj/ipamjm.ttf"
        try FileManager.default.copyItem(atPath: installed, toPath: fonts + "/names.ttf")
        let catalog = try String(contentsOfFile: Checkout.fonts + "/catalog.yaml", encoding: .utf8)
        try Data(catalog.replacing(installed, with: "names.ttf").utf8)
            .write(to: URL(fileURLWithPath: fonts + "/catalog.yaml"))
        let input = try workshop.residents(.cardApplication, count: 3)
        var rows = 0
        let error = #expect(throws: JobFailure.self) {
            try workshop.run("card-application", input: input, fonts: fonts) {
                rows += 1
                if rows == 4, let file = FileHandle(forWritingAtPath: fonts + "/names.ttf") {
                    file.seekToEndOfFile()
                    file.write(Data([0]))
                }
                return .none
            }
        }
        guard case .invalid(let failure) = error else {
            Issue.record("not refused: \(String(describing: error))")
            return
        }
        #expect(failure.diagnostics.map(\.code) == ["font.hash-mismatch"])
        #expect(!workshop.contents().contains("manifest.json"))
        // What was printed meanwhile does not count: all of it is printed again.
        try FileManager.default.removeItem(atPath: fonts + "/names.ttf")
        try FileManager.default.copyItem(atPath: installed, toPath: fonts + "/names.ttf")
        let manifest = try workshop.resume().manifest
        #expect(manifest.counts.printed == 3)
        let untouched = try workshop.run("card-application", input: input, output: "untouched")
        #expect(manifest.volumes == untouched.manifest.volumes)
    }

    @Test("A folder that holds a job is refused and left alone")
    func refusesUsedFolder() throws {
        let input = try workshop.residents(.cardApplication, count: 2)
        _ = try workshop.run("card-application", input: input)
        let before = workshop.contents()
        let error = #expect(throws: JobFailure.self) {
            try workshop.run("card-application", input: input)
        }
        guard case .usedFolder(let diagnostic) = error else {
            Issue.record("not refused as a used folder")
            return
        }
        #expect(diagnostic.code == "output.holds-job")
        #expect(workshop.contents() == before)
    }

    @Test("A missing column stops the job before anything is written")
    func missingColumn() throws {
        let input = try workshop.residents(.cardApplication, count: 2) { rows in
            rows[0][rows[0].firstIndex(of: "氏名")!] = "名前"
        }
        #expect(throws: JobFailure.self) { try workshop.run("card-application", input: input) }
        #expect(!FileManager.default.fileExists(atPath: workshop.path("job")))
    }

    @Test("A job that is stopped before it has a plan leaves nothing behind")
    func stoppedWhilePlanning() throws {
        let input = try workshop.residents(.cardApplication, count: 30)
        var rows = 0
        #expect(throws: JobFailure.interrupted) {
            try workshop.run("card-application", input: input, output: "night/job", volumeSize: 5) {
                rows += 1
                return rows > 20 ? .afterVolumes : .none
            }
        }
        #expect(!FileManager.default.fileExists(atPath: workshop.path("night")))
    }

    @Test("No folder is not the current folder")
    func emptyPath() throws {
        #expect(throws: JobFailure.self) { try JobFolder(path: "") }
    }

    @Test("A job that is stopped takes away only what is its own")
    func keepsForeignFiles() throws {
        let input = try workshop.residents(.cardApplication, count: 3)
        try FileManager.default.createDirectory(
            atPath: workshop.path("job"), withIntermediateDirectories: true)
        try Data("メモ".utf8).write(to: URL(fileURLWithPath: workshop.path("job/memo.txt")))
        #expect(throws: JobFailure.interrupted) {
            try workshop.run("card-application", input: input, stop: { .afterVolumes })
        }
        #expect(workshop.contents() == ["memo.txt"])
    }

    @Test("A file in place of the folder is an error of writing, not a crash")
    func outputIsFile() throws {
        let input = try workshop.residents(.cardApplication, count: 2)
        try Data().write(to: URL(fileURLWithPath: workshop.path("job")))
        let error = #expect(throws: JobFailure.self) {
            try workshop.run("card-application", input: input)
        }
        guard case .output = error else {
            Issue.record("not reported as an output failure: \(String(describing: error))")
            return
        }
    }

    @Test("The places for braille kana are the form's: 11 unless the layout says otherwise")
    func brailleLimit() throws {
        let input = try workshop.residents(.cardApplication, count: 1) { rows in
            rows[1][rows[0].firstIndex(of: "点字カナ")!] = "バンゴウ ハナコタロ"
        }
        let report = try workshop.run("card-application", input: input)
        #expect(report.manifest.rejectionsByRule == ["notice.braille-too-long": 1])
        let layouts = workshop.path("layouts")
        try FileManager.default.copyItem(atPath: Checkout.layouts, toPath: layouts)
        let layout = layouts + "/card-application.yaml"
        let text = try String(contentsOfFile: layout, encoding: .utf8)
        try Data(text.replacing("layout: 1\n", with: "layout: 1\nbraille-limit: 24\n").utf8)
            .write(to: URL(fileURLWithPath: layout))
        let longer = try workshop.run(layout, input: input, output: "longer")
        #expect(longer.manifest.counts.printed == 1)
    }

    @Test("A layout with fields of its own prints like the four")
    func ownDocument() throws {
        let samples = Checkout.layouts + "/Samples"
        let report = try workshop.run(
            samples + "/library-card-notice.yaml", input: samples + "/library-card-notice.csv")
        #expect(report.manifest.counts.printed == 2)
        #expect(report.manifest.counts.rejected == 0)
        #expect(try workshop.pdf().words(page: 1).contains("本棚文子"))
    }

    @Test("The application URL finds the 申請書ID under whatever header a layout declares it")
    func ownApplicationID() throws {
        let layout = """
            layout: 1
            document: reminder
            title: お知らせ
            page: [100, 148]
            record:
              - { name: 番号, kind: application-id, required: true }
            styles:
              body: { font: gothic, size: 9 }
            pages:
              - side: front
                elements:
                  - { text: '{番号}', frame: [10, 10, 80, 5], style: body }
                  - { qr: '{code.application-url}', at: [20, 40], version: 7, level: Q, module-dots: 8 }
            """
        let path = workshop.path("reminder.yaml")
        try Data(layout.utf8).write(to: URL(fileURLWithPath: path))
        let input = workshop.path("reminder.csv")
        let identifier = "12345678901234567890123"
        try Data("番号\n\(identifier)\n".utf8).write(to: URL(fileURLWithPath: input))
        let report = try workshop.run(path, input: input)
        #expect(report.manifest.rejectionsByRule == [:])
        #expect(
            try workshop.pdf().symbols(page: 1)
                == ["https://net.kojinbango-card.go.jp/application?id=\(identifier)"])
    }
}
