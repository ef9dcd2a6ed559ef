internal import Diagnostics
internal import Foundation
internal import Intake
internal import NoticeModel
internal import Testing

@testable internal import Preview

@Suite("People are found in the residents file")
struct ResidentsIndexTests {
    private let desk: CounterDesk
    private let index: ResidentsIndex

    init() throws {
        desk = try CounterDesk()
        let people = [
            [
                "氏名": "番号 花子", "点字カナ": "バンゴウ ハナコ", "生年月日": "1993-03-31",
                "申請書ID": CounterDesk.identifier(endingIn: "0644"), "製造管理番号": "00000014",
            ],
            [
                "氏名": "髙橋 一郎", "点字カナ": "タカハシ イチロウ", "生年月日": "2020-06-01",
                "申請書ID": CounterDesk.identifier(endingIn: "20000012"), "製造管理番号": "",
                "代替文字情報": "髙→高",
            ],
            ["氏名": "", "生年月日": "2020-06-01", "申請書ID": CounterDesk.identifier(endingIn: "7777")],
            [
                "氏名": "花園 はな", "点字カナ": "ハナゾノ ハナ", "生年月日": "1993-03-31",
                "申請書ID": CounterDesk.identifier(endingIn: "19930331"), "製造管理番号": "19930331",
            ],
            [
                "氏名": "花子", "点字カナ": "", "生年月日": "", "生年月日表記": "不詳",
                "申請書ID": CounterDesk.identifier(endingIn: "9999"),
            ],
        ]
        index = try CounterDesk.index(desk.residents(people.map { CounterDesk.person($0) }))
    }

    private func rows(_ query: String) -> [Int] {
        index.search(query, limit: 50).records.map(\.row)
    }

    @Test("All rows count, those that may not be printed too")
    func counts() {
        #expect(index.counts.rows == 5)
        #expect(index.counts.rejected == 1)
    }

    @Test(
        "By row, serial, end of the ID, date, name and kana",
        arguments: [
            ("#2", [2]), ("４行目", [4]), ("9行", []), ("#0", []), ("0", []),
            ("00000014", [1]), ("14", [1]), ("0644", [1]), ("1 0644", [1]), ("644", []),
            ("平成5年3月31日", [1, 4]), ("1993-03-31", [1, 4]), ("H5.3.31", [1, 4]),
            // A serial first, then the date; the row whose ID ends so stands with its serial.
            ("19930331", [4, 1]), ("R2.6.1", [2]),
            ("髙橋", [2]), ("高橋", [2]), ("タカハシ", [2]), ("たかはし いちろう", [2]), ("ｲﾁﾛｳ", [2]),
            ("高 橋一郎", [2]), ("存在しない", []), ("7777", []),
        ])
    func finds(_ query: String, _ expected: [Int]) {
        #expect(rows(query) == expected)
        #expect(index.search(query, limit: 50).total == expected.count)
    }

    @Test("The whole name comes first, then its beginning, then a part; each in the file's order")
    func order() {
        #expect(rows("花子") == [5, 1])
        #expect(rows("花") == [4, 5, 1])
        #expect(rows("ハナ") == [4, 1])
        #expect(rows("ハナ") == rows("はな"))
    }

    @Test("Nothing typed shows the file, and no more than asked for")
    func first() {
        #expect(rows("") == [1, 2, 3, 4, 5])
        let some = index.search(" ", limit: 2)
        #expect(some.records.map(\.row) == [1, 2])
        #expect(some.total == 5)
        #expect(index.search("花", limit: 0).records.isEmpty)
        #expect(index.search("花", limit: -1).total == 3)
    }

    @Test("A record shows what tells people apart")
    func record() throws {
        let found = try #require(index.search("#1", limit: 1).records.first)
        #expect(found.name == "番号 花子")
        #expect(found.kana == "バンゴウ ハナコ")
        #expect(found.birthDate == "平成5年3月31日")
        #expect(found.applicationIDTail == "0644")
        #expect(found.serial == "00000014")
        #expect(found.isPrintable)
        #expect(index.search("#5", limit: 1).records.first?.birthDate == "不詳")
    }

    @Test("A rejected row is found by its number, with why, and never given")
    func rejected() throws {
        let found = try #require(index.search("#3", limit: 1).records.first)
        #expect(!found.isPrintable)
        #expect(found.name.isEmpty)
        #expect(found.findings.map(\.code) == ["notice.required"])
        let error = #expect(throws: DiagnosticFailure.self) { try index.values(row: 3) }
        #expect(error?.diagnostics == found.findings)
        for row in [0, -1, 6, .max, .min] { #expect(try index.values(row: row) == nil) }
    }

    @Test("Of rows with one 製造管理番号 only the first is printed, as in the batch")
    func repeatedSerial() throws {
        let people = ["0644", "0645", "0646"].map { tail in
            CounterDesk.person([
                "申請書ID": CounterDesk.identifier(endingIn: tail),
                "製造管理番号": tail == "0646" ? "20000002" : "20000001",
            ])
        }
        let index = try CounterDesk.index(desk.residents(people))
        #expect(try index.values(row: 1) != nil && index.values(row: 3) != nil)
        let error = #expect(throws: DiagnosticFailure.self) { try index.values(row: 2) }
        #expect(error?.diagnostics.map(\.code) == ["notice.duplicate-serial"])
    }

    @Test("The rows are those that the batch reads")
    func values() throws {
        let path = try desk.generatedResidents(count: 300)
        let validator = try NoticeValidator(document: .cardApplication, purpose: .live)
        let index = try CounterDesk.index(path)
        let reader = try ResidentsReader(path: path, validator: validator)
        var read = 0
        while let result = try reader.next() {
            guard case .notice(let notice, _, _) = result else { continue }
            read += 1
            #expect(try index.notice(row: notice.row) == notice)
            let values = try #require(try index.values(row: notice.row))
            #expect(
                validator.validate(values, row: notice.row)
                    == .accepted(notice, warnings: warnings(validator, values, notice.row)))
        }
        #expect(read == 300)
    }

    private func warnings(
        _ validator: NoticeValidator, _ values: [String?], _ row: Int
    ) -> [FieldViolation] {
        guard case .accepted(_, let warnings) = validator.validate(values, row: row) else {
            return []
        }
        return warnings
    }

    @Test("Everybody of a large file is found by name, by ID and by date")
    func everybody() throws {
        let path = try desk.generatedResidents(count: 3000, document: .individualNumberNotice)
        let index = try CounterDesk.index(path, .individualNumberNotice)
        #expect(index.counts.accepted == 3000)
        for row in stride(from: 1, through: 3000, by: 97) {
            let notice = try #require(try index.notice(row: row))
            let name = try #require(notice.text(of: "氏名"))
            let named = index.search(name, limit: 200)
            #expect(named.records.contains { $0.row == row } || named.total > 200)
            let digits = String(try #require(notice.text(of: "申請書ID")).suffix(12))
            #expect(index.search(digits, limit: 10).records.contains { $0.row == row })
        }
    }

    @Test("JSON Lines as well as CSV; a document without a date of birth too")
    func otherFiles() throws {
        let person = CounterDesk.person(["氏名": "番号 花子"], document: .expiryNotice)
        let path = desk.path("residents.jsonl")
        try JSONEncoder().encode(person).write(to: URL(fileURLWithPath: path))
        let index = try CounterDesk.index(path, .expiryNotice)
        let found = try #require(index.search("花子", limit: 5).records.first)
        #expect(found.name == "番号 花子")
        #expect(found.birthDate.isEmpty)
        #expect(index.search("1993-03-31", limit: 5).total == 0)
    }

    @Test("A row that is not where it was counted is not given")
    func disagreement() throws {
        var broken = index
        broken.identifiers[22] ^= 1
        let error = #expect(throws: DiagnosticFailure.self) { try broken.values(row: 1) }
        #expect(error?.diagnostics.map(\.code) == ["preview.record-disagrees"])
        #expect(try broken.values(row: 2) != nil)
    }
}
