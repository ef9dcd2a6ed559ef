internal import NoticeModel
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("Every page of a batch belongs to its record and to nobody else")
struct BatchPagesTests {
    @Test(
        "Every record is printed, on as many pages as its notice has",
        arguments: PaperDocument.allCases)
    func complete(document: PaperDocument) throws {
        let job = try ResidentBatch.batch(of: document).job
        #expect(job.rejected.isEmpty)
        #expect(job.pages.count == ResidentBatch.size * document.pagesPerNotice)
        #expect(try job.withVolume { try $0.structuralFaults() } == "")
    }

    @Test(
        "Each field's own place shows the record's value, to the code point",
        arguments: PaperDocument.allCases)
    func fields(document: PaperDocument) throws {
        let batch = try ResidentBatch.batch(of: document)
        for (index, record) in batch.residents.enumerated() {
            for (identifier, text) in ExpectedFields(record: record, index: index).texts(
                on: document)
            {
                let shown = try #require(batch.job.text(in: identifier, notice: index))
                #expect(
                    shown.withoutSpaces.scalars == text.withoutSpaces.scalars,
                    "notice \(index), \(identifier)")
            }
        }
    }

    @Test("No page bears another person's number or ID", arguments: PaperDocument.allCases)
    func nobodyElse(document: PaperDocument) throws {
        let batch = try ResidentBatch.batch(of: document)
        let identifiers = batch.residents.map { $0["申請書ID"] ?? "" }
        let numbers = batch.residents.map { $0["個人番号"] ?? "" }
        #expect(Set(identifiers).count == ResidentBatch.size)
        for (index, page) in batch.job.pages.enumerated() {
            let notice = index / document.pagesPerNotice
            let isFront = index % document.pagesPerNotice == 0
            let found = page.digitStretches(of: 23).filter(identifiers.contains)
            let expected = isFront ? document.applicationIDCount : 0
            #expect(
                found == Array(repeating: identifiers[notice], count: expected), "page \(index)")
            guard document.type.schema.index(of: "個人番号") != nil else { continue }
            #expect(
                page.digitStretches(of: 12).filter(numbers.contains)
                    == (isFront ? [numbers[notice]] : []), "page \(index)")
        }
    }

    @Test("The QR codes lead to the same record as the text", arguments: PaperDocument.allCases)
    func symbols(document: PaperDocument) throws {
        let batch = try ResidentBatch.batch(of: document)
        let symbols = try batch.job.symbols()
        #expect(symbols.count == batch.job.pages.count)
        for (index, symbols) in symbols.enumerated() {
            guard index % document.pagesPerNotice == 0 else {
                #expect(symbols.isEmpty, "page \(index)")
                continue
            }
            let notice = index / document.pagesPerNotice
            let identifier = try #require(batch.residents[notice]["申請書ID"])
            var expected: Set = ["https://net.kojinbango-card.go.jp/application?id=\(identifier)"]
            if document.holdsApplicationForm { expected.insert("31901\(10_000_019 + notice)#") }
            #expect(Set(symbols) == expected, "page \(index)")
            #expect(symbols.count == expected.count, "page \(index)")
        }
    }
}

extension ReadPage {
    /// All stretches of so many digits in the text, white space left out, in order.
    fileprivate func digitStretches(of count: Int) -> [String] {
        drawnWords.split { !("0"..."9").contains($0) }.flatMap { run in
            run.count < count
                ? [] : run.indices.dropLast(count - 1).map { String(run[$0...].prefix(count)) }
        }
    }
}
