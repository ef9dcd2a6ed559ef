internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("What is rejected names the column that holds the value, once a fault")
struct FaultyColumnTests {
    let workshop: Workshop

    init() throws { workshop = try Workshop() }

    /// Too long for a recipient, short enough for one that is printed apart; fits the card's table.
    private static let long = String(repeating: "W", count: 50)
    /// Too long for both.
    private static let tooLong = String(repeating: "W", count: 100)

    /// Notices with an empty 宛名, but for what is said of each row.
    private func notices(_ values: [[String: String]]) throws -> String {
        try workshop.residents(.expiryNotice, count: values.count) { all in
            for (index, row) in values.enumerated() {
                let plain = ["宛名": "", "肩書": "", "敬称": "", "世帯番号": "", "方書": ""]
                for (header, value) in plain.merging(row, uniquingKeysWith: { $1 }) {
                    all[index + 1][all[0].firstIndex(of: header)!] = value
                }
            }
        }
    }

    /// Two 個人番号通知書, each in an envelope of its own that is addressed to its person.
    private func numberNotices(firstName: String) throws -> String {
        try workshop.residents(.individualNumberNotice, count: 2) { all in
            for row in 1...2 {
                for header in ["宛名", "肩書", "敬称", "世帯番号"] {
                    all[row][all[0].firstIndex(of: header)!] = ""
                }
            }
            all[1][all[0].firstIndex(of: "氏名")!] = firstName
        }
    }

    /// Row, column and rule of every line.
    private func rejected(
        _ values: [[String: String]], _ overflow: OverflowChoice? = nil
    ) throws -> [[String]] {
        _ = try workshop.run(
            "expiry-notice", input: try notices(values), overflow: overflow)
        return try workshop.list("rejected.csv").map { [$0[0], $0[2], $0[3]] }
    }

    @Test("宛名 that was filled from 氏名 is 氏名; one of its own is 宛名")
    func recipient() throws {
        let found = try rejected([
            ["氏名": Self.tooLong], ["氏名": "番号\u{E0F1}花子"], ["宛名": "番号\u{E0F1}花子"],
            ["氏名": Self.tooLong, "宛名": Self.tooLong], [:],
        ])
        #expect(
            found == [
                ["1", "氏名", "notice.does-not-fit"], ["2", "氏名", "notice.unshowable-character"],
                ["3", "宛名", "notice.unshowable-character"],
                ["4", "宛名", "notice.does-not-fit"], ["4", "氏名", "notice.does-not-fit"],
            ])
    }

    @Test("Also where a carrier sheet says it again")
    func carrier() throws {
        let input = try numberNotices(firstName: "番号\u{E0F1}花子")
        _ = try workshop.run("individual-number-notice", input: input, carrier: .asLayoutSays)
        #expect(
            try workshop.list("rejected.csv").map { [$0[0], $0[2], $0[3]] }
                == [["1", "氏名", "notice.unshowable-character"]])
    }

    @Test("In a text of 住所 and 方書 the one that is too long, else 方書 beside 住所")
    func address() throws {
        let part = String(repeating: "見本", count: 75)
        let found = try rejected([
            ["方書": String(repeating: "A", count: 80)], ["住所": String(repeating: "A", count: 80)],
            ["住所": part, "方書": part],
        ])
        #expect(
            found == [
                ["1", "方書", "notice.does-not-fit"], ["2", "住所", "notice.does-not-fit"],
                ["3", "方書", "notice.does-not-fit"],
            ])
        let messages = try workshop.list("rejected.csv").map { $0[4] }
        #expect(messages == ["枠に収まりません", "枠に収まりません", "住所と方書を合わせると、枠に収まりません"])
    }

    @Test("What is chosen for 氏名 holds for 宛名, unless that is chosen for itself")
    func overflow() throws {
        let rows = [["氏名": Self.long], ["宛名": Self.long], [:]]
        let names = OverflowChoice(fields: ["氏名": .separate])
        let manifest = try workshop.run(
            "expiry-notice", input: try notices(rows), output: "apart", overflow: names
        ).manifest
        #expect(manifest.counts.separated == 2 && manifest.counts.rejected == 0)
        #expect(
            try workshop.list("overflow.csv", output: "apart").map { [$0[0], $0[5]] }
                == [["1", "宛名"], ["2", "宛名"]])
        let own = OverflowChoice(fields: ["氏名": .separate, "宛名": .reject])
        #expect(
            try rejected(rows, own)
                == [
                    ["1", "氏名", "notice.does-not-fit"], ["2", "宛名", "notice.does-not-fit"],
                ])
    }

    @Test(
        "A field that is named as rejected is, whatever holds for the others; 敬称 decides nothing",
        arguments: [
            OverflowChoice(standard: .separate, fields: ["宛名": .reject]),
            OverflowChoice(standard: .separate, fields: ["氏名": .reject]),
            OverflowChoice(fields: ["宛名": .reject, "敬称": .separate]),
            OverflowChoice(fields: ["敬称": .separate]),
        ])
    func overflowNamed(choice: OverflowChoice) throws {
        let found = try rejected([["宛名": Self.long], [:]], choice)
        #expect(found == [["1", "宛名", "notice.does-not-fit"]])
    }

    @Test("So it does on a carrier sheet, which has no 氏名")
    func overflowOfCarrier() throws {
        let input = try numberNotices(firstName: Self.long)
        let manifest = try workshop.run(
            "individual-number-notice", input: input, carrier: .asLayoutSays,
            overflow: OverflowChoice(fields: ["氏名": .separate])
        ).manifest
        #expect(manifest.counts.rejected == 0 && manifest.counts.separated == 1)
    }
}
