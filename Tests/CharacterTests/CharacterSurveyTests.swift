import Diagnostics
import Foundation
import Intake
import PrintJob
import TestSupport
import Testing

@Suite("A residents file's characters are found before a job, all at once")
struct CharacterSurveyTests {
    private let folder: String

    init() throws { folder = try Checkout.temporaryFolder() }

    private func remove() { try? FileManager.default.removeItem(atPath: folder) }

    private func residents(
        _ rows: [[String: String]],
        headers: [String] = ["申請書ID", "氏名", "生年月日", "性別", "住所", "方書", "代替文字情報"]
    ) throws -> String {
        let lines = rows.enumerated().map { index, row in
            headers.map { header in
                row[header]
                    ?? [
                        "申請書ID": "99999201911050000\(100_000 + index)", "氏名": "番号 花子",
                        "生年月日": "1985-04-09", "性別": "女", "住所": "○○県△△市1-2-3",
                    ][header] ?? ""
            }.joined(separator: ",")
        }
        let path = folder + "/residents-\(UUID().uuidString).csv"
        let text = ([headers.joined(separator: ",")] + lines).map { $0 + "\r\n" }.joined()
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func report(
        _ input: String, document: String? = "card-application", fonts: String = Checkout.fonts,
        found: (CharacterOccurrence) -> Void = { _ in }
    ) throws -> CharacterReport {
        try CharacterSurvey(
            .init(
                residents: ResidentsSource(path: input),
                layoutPath: document.map { Checkout.layouts + "/\($0).yaml" }, fontFolder: fonts)
        ).run(found: { occurrence throws(OutputFailure) in found(occurrence) }).report
    }

    private func entries(_ report: CharacterReport) -> [String] {
        report.characters.map { "\($0.concern.rawValue) \($0.codePoints) \($0.count)" }
    }

    @Test("A row that cannot be read is not called clean, and what can be read of it is looked at")
    func unreadable() throws {
        defer { remove() }
        let input = try residents([["氏名": "番号 XX"], ["氏名": "番号 花子", "住所": "XX辻\u{E0100}"], [:]])
        var bytes = try Data(contentsOf: URL(fileURLWithPath: input))
        let broken = bytes.indices.filter { bytes[$0] == UInt8(ascii: "X") }
        // The first is in the name of row 1; the others stay letters.
        bytes[broken[0]] = 0xFF
        try bytes.write(to: URL(fileURLWithPath: input))
        let report = try report(input)
        #expect(report.rows == 3 && report.unreadableRows == 1 && report.unreadablePlaces == [1])
        #expect(report.characters.contains { $0.codePoints == "U+8FBB U+E0100" })
        #expect(!report.isPrintable)
        let whole = try self.report(residents([[:]]))
        #expect(whole.unreadableRows == 0 && whole.isPrintable)
    }

    @Test("Each kind of character, with its count, rows, fields and positions")
    func kinds() throws {
        defer { remove() }
        let input = try residents([
            ["氏名": "辻\u{E0100} 辻\u{E0102}子"], ["氏名": "\u{E000}田", "方書": "\u{E000}荘 辻\u{E0100}方"],
            ["氏名": "﨑山 𠮷", "住所": "髙町1-2"], ["氏名": "番\u{202E}号"], ["氏名": "〓田"],
            ["氏名": "ﾊﾞﾝｺﾞｳ か\u{309A}"],
            ["代替文字情報": "𠮷→吉"], ["氏名": "\u{E0102}"],
        ])
        let report = try report(input)
        #expect(report.rows == 8)
        #expect(!report.isPrintable)
        #expect(
            entries(report) == [
                "unshowable U+E000 2", "unshowable U+8FBB U+E0100 2", "faulty U+202E 1",
                "faulty U+E0102 1", "substitute U+9AD9 1", "substitute U+FA11 1",
                "substitute U+20BB7 1", "suspicious U+3013 1",
            ])
        let tsuji = report.characters[1]
        #expect(tsuji.fields.map { "\($0.field) \($0.count)" } == ["氏名 1", "方書 1"])
        #expect(
            tsuji.places.map { "\($0.row) \($0.field) \($0.position)" } == ["1 氏名 1", "2 方書 4"])
        #expect(tsuji.character == "辻\u{E0100}")
        #expect(report.characters[2].character == nil)
    }

    @Test(
        "Candidates: the base and the sequences at hand, the unified form, fonts with ranges; none is used"
    )
    func candidates() throws {
        defer { remove() }
        let fonts = try MunicipalFont([0xE000: "花", 0xE010: "凜"]).folder(
            in: folder, keys: ["ranges: [E000]"])
        let input = try residents([["氏名": "辻\u{E0100}\u{E001}\u{E010}\u{E000}\u{FA19}﨑"]])
        let report = try report(input, fonts: fonts)
        let candidates = Dictionary(
            uniqueKeysWithValues: report.characters.map { entry in
                (
                    entry.codePoints,
                    entry.candidates.map {
                        "\($0.kind.rawValue) \($0.codePoints) \($0.fonts.joined(separator: "+"))"
                    }
                )
            })
        #expect(
            candidates["U+8FBB U+E0100"]?.prefix(3) == [
                "base U+8FBB IPAmj明朝", "sequence U+8FBB U+E0102 IPAmj明朝",
                "sequence U+8FBB U+E0103 IPAmj明朝",
            ])
        #expect(candidates["U+8FBB U+E0100"]?.last?.hasPrefix("font  BIZ UDゴシック") == true)
        #expect(candidates["U+E001"] == ["font E000 外字"])
        #expect(candidates["U+E010"] == ["font E000 外字"])
        #expect(candidates["U+FA19"] == ["unified U+795E IPAmj明朝"])
        // 﨑 is a character of its own, not a form of 崎.
        #expect(candidates["U+FA11"] == [])
        #expect(report.characters.first { $0.codePoints == "U+E000" }?.concern == .privateUse)
    }

    @Test("Marks that no font composes cannot be printed; the letter that has them is a candidate")
    func looseMarks() throws {
        defer { remove() }
        let input = try residents([
            ["氏名": "Nguye\u{302}\u{303}n ﾊ\u{3099}ア\u{3099}", "住所": "か\u{309A}町x\u{301}1-2"]
        ])
        let report = try report(input)
        let unshowable = report.characters.filter { $0.concern == .unshowable }
        #expect(
            unshowable.map { "\($0.codePoints) \($0.places[0].field) \($0.places[0].position)" }
                == [
                    "U+0078 U+0301 住所 3", "U+30A2 U+3099 氏名 9", "U+FF8A U+3099 氏名 8",
                    "U+0065 U+0302 U+0303 氏名 5",
                ])
        #expect(
            unshowable.map { $0.candidates.filter { $0.kind != .font }.map(\.codePoints) } == [
                [], [], ["U+30D0"], [],
            ])
        #expect(unshowable[2].candidates.first?.kind == .composed)
    }

    @Test("Traces of lost characters in names and addresses are to be looked at")
    func traces() throws {
        defer { remove() }
        let input = try residents([
            ["氏名": "〓?田", "住所": "△△市□□町●1", "方書": "&#x8FBB;荘"], ["氏名": "□ U+8fbb"],
        ])
        let report = try report(input)
        #expect(report.isPrintable)
        #expect(report.characters.allSatisfy { $0.concern == .suspicious && $0.count == 1 })
        let spots = report.characters.map { entry in
            let place = entry.places[0]
            return "\(entry.codePoints) \(place.row) \(place.field) \(place.position)"
        }
        #expect(
            spots.sorted() == [
                "&#x8FBB; 1 方書 1", "U+003F 1 氏名 2", "U+25A1 2 氏名 1", "U+25CF 1 住所 7",
                "U+3013 1 氏名 1", "U+8FBB 2 氏名 3",
            ])
    }

    @Test("The report names and counts a faulty character as the job does")
    func namesLikeJob() throws {
        defer { remove() }
        let input = try residents([["氏名": "番山\u{200D}子"]])
        let faulty = try report(input).characters[0]
        #expect((faulty.codePoints, faulty.places[0].position) == ("U+200D", 2))
        let request = JobRequest(
            layoutPath: Checkout.layouts + "/card-application.yaml",
            issuerPath: Checkout.layouts + "/Samples/issuer.yaml", fontFolder: Checkout.fonts,
            inputPath: input)
        let check = try JobCheck(setup: try PrintSetup(request), request: request).run()
        #expect(check.rejections.map(\.message).first?.hasPrefix("2文字目（U+200D）") == true)
    }

    @Test("No substitute is asked for where the document has no column for it")
    func noSubstitutes() throws {
        defer { remove() }
        let headers = ["申請書ID", "氏名", "郵便番号", "住所", "方書", "宛名", "有効期限", "有効期限到来対象"]
        let row = ["氏名": "𠮷田", "有効期限": "2031年の誕生日まで", "有効期限到来対象": "電子証明書"]
        let input = try residents([row], headers: headers)
        #expect(try entries(report(input, document: "expiry-notice")) == [])
        #expect(try entries(report(input, document: nil)) == ["substitute U+20BB7 1"])
    }

    @Test("Every character the job rejects a row for is in the report, and no other is called so")
    func agreesWithJob() throws {
        defer { remove() }
        let names = [
            "辻\u{E0100}", "辻\u{E0102}", "\u{E000}", "\u{1F600}", "番\u{200B}号", "𠮷田", "か\u{3099}",
            "\u{F860}", "番号 花子", "\u{FA19}", "葛\u{E0100}子", "a\u{301}", "김",
            "J+4E00子", "J+4子", "Ｊ＋４Ｅ００", "\u{302E}番", "ﾡ",
            "Nguye\u{302}\u{303}n", "ア\u{3099}", "山\u{309A}", "か\u{309A}", "ﾊ\u{3099}", "x\u{301}",
        ]
        for name in names {
            let input = try residents([["氏名": name]])
            let request = JobRequest(
                layoutPath: Checkout.layouts + "/card-application.yaml",
                issuerPath: Checkout.layouts + "/Samples/issuer.yaml", fontFolder: Checkout.fonts,
                inputPath: input)
            let check = try JobCheck(setup: try PrintSetup(request), request: request).run()
            let isRejected = check.report.counts.rejected == 1
            #expect(
                try report(input).isPrintable == !isRejected, "\(name.unicodeScalars.map(\.value))")
        }
    }

    @Test("What an export left of 住基ネット統一文字 is found with its position")
    func registerCodes() throws {
        defer { remove() }
        let report = try report(try residents([["氏名": "番김 Ｊ＋４Ｅ００子j+1F2A3"]]))
        #expect(
            report.characters.map {
                "\($0.concern.rawValue) \($0.codePoints) \($0.places[0].position)"
            } == [
                "faulty J+4E00 4", "faulty U+AE40 2", "faulty J+1F2A3 11",
            ])
        #expect(report.characters.map { $0.character ?? "" } == ["", "김", ""])
    }

    @Test("Without a document all columns count; missing columns and wrong numbers hide nothing")
    func anyDocument() throws {
        defer { remove() }
        let headers = ["個人番号", "氏名", "宛名", "有効期限", "知らない列"]
        let input = try residents(
            [["個人番号": "1", "氏名": "辻\u{E0100}", "宛名": "\u{E000}", "知らない列": "\u{E001}"]],
            headers: headers)
        #expect(
            try entries(report(input, document: nil)) == [
                "unshowable U+E000 1", "unshowable U+8FBB U+E0100 1",
            ])
    }

    @Test(
        "A report keeps a few places a character, the list all of them; 20,000 rows in little memory"
    )
    func many() throws {
        defer { remove() }
        let input = try residents(
            (0..<20_000).map { ["氏名": $0 % 10 == 0 ? "辻\u{E0100} 花子" : "辻\u{E0102} 花子"] })
        var count = 0
        var rows: [Int] = []
        let report = try report(input) { occurrence in
            count += 1
            rows.append(occurrence.row)
        }
        #expect(report.rows == 20_000)
        #expect(count == 2000)
        #expect(rows == stride(from: 1, through: 20_000, by: 10).map { $0 })
        #expect(entries(report) == ["unshowable U+8FBB U+E0100 2000"])
        #expect(report.characters[0].places.count == CharacterReport.placeLimit)
    }

    @Test(
        "More different characters than a report holds are counted, and the file is not called printable"
    )
    func limit() throws {
        defer { remove() }
        let points = (UInt32(0xF0000)..<UInt32(0xF0000 + 6000)).compactMap(Unicode.Scalar.init)
        let names = stride(from: 0, to: points.count, by: 100).map { start in
            points[start..<start + 100].map { String(Character($0)) }.joined()
        }
        let report = try report(try residents(names.map { ["氏名": $0] }))
        #expect(report.characters.count == CharacterReport.entryLimit)
        #expect(report.furtherOccurrences == 6000 - CharacterReport.entryLimit)
        #expect(!report.isPrintable)
    }

    @Test("The list is CSV with one character a row; a file that is there is never replaced")
    func list() throws {
        defer { remove() }
        let input = try residents([["氏名": "山田辻\u{E0100}"], ["氏名": "番\u{202E}号"]])
        let path = folder + "/list.csv"
        let list = try OccurrenceList(path: path)
        _ = try CharacterSurvey(
            .init(residents: ResidentsSource(path: input), fontFolder: Checkout.fonts)
        )
        .run(found: { occurrence throws(OutputFailure) in try list.add(occurrence) })
        try list.commit()
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\r\n")
        #expect(lines[0].hasSuffix("行,項目,位置,文字,符号,分類,理由,候補"))
        #expect(lines[1].hasPrefix("1,氏名,3,辻\u{E0100},U+8FBB U+E0100,unshowable,"))
        #expect(lines[2].hasPrefix("2,氏名,2,,U+202E,faulty,"))
        #expect(lines.count == 3)
        #expect(!lines.joined().contains("山田"))
        #expect(throws: OutputFailure.self) { try OccurrenceList(path: path) }
    }
}
