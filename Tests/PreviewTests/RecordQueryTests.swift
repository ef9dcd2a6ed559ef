internal import NoticeModel
internal import Testing

@testable internal import Preview

@Suite("What was typed into the search box")
struct RecordQueryTests {
    @Test(
        "A date is read by either calendar",
        arguments: [
            "1993-03-31", "1993/3/31", "19930331", "1993年3月31日", "１９９３年３月３１日", "平成5年3月31日",
            "平成 5年 3月 31日", "平成05年03月31日", "H5.3.31", "h5/3/31", "Ｈ５．３．３１", "平5.3.31",
            "平成5年3月31日生", "H5-3-31", "1993.3.31", "昭和68年3月31日",
        ])
    func dates(_ text: String) {
        #expect(RecordQuery(text).birthDate == CalendarDate(year: 1993, month: 3, day: 31))
    }

    @Test(
        "The first year of an era is 元年 too",
        arguments: [
            ("令和元年5月1日", 2019, 5, 1), ("R1.5.1", 2019, 5, 1), ("昭和64年1月7日", 1989, 1, 7),
            ("S64.1.7", 1989, 1, 7), ("大正元年12月25日", 1912, 12, 25), ("M45.7.29", 1912, 7, 29),
        ])
    func firstYears(_ text: String, _ year: Int, _ month: Int, _ day: Int) {
        #expect(
            RecordQuery(text).birthDate == CalendarDate(year: year, month: month, day: day))
    }

    @Test(
        "What is no day is none",
        arguments: [
            "1993-02-30", "平成5年13月1日", "平成0年1月1日", "93-3-31", "平成5年3月", "5.3.31", "H5.3.31.4",
            "平成５年３月３１日番号", "1993", "番号花子",
        ])
    func noDates(_ text: String) {
        #expect(RecordQuery(text).birthDate == nil)
    }

    @Test("Rows", arguments: ["#12", "＃１２", "12行", "12行目", "１２行目", " 12 行目 ", "12"])
    func rows(_ text: String) {
        #expect(RecordQuery(text).row == 12)
        #expect(RecordQuery(text).name == nil)
    }

    @Test("Digits may be a serial, a date and the end of an ID at once")
    func digits() {
        let query = RecordQuery("1993 0331")
        #expect(query.serial == 19_930_331)
        #expect(query.tail == Array("19930331".utf8))
        #expect(query.birthDate != nil)
        #expect(query.row == nil)
        #expect(RecordQuery("123").tail == nil)
        #expect(RecordQuery("1234").tail == Array("1234".utf8))
        #expect(RecordQuery(String(repeating: "1", count: 24)).tail == nil)
        #expect(RecordQuery("1234 5678 9012 3456 7890 123").tail?.count == 23)
    }

    @Test(
        "Numbers beyond all bounds are looked for and not found",
        arguments: [
            "#99999999999999999999", "99999999999999999999行", String(repeating: "9", count: 99),
        ])
    func excess(_ text: String) {
        let query = RecordQuery(text)
        #expect(query.row == nil && query.serial == nil && query.tail == nil)
    }
}
