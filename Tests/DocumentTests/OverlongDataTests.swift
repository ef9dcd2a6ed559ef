internal import Testing

@Suite("What cannot be printed whole is rejected by the name of its field")
struct OverlongDataTests {
    @Test("Too long for its frame, or for any frame", arguments: PaperDocument.allCases)
    func rejected(document: PaperDocument) throws {
        let unbreakable = String(repeating: "W", count: 100)
        let tooMany = EdgeCases.hundredKanji + "末"
        let job = try PrintedJob(
            document,
            records: [
                InventedRecord.make(1), InventedRecord.make(2, ["氏名": unbreakable]),
                InventedRecord.make(3, ["氏名": tooMany]), InventedRecord.make(4),
            ])
        #expect(job.pages.count == 2 * document.pagesPerNotice)
        #expect(Set(job.rejected.map { $0[0] }) == ["2", "3"])
        for line in job.rejected {
            // Without a recipient of its own a piece goes to the person it is about.
            #expect(["氏名", "宛名"].contains(line[2]))
            #expect(line[3] == (line[0] == "2" ? "notice.does-not-fit" : "notice.too-long"))
            #expect(!line.joined().holds("WWWW") && !line.joined().holds("寿限無"))
        }
    }
}
