import NoticeModel
import Testing

@Suite("宛名のまわりの語")
struct AddresseeTests {
    private func record(_ texts: [String: String]) -> InventedRecord {
        var record = InventedRecord(.expiryNotice)
        for (name, text) in texts { record[name] = text }
        return record
    }

    @Test("敬称は様・御中・空のどれかで、ほかの語は受け付けない")
    func words() throws {
        for word in ["様", "御中", ""] {
            let record = record(["宛名": "例示株式会社", "敬称": word])
            #expect(try record.codes() == [])
        }
        for word in ["殿", "さま", "樣", "様方", " 様"] {
            #expect(
                try record(["宛名": "例示株式会社", "敬称": word]).codes() == ["敬称 notice.choice"])
        }
        #expect(try record(["肩書": String(repeating: "長", count: 20)]).codes() == [])
        #expect(
            try record(["肩書": String(repeating: "長", count: 21)]).codes()
                == ["肩書 notice.too-long"])
    }

    @Test("敬称が空なら様が印字される")
    func standard() throws {
        let template = try TextTemplate(parsing: "{宛名}{敬称 | or(様)}")
        func text(_ texts: [String: String]) throws -> String {
            let notice = try record(texts).notice()
            return template.filled { notice.text(of: $0, formats: $1) ?? "?" }
        }
        #expect(try text(["宛名": "番号 太郎"]) == "番号 太郎様")
        #expect(try text([:]) == "番号 花子様")
        #expect(try text(["宛名": "例示会", "敬称": "御中"]) == "例示会御中")
        #expect(try text(["宛名": "番号 太郎", "敬称": "様"]) == "番号 太郎様")
    }

    @Test(
        "敬称の付いた宛名には警告が出る",
        arguments: [
            ("番号 太郎様", true), ("番号 太郎 様", true), ("例示会御中", true), ("番号 太郎殿", true),
            ("番号 太郎様方", true), ("番号 太郎", false), ("様", false), ("様田 御中子", false),
            ("例示 一郎（田中様方）", false),
        ])
    func double(_ recipient: String, _ warns: Bool) throws {
        let codes = try record(["宛名": recipient]).codes()
        #expect(codes == (warns ? ["宛名 notice.double-honorific"] : []))
        #expect(try record(["宛名": recipient]).isAccepted())
        // 宛名がなければ、氏名が宛名になる。
        let holder = try record(["氏名": recipient]).codes()
        #expect(holder == (warns ? ["氏名 notice.double-honorific"] : []))
    }

    @Test("肩書の敬称も二重になる")
    func title() throws {
        #expect(try record(["肩書": "世帯主"]).codes() == [])
        #expect(try record(["肩書": "世帯主様"]).codes() == ["肩書 notice.double-honorific"])
    }

    @Test("本人に御中が付くときは警告が出る")
    func bodyForPerson() throws {
        #expect(try record(["敬称": "御中"]).codes() == ["敬称 notice.honorific-for-person"])
        #expect(
            try record(["宛名": "番号 花子", "敬称": "御中"]).codes()
                == ["敬称 notice.honorific-for-person"])
        #expect(try record(["宛名": "例示会", "敬称": "御中"]).codes() == [])
        #expect(try record(["宛名": "番号 花子", "敬称": "様"]).codes() == [])
    }

    @Test(
        "様方は書かれたとおりで、方を失った方書には警告が出る",
        arguments: [
            ("田中様方", false), ("見本荘 2号（例示 一郎 様方）", false), ("見本荘 101号室", false),
            ("田中様", true), ("見本荘 2号（例示 一郎 様）", true), ("田中殿", true),
        ])
    func household(_ detail: String, _ warns: Bool) throws {
        let record = record(["方書": detail])
        #expect(try record.codes() == (warns ? ["方書 notice.household-honorific"] : []))
        #expect(try record.notice().text(of: "方書") == detail)
    }

    @Test("宛名のない帳票では何も言わない")
    func others() throws {
        var record = InventedRecord(.cardApplication)
        record["方書"] = "田中様"
        record["氏名"] = "番号 花子様"
        #expect(try record.codes() == [])
    }
}
