internal import Diagnostics
internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import Readback
internal import TestSupport
internal import Testing

@Suite("Notices that do not fit are printed apart, whole and counted, or rejected; never cut")
struct OverflowJobTests {
    let workshop: Workshop
    let file: HouseholdFile
    static let separate = OverflowChoice(standard: .separate)
    /// Too long for any way a layout allows, short enough for a notice that is printed apart.
    static let long = String(repeating: "W", count: 100)

    /// The same for a recipient in an envelope's window, which is narrower.
    static let recipient = String(repeating: "W", count: 70)

    init() throws {
        workshop = try Workshop()
        file = HouseholdFile(workshop: workshop)
    }

    private func cards(_ names: [Int: String], count: Int = 12) throws -> String {
        try workshop.residents(.cardApplication, count: count) { rows in
            let name = rows[0].firstIndex(of: "氏名")!
            for (row, text) in names { rows[row][name] = text }
        }
    }

    private func evidence(_ output: String = "job") throws -> [DiagnosticCode] {
        try ManifestVerification(folder: workshop.path(output)).run().findings.map(\.code)
    }

    @Test("Nobody asked for it: rejected as ever, and no file says otherwise")
    func rejected() throws {
        let input = try cards([3: Self.long])
        let manifest = try workshop.run("card-application", input: input).manifest
        #expect(manifest.counts.rejected == 1 && manifest.counts.separated == nil)
        #expect(!workshop.contents().contains { $0.hasPrefix("overflow") })
    }

    @Test("Apart: a volume behind the others, the list, the sums, every letter on paper")
    func separated() throws {
        let input = try cards([3: Self.long, 7: Self.long])
        let manifest = try workshop.run(
            "card-application", input: input, volumeSize: 5, overflow: Self.separate,
            engines: ReadingPrograms.sound
        ).manifest
        #expect(manifest.counts.rows == 12 && manifest.counts.printed == 12)
        #expect(manifest.counts.separated == 2 && manifest.counts.rejected == 0)
        #expect(
            manifest.volumes.map(\.name) == [
                "volume-0001.pdf", "volume-0002.pdf", "overflow-0003.pdf",
            ])
        #expect(manifest.volumes.map(\.notices) == [5, 5, 2])
        let pdf = workshop.pdf("overflow-0003.pdf")
        for page in 1...2 {
            #expect(try pdf.words(page: page).contains(Self.long))
            let word = try #require(
                try pdf.placedWords()[page - 1].first { $0.text == Self.long })
            // 13.5 pt of 16 would not do: the list says what is used.
            #expect(word.height >= 4.4)
        }
        let list = try workshop.list("overflow.csv")
        #expect(
            list.map { [$0[0], $0[2], $0[3], $0[5], $0[11]] } == [
                ["3", "3", "1", "氏名", "○"], ["7", "3", "2", "氏名", "○"],
            ])
        let stated = try #require(Double(list[0][6])), used = try #require(Double(list[0][7]))
        let height = try #require(
            try pdf.placedWords()[0].first { $0.text == Self.long }
        ).height
        #expect(stated == 16 && abs(used - height) < 0.1)
        let dispatch = try workshop.list("dispatch.csv")
        #expect(dispatch.count == 12 && Set(dispatch.map { $0[0] }).count == 12)
        #expect(dispatch.filter { $0[1] == "3" }.map { $0[7] } == ["3", "7"])
        #expect(list.map { $0[1] } == dispatch.filter { $0[1] == "3" }.map { $0[0] })
        #expect(try evidence() == [])
        let status = try JobStatus(folder: workshop.path("job"))
        #expect(status.counts?.separated == 2 && status.counts?.printed == 12)
        #expect(status.plan?.counts.separated == 2)
        let name = try #require(status.plan?.fitting?.first { $0.field == "氏名" })
        #expect(name.separated == 2 && name.smallestSize == used)
        for name in ["overflow.csv", "shrunk.csv", "plan.json", "manifest.json"] {
            let text = try String(contentsOfFile: workshop.path("job/\(name)"), encoding: .utf8)
            #expect(!text.contains("WWW"))
        }
    }

    @Test("What is apart for one field is rejected for another")
    func byField() throws {
        let input = try cards([3: Self.long])
        let choice = OverflowChoice(fields: ["住所": .separate])
        let address = try workshop.run(
            "card-application", input: input, output: "a", overflow: choice)
        #expect(address.manifest.counts.rejected == 1)
        let names = OverflowChoice(standard: .separate, fields: ["氏名": .reject])
        let rest = try workshop.run("card-application", input: input, output: "b", overflow: names)
        #expect(rest.manifest.counts.rejected == 1 && rest.manifest.counts.separated == 0)
        let name = OverflowChoice(fields: ["氏名": .separate])
        let own = try workshop.run("card-application", input: input, output: "c", overflow: name)
        #expect(own.manifest.counts.rejected == 0 && own.manifest.counts.separated == 1)
    }

    @Test("A field that is not there is a matter of the command line, with the nearest name")
    func unknownField() throws {
        let input = try cards([:], count: 2)
        let choice = OverflowChoice(fields: ["氏明": .separate])
        let error = #expect(throws: JobFailure.self) {
            try workshop.run("card-application", input: input, overflow: choice)
        }
        let finding = try #require(error?.diagnostics.first)
        #expect(finding.code == "job.unknown-overflow-field")
        #expect(finding.place == .option("--overflow"))
        #expect(finding.hint?.contains("氏名") == true)
        #expect(!FileManager.default.fileExists(atPath: workshop.path("job")))
    }

    @Test("A household with one long name goes apart whole, its carrier sheet first")
    func household() throws {
        let input = try file.make(["甲", "乙", "甲", "丙", "乙", nil]) { rows in
            rows[5, "氏名"] = Self.long
        }
        let manifest = try workshop.run(
            "individual-number-notice", input: input, carrier: .asLayoutSays,
            overflow: Self.separate, engines: ReadingPrograms.sound
        ).manifest
        #expect(manifest.counts.printed == 6 && manifest.counts.separated == 2)
        #expect(manifest.volumes.map(\.name) == ["volume-0001.pdf", "overflow-0002.pdf"])
        #expect(manifest.volumes.map(\.mailPieces) == [3, 1])
        let places = try PagePlace.all(in: workshop.pdf("overflow-0002.pdf"))
        #expect(places.compactMap(\.count) == ["1/3", "2/3", "2/3", "3/3", "3/3"])
        #expect(Set(places.compactMap(\.piece)) == [4])
        let dispatch = try workshop.list("dispatch.csv")
        #expect(dispatch.filter { $0[1] == "2" }.map { $0[7] } == ["", "2", "5"])
        // Every notice of the volume is on its list, with its serial and its page.
        let list = try workshop.list("overflow.csv")
        #expect(list.map { [$0[0], $0[5]] } == [["2", "（同じ封書の通知が山分け）"], ["5", "氏名"]])
        #expect(
            list.map { [$0[1], $0[2], $0[3]] }
                == dispatch.filter { $0[1] == "2" && $0[0] != "" }.map { [$0[0], $0[1], $0[2]] })
        #expect(try evidence() == [])
    }

    @Test(
        "A carrier sheet that does not fit sends its piece apart, if it is the one that is printed")
    func carrier() throws {
        let input = try file.make(["甲", "甲", nil]) { rows in
            for row in [1, 2] { rows[row, "宛名"] = Self.recipient }
        }
        let manifest = try workshop.run(
            "individual-number-notice", input: input, carrier: .asLayoutSays,
            overflow: Self.separate
        ).manifest
        #expect(manifest.counts.printed == 3 && manifest.counts.separated == 2)
        let list = try workshop.list("overflow.csv")
        let apart = try workshop.list("dispatch.csv").filter { $0[1] == "2" && $0[0] != "" }
        let reason = "（同じ封書の宛名台紙が山分け）"
        #expect(
            list.map { [$0[0], $0[1], $0[3], $0[4], $0[5], $0[11]] } == [
                ["1", apart[0][0], apart[0][2], "通知", reason, "○"],
                ["1", "", "1", "宛名台紙", "宛名", "○"],
                ["2", apart[1][0], apart[1][2], "通知", reason, "○"],
            ])
        #expect(try workshop.pdf("overflow-0002.pdf").words(page: 1).contains(Self.recipient))
    }

    @Test("Stopped after its first volume and taken up, the job leaves the same bytes")
    func resumed() throws {
        let input = try cards([2: Self.long, 9: Self.long])
        var stops = 0
        #expect(throws: JobFailure.self) {
            try workshop.run(
                "card-application", input: input, volumeSize: 4, overflow: Self.separate,
                stop: {
                    stops += 1
                    return workshop.contents().contains("volume-0001.pdf") ? .afterVolumes : .none
                })
        }
        #expect(!workshop.contents().contains("overflow-0004.pdf"))
        let resumed = try workshop.resume().manifest
        let whole = try workshop.run(
            "card-application", input: input, output: "whole", volumeSize: 4,
            overflow: Self.separate
        ).manifest
        #expect(resumed.counts == whole.counts && resumed.counts.separated == 2)
        #expect(resumed.volumes.map(\.sha256) == whole.volumes.map(\.sha256))
        #expect(try evidence() == [])
        // A volume that is gone is printed again from the ledger alone.
        try FileManager.default.removeItem(atPath: workshop.path("job/overflow-0004.pdf"))
        #expect(try workshop.resume().manifest.volumes == resumed.volumes)
    }

    @Test("It is read back, printed again and purged like any other volume")
    func later() throws {
        let input = try cards([2: Self.long])
        _ = try workshop.run("card-application", input: input, overflow: Self.separate)
        let request = JobVerification.Request(engines: ReadingPrograms.sound, inputPath: input)
        func verify() throws -> JobVerification.Result {
            try JobVerification(
                folder: workshop.path("job"), request: request, session: Workshop.session,
                workers: .thisProcess
            ).run()
        }
        #expect(try verify().files.map(\.name) == ["volume-0001.pdf", "overflow-0002.pdf"])
        #expect(try verify().isSound)
        let reprint = try ReprintJob(
            folder: workshop.path("job"),
            selection: try NumberSelection(parsing: "1-2", as: .rows, option: "--rows"),
            reason: "紙詰まり", session: Workshop.session
        ).run()
        #expect(reprint.notices == 2)
        #expect(try verify().isSound)
        #expect(try evidence() == [])
        let choice = Self.separate
        for name in ["volume-0001.pdf", "overflow-0002.pdf"] {
            let request = JobRequest(
                layoutPath: Checkout.layouts + "/card-application.yaml",
                issuerPath: Checkout.layouts + "/Samples/issuer.yaml", fontFolder: Checkout.fonts,
                carrier: .none, inputPath: input, overflow: choice)
            let reading = try FileVerification(
                file: workshop.path("job/" + name), contents: .asNamed,
                setup: try PrintSetup(request), request: request, engines: ReadingPrograms.sound
            ).run()
            #expect(reading.isSound)
        }
        let purge = try PurgeJob(
            folder: workshop.path("job"), isUnfinishedAllowed: false, session: Workshop.session
        ).run()
        #expect(purge.unknown == [])
        #expect(!workshop.contents().contains { $0.hasSuffix(".pdf") })
        #expect(workshop.contents().contains("overflow.csv"))
    }

    @Test("A volume of ordinary notices may not show letters that only those apart may have")
    func strict() throws {
        let input = try cards([2: Self.long])
        _ = try workshop.run("card-application", input: input, overflow: Self.separate)
        let request = JobRequest(
            layoutPath: Checkout.layouts + "/card-application.yaml",
            issuerPath: Checkout.layouts + "/Samples/issuer.yaml", fontFolder: Checkout.fonts,
            carrier: .none, inputPath: input, overflow: Self.separate)
        // The row alone, as it would be rendered without the option, is rejected.
        #expect(throws: JobFailure.self) {
            _ = try SingleNoticeJob(
                setup: try PrintSetup(request),
                request: .init(inputPath: input, row: 2, form: .pdf)
            ).run()
        }
        let rendered = try SingleNoticeJob(
            setup: try PrintSetup(request),
            request: .init(
                inputPath: input, row: 2, form: .pdf, overflow: Self.separate,
                engines: ReadingPrograms.sound)
        ).run()
        #expect(rendered.pageCount == 1)
    }

    @Test("A household whose member is rejected is held, however long another's name is")
    func heldTogether() throws {
        let input = try file.make(["甲", "甲", nil]) { rows in
            rows[1, "氏名"] = Self.long
            rows[2, "個人番号"] = "123"
        }
        let manifest = try workshop.run(
            "individual-number-notice", input: input, carrier: .asLayoutSays,
            overflow: Self.separate
        ).manifest
        let counts = manifest.counts
        #expect([counts.printed, counts.rejected, counts.held, counts.separated] == [1, 1, 1, 0])
        #expect(!workshop.contents().contains { $0.hasPrefix("overflow") })
    }
}
