import NoticeModel
import Testing

@Suite("値の印字")
struct FieldTextTests {
    @Test(
        "文字の書式",
        arguments: [
            ("012345678901", [FieldFormat.group([4])], "0123 4567 8901"),
            ("12345678901234567890123", [.group([4])], "1234 5678 9012 3456 7890 123"),
            ("12345678901234567890123", [.slice(1...12), .group([4])], "1234 5678 9012"),
            ("12345678901234567890123", [.slice(13...23), .group([4])], "3456 7890 123"),
            ("0120950178", [.group([4, 2, 4])], "0120 95 0178"),
            ("12345678", [.group([3, 2])], "123 45 67 8"), ("1234", [.group([4])], "1234"),
            ("", [.group([4])], ""), ("123", [.slice(5...9)], ""), ("123", [.slice(2...9)], "23"),
            ("9518550", [.postcode], "951-8550"), ("951-8550", [.postcode], "951-8550"),
            ("7", [.pad(2)], "07"), ("123", [.pad(2)], "123"), ("", [.pad(2)], ""),
            ("", [.fallback("-")], "-"), ("有", [.fallback("-")], "有"),
            ("", [.pad(2), .fallback("-")], "-"), ("x", [], "x"),
            ("abc", [.date(.plain)], "abc"),
        ])
    func formats(text: String, formats: [FieldFormat], printed: String) {
        #expect(text.applying(formats) == printed)
    }

    @Test("切り出しと区切りは異体字と結合文字を壊さない")
    func clusters() {
        let text = "辻󠄂か゚𠮷"
        #expect(Array(text.applying([.slice(1...1)]).unicodeScalars) == ["辻", "\u{E0102}"])
        #expect(
            Array(text.applying([.group([1])]).unicodeScalars)
                == ["辻", "\u{E0102}", " ", "か", "\u{309A}", " ", "𠮷"])
    }

    @Test("値の種類ごとの印字")
    func values() throws {
        let number = try #require(IndividualNumber(digits: "123456789018"))
        let identifier = try #require(ApplicationID(digits: "15101201909270000000644"))
        let date = try #require(CalendarDate(parsing: "2020-06-01"))
        #expect(
            FieldValue.individualNumber(number).text(formats: [.group([4])]) == "1234 5678 9018")
        #expect(FieldValue.applicationID(identifier).text() == "15101201909270000000644")
        #expect(FieldValue.date(date).text() == "令和2年6月1日")
        #expect(FieldValue.date(date).text(formats: [.date(.padded)]) == "令和 2年 6月 1日")
        #expect(FieldValue.date(date).text(calendar: .gregorian) == "2020年6月1日")
        #expect(FieldValue.date(date).text(formats: [.slice(1...2)]) == "令和")
    }

    private func notice(_ values: [FieldValue?]) -> Notice {
        let schema = RecordSchema([
            FieldDeclaration("生年月日", .date, displayField: "生年月日表記", calendarField: "暦"),
            FieldDeclaration("生年月日表記", .text), FieldDeclaration("暦", .text),
        ])
        return Notice(schema: schema, row: 1, values: values)
    }

    @Test("表記欄があれば日付の代わりにそのまま、西暦の人は西暦で")
    func displayAndCalendar() throws {
        let date = FieldValue.date(try #require(CalendarDate(parsing: "1993-03-31")))
        let formats = [FieldFormat.date(.plain)]
        #expect(notice([date, nil, nil]).text(at: 0, formats: formats) == "平成5年3月31日")
        #expect(notice([date, nil, .text("和暦")]).text(at: 0, formats: formats) == "平成5年3月31日")
        #expect(notice([date, nil, .text("西暦")]).text(at: 0, formats: formats) == "1993年3月31日")
        let unknown = FieldValue.text("昭和30年頃（不詳）")
        #expect(notice([date, unknown, nil]).text(at: 0, formats: formats) == "昭和30年頃（不詳）")
        #expect(
            notice([nil, unknown, nil]).text(at: 0, formats: [.slice(1...2)]) == "昭和30年頃（不詳）")
    }

    @Test("ない値は空、or があればその語")
    func missing() {
        let notice = notice([nil, nil, nil])
        #expect(notice.text(at: 0, formats: [.date(.plain)]) == "")
        #expect(notice.text(of: "生年月日", formats: [.fallback("-")]) == "-")
        #expect(notice.text(of: "住所") == nil)
    }

    @Test("互換漢字と統合漢字は同じ値ではない")
    func equality() {
        #expect("\u{FA19}" == "\u{795E}", "Swift itself takes them as one")
        #expect(FieldValue.text("\u{FA19}") != .text("\u{795E}"))
        #expect(Set([FieldValue.text("\u{FA19}"), .text("\u{795E}")]).count == 2)
        #expect(FieldValue.text("神") == .text("神"))
        #expect(FieldValue.text("20200601") != .date(CalendarDate(parsing: "20200601")!))
    }
}
