internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("The specimens say what the guide says")
struct SpecimenTests {
    @Test("Every sentence and label is there, in one piece", arguments: PaperDocument.allCases)
    func sentences(document: PaperDocument) throws {
        let job = try Specimens.job(of: document)
        let expected = Wording.sentences(of: document)
        #expect(job.rejected.isEmpty)
        #expect(job.pages.count == expected.count)
        #expect(try job.withVolume { try $0.structuralFaults() } == "")
        for (page, sentences) in zip(job.pages, expected) {
            for sentence in sentences {
                #expect(page.drawnWords.holds(sentence.withoutSpaces), "\(sentence)")
            }
        }
    }

    @Test(
        "Every field is spaced as its document does it, right of its label",
        arguments: PaperDocument.allCases)
    func fields(document: PaperDocument) throws {
        let job = try Specimens.job(of: document)
        for field in Wording.fields(of: document) {
            let place = try #require(job.place(of: field.identifier), "\(field.identifier)")
            let page = job.pages[place.page]
            let text = page.text(in: place.frame)
            #expect(text.scalars == field.text.scalars, "\(field.identifier): \(text)")
            let label = page.label(leftOf: place.frame, within: field.distance)
            #expect(label == field.label.withoutSpaces, "\(field.identifier): \(label)")
        }
    }

    @Test("Uncorrected readings of the guide stand nowhere", arguments: PaperDocument.allCases)
    func corrections(document: PaperDocument) throws {
        for page in try Specimens.job(of: document).pages {
            for misreading in [
                "同様の", "点字時", "kojinbango-card.jp", "機構発", "パンゴウ", "00000市", "000000市",
            ] {
                #expect(!page.drawnWords.holds(misreading), "\(misreading)")
            }
        }
    }

    @Test("The recipient's block fills the envelope window alone", .tags(.expiryNotice))
    func window() throws {
        let job = try Specimens.job(of: .expiryNotice)
        let page = job.pages[0]
        let window = try #require(job.layout.envelope).everVisible
        #expect(
            page.text(in: window) == "〒000-0000\n〇〇県△△市□□町〇丁目△番地 1-1-1\n番号 花子 様")
        #expect(page.words(touching: window).allSatisfy { window.contains($0.box) })
        let barcode = Rect(millimetres: 18, 54.5, 95, 8.5)
        #expect(page.words(touching: barcode).isEmpty)
    }

    @Test("The expiry notice's code stands at the bottom right, as ways ① and ③ say")
    func bottomRight() throws {
        let place = try #require(try Specimens.job(of: .expiryNotice).place(of: "application-qr"))
        #expect(place.frame.left > Length(millimetres: 210 * 3 / 4))
        #expect(place.frame.top > Length(millimetres: 297 * 3 / 4))
    }

    @Test("The application form below the card is the form of its own, word for word")
    func sameForm() throws {
        let form = Rect(millimetres: 0, 76, 210, 221)
        let card = try Specimens.job(of: .notificationCard).pages[0]
        let alone = try Specimens.job(of: .cardApplication).pages[0]
        #expect(card.text(in: form).scalars == alone.text(in: form).scalars)
        #expect(Self.places(card.words(touching: form)) == Self.places(alone.words(touching: form)))
    }

    /// Words with their places in hundredths of a point: Poppler adds up rounded numbers.
    private static func places(_ words: [PlacedWord]) -> [String] {
        words.map { word in
            let place = [word.left, word.top, word.right, word.bottom].map {
                Int(($0 * 100).rounded())
            }
            return "\(word.text) \(place)"
        }.sorted()
    }
}
