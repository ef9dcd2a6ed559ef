internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("Edge cases print whole, each in its place")
struct EdgeCaseTests {
    @Test(
        "Every case is printed and every field holds its value", arguments: PaperDocument.allCases)
    func fields(document: PaperDocument) throws {
        let cases = try EdgeCases.of(document)
        #expect(cases.job.rejected.isEmpty)
        #expect(try cases.job.withVolume { try $0.structuralFaults() } == "")
        for (index, record) in cases.records.enumerated() {
            for (identifier, text) in ExpectedFields(record: record, index: index).texts(
                on: document)
            {
                let shown = try #require(cases.job.text(in: identifier, notice: index))
                #expect(
                    shown.withoutSpaces.scalars == text.withoutSpaces.scalars,
                    "\(EdgeCases.all[index].name), \(identifier)")
            }
        }
    }

    @Test(
        "Nothing overlaps, leaves the page, touches a rule or falls below 6 pt",
        arguments: PaperDocument.allCases)
    func typography(document: PaperDocument) throws {
        let job = try EdgeCases.of(document).job
        for (index, page) in job.pages.enumerated() {
            let name = EdgeCases.all[index / document.pagesPerNotice].name
            #expect(page.strayWords(on: .a4).isEmpty, "\(name)")
            #expect(page.collisions().isEmpty, "\(name)")
            #expect(page.words.allSatisfy { $0.height > 5.98 }, "\(name)")
            for element in job.layout.pages[index % document.pagesPerNotice].elements {
                for rule in element.rules {
                    #expect(page.words(touching: rule).isEmpty, "\(name)")
                }
            }
        }
    }

    @Test("What stands in a field's frame stays within it", arguments: PaperDocument.allCases)
    func frames(document: PaperDocument) throws {
        let cases = try EdgeCases.of(document)
        for (index, record) in cases.records.enumerated() {
            let fields = ExpectedFields(record: record, index: index).texts(on: document)
            for (identifier, _) in fields {
                let place = try #require(cases.job.place(of: identifier))
                let page = cases.job.pages[index * document.pagesPerNotice + place.page]
                // 行末約物半角: closing punctuation may hang out on the right by half an em.
                let room = Rect(
                    origin: place.frame.origin,
                    size: Size(
                        width: place.frame.size.width + Length(points: 8),
                        height: place.frame.size.height + Length(points: 0.1)))
                let words = page.words(touching: place.frame)
                #expect(
                    words.allSatisfy { room.contains($0.box) },
                    "\(EdgeCases.all[index].name), \(identifier)")
            }
        }
    }

    @Test("The edges of the eras, unpadded", arguments: EdgeCases.births.map(\.day))
    func plainDates(day: String) throws {
        let birth = try #require(EdgeCases.births.first { $0.day == day })
        let notice = try #require(EdgeCases.index(of: day))
        let form = try EdgeCases.of(.cardApplication).job
        #expect(form.text(in: "date-of-birth", notice: notice) == birth.plain)
        let card = try EdgeCases.of(.notificationCard).job
        #expect(card.text(in: "date-of-birth", notice: notice) == birth.plain)
        #expect(card.text(in: "card-date-of-birth", notice: notice) == birth.plain + "生")
    }

    @Test("The edges of the eras, blank-padded", arguments: EdgeCases.births.map(\.day))
    func paddedDates(day: String) throws {
        let birth = try #require(EdgeCases.births.first { $0.day == day })
        let notice = try #require(EdgeCases.index(of: day))
        let job = try EdgeCases.of(.individualNumberNotice).job
        #expect(job.text(in: "date-of-birth", notice: notice) == birth.padded)
    }

    @Test("A foreign resident's birth is printed in years of the common era")
    func westernCalendar() throws {
        let notice = try #require(EdgeCases.index(of: "foreign resident"))
        let form = try EdgeCases.of(.cardApplication).job
        #expect(form.text(in: "date-of-birth", notice: notice) == "1992年2月9日")
        #expect(form.text(in: "category", notice: notice) == "中長期在留者")
        #expect(form.text(in: "has-period-end", notice: notice) == "有")
        let number = try EdgeCases.of(.individualNumberNotice).job
        #expect(number.text(in: "date-of-birth", notice: notice) == "1992年 2月 9日")
    }

    @Test("An unknown date of birth is printed as given")
    func unknownBirth() throws {
        let notice = try #require(EdgeCases.index(of: "unknown birth"))
        for document in [PaperDocument.individualNumberNotice, .cardApplication, .notificationCard]
        {
            let text = try EdgeCases.of(document).job.text(in: "date-of-birth", notice: notice)
            #expect(text == "昭和20年頃（不詳）")
        }
    }

    @Test("A piece for a household goes to its recipient and names the holder")
    func ownRecipient() throws {
        let notice = try #require(EdgeCases.index(of: "own recipient"))
        let job = try EdgeCases.of(.expiryNotice).job
        #expect(job.text(in: "recipient", notice: notice) == "番号 太郎 様")
        #expect(job.text(in: "holder", notice: notice) == "番号 みどり")
    }

    @Test("様 never stands alone on a line", arguments: EdgeCases.all.map(\.name))
    func honorific(name: String) throws {
        let notice = try #require(EdgeCases.index(of: name))
        let text = try #require(
            try EdgeCases.of(.expiryNotice).job.text(in: "recipient", notice: notice))
        let last = try #require(text.split(separator: "\n").last)
        #expect(last.hasSuffix(" 様") && last.count > 2)
    }
}
