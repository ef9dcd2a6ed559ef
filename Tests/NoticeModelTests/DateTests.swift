import NoticeModel
import Testing

@Suite("日付")
struct DateTests {
    @Test(
        "元号は日付だけで決まる",
        arguments: [
            ("18680101", "明治元年1月1日"), ("19120729", "明治45年7月29日"),
            ("19120730", "大正元年7月30日"), ("19261224", "大正15年12月24日"),
            ("19261225", "昭和元年12月25日"), ("19890107", "昭和64年1月7日"),
            ("19890108", "平成元年1月8日"), ("19930331", "平成5年3月31日"),
            ("20190430", "平成31年4月30日"), ("20190501", "令和元年5月1日"),
            ("20200601", "令和2年6月1日"), ("20490501", "令和31年5月1日"),
        ])
    func era(digits: String, text: String) throws {
        #expect(try #require(CalendarDate(parsing: digits)).text(.plain) == text)
    }

    @Test(
        "文書ごとの字取り",
        arguments: [
            ("1993-03-31", DateStyle.plain, "平成5年3月31日", "1993年3月31日"),
            ("2020-06-01", .padded, "令和 2年 6月 1日", "2020年 6月 1日"),
            ("2020-12-31", .padded, "令和 2年12月31日", "2020年12月31日"),
            ("2019-05-01", .padded, "令和元年 5月 1日", "2019年 5月 1日"),
            ("2023-09-28", .spaced, "令和 5年 9月 28日", "2023年 9月 28日"),
            ("2019-05-01", .spaced, "令和 元年 5月 1日", "2019年 5月 1日"),
            ("1993-03-01", .zeroPadded, "平成 05年 03月 01日", "1993年 03月 01日"),
            ("2015-10-20", .zeroPadded, "平成 27年 10月 20日", "2015年 10月 20日"),
            ("1989-01-08", .zeroPadded, "平成 元年 01月 08日", "1989年 01月 08日"),
        ])
    func styles(date: String, style: DateStyle, japanese: String, gregorian: String) throws {
        let date = try #require(CalendarDate(parsing: date))
        #expect(date.text(style) == japanese)
        #expect(date.text(style, calendar: .gregorian) == gregorian)
    }

    @Test(
        "読める形は三つ",
        arguments: ["2020-06-01", "20200601", "2020/6/1", "2020/06/01", "2020/06/1"])
    func readable(text: String) {
        #expect(CalendarDate(parsing: text) == CalendarDate(year: 2020, month: 6, day: 1))
    }

    @Test(
        "ほかの形は読まない",
        arguments: [
            "", "2020-6-1", "2020-6-01", "20-06-01", "2020.06.01", "2020/6-1", "2020-06/01",
            "20206/11", "2020/061", "2020//061", "202006011", "2020-06-011", "２０２０-06-01",
            "令和2年6月1日", "R2.6.1", "2020-06-01 ", " 20200601", "06/01/2020", "2020/6/1/", "+2020601",
            "2020-6--1", "202006-1",
        ])
    func unreadable(text: String) { #expect(CalendarDate(parsing: text) == nil) }

    @Test(
        "実在しない日と範囲の外",
        arguments: [
            "20190229", "21000229", "20200431", "20201301", "20200001", "20200100", "20200132",
            "18671231", "00000000",
        ])
    func nonexistent(text: String) { #expect(CalendarDate(parsing: text) == nil) }

    @Test("閏日", arguments: ["20200229", "20000229", "99991231", "18680101"])
    func leapDays(text: String) { #expect(CalendarDate(parsing: text) != nil) }
}
