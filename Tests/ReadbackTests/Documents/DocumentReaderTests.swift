internal import Foundation
internal import LayoutDescription
internal import PageGraphics
internal import SystemPackage
internal import TestSupport
internal import Testing

@testable internal import Readback

@Suite("Any PDF, read for comparing")
struct DocumentReaderTests {
    /// Reads all pages of a file of these bytes.
    private func read(_ bytes: [UInt8], readsSymbols: Bool = true) throws -> [PageReading] {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/volume.pdf"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return try read(path, readsSymbols: readsSymbols)
    }

    private func read(_ path: String, readsSymbols: Bool = true) throws -> [PageReading] {
        let document = try DocumentReader(
            engines: try ReadVolume.engines(), readsSymbols: readsSymbols
        ).open(FilePath(path))
        var pages = try document.pages(1...document.pageCount)
        var readings: [PageReading] = []
        while let page = try pages.next() { readings.append(page) }
        return readings
    }

    @Test("Pages come with label, size, words, looks, codes and picture")
    func volume() throws {
        let volume = try TrueVolume.of(.application)
        let pages = try read(volume.bytes)
        #expect(pages.map(\.content.number) == Array(1...volume.expectations.count))
        #expect(pages.map(\.content.label) == volume.expectations.map(\.label))
        for page in pages {
            #expect(abs(page.content.width - 210) < 0.01 && abs(page.content.height - 297) < 0.01)
            #expect(page.picture.width == 1241 && page.picture.height == 1754)
            #expect(page.content.words.count > 50)
            #expect(page.content.words.allSatisfy { !$0.styles.isEmpty && $0.origin != nil })
        }
        let heading = try #require(
            pages[0].content.words.first { $0.text == "マイナンバーカードの申請方法" })
        #expect(heading.styles.map(\.font) == ["BIZUDGothic-Bold"])
        #expect(heading.styles.map(\.size) == [14] && heading.styles.map(\.ink) == ["#000000"])
        #expect(abs(heading.frame.left - 15) < 0.01)
    }

    @Test("Codes are found anywhere on the page, with level, version and place")
    func symbols() throws {
        let volume = try TrueVolume.of(.application)
        let expected = volume.expectations[0].symbols
        let found = try #require(try read(volume.bytes)[0].content.symbols)
        #expect(found.count == expected.count && !found.isEmpty)
        for symbol in expected {
            let match = try #require(
                found.first { Array($0.payload.utf8) == Array(symbol.payload.utf8) })
            #expect(match.level == symbol.code.level.rawValue)
            #expect(match.version == symbol.code.version)
            #expect(abs(match.frame.left - symbol.frame.left.millimetres) < 0.4)
            #expect(abs(match.frame.top - symbol.frame.top.millimetres) < 0.4)
        }
    }

    @Test("Codes are not looked for unless somebody asks")
    func lazySymbols() throws {
        var page = try read(try TrueVolume.of(.application).bytes, readsSymbols: false)[0]
        #expect(page.content.symbols == nil)
        page.readSymbols()
        #expect(page.content.symbols?.isEmpty == false)
    }

    @Test("What a page says can be kept and restored")
    func codable() throws {
        let content = try read(try TrueVolume.of(.expiry).bytes)[0].content
        let data = try JSONEncoder().encode(content)
        #expect(try JSONDecoder().decode(PageReading.Content.self, from: data) == content)
    }

    @Test("Pictures become small PNG files of four tones and come back")
    func png() throws {
        let picture = try read(try TrueVolume.of(.individual).bytes)[0].picture
        let png = try #require(picture.png())
        #expect(png.count <= 60_000, "\(png.count)")
        let restored = try #require(GreyPicture(png: png, scale: picture.scale))
        #expect(restored.dots == picture.quantised.dots)
        #expect(restored.width == picture.width && restored.height == picture.height)
        #expect(picture.isQuantised(as: restored))
        var dots = restored.dots
        dots[dots.count / 2] = dots[dots.count / 2] == 0 ? 255 : 0
        let other = try #require(
            GreyPicture(
                width: picture.width, height: picture.height, scale: picture.scale, dots: dots))
        #expect(!picture.isQuantised(as: other))
        #expect(GreyPicture(png: Array(png.prefix(png.count / 2)), scale: 1) == nil)
        #expect(GreyPicture(png: [1, 2, 3], scale: 1) == nil)
    }

    @Test("A page with bleed, turned and cropped is measured from its trimmed corner")
    func turned() throws {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let text = "BT /F 12 Tf 1 0 0 1 172 700 Tm (Hello) Tj ET"
        func page(_ keys: String) throws -> PageReading {
            let path = folder + "/page.pdf"
            try Data(
                """
                %PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]\(keys)/Contents 4 0 R
                /Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj
                4 0 obj <</Length \(text.utf8.count)>> stream
                \(text)
                endstream endobj
                trailer <</Root 1 0 R/Size 5>>
                """.utf8
            ).write(to: URL(fileURLWithPath: path))
            return try #require(try read(path).first)
        }
        func place(_ page: PageReading) throws -> [Double] {
            let origin = try #require(page.content.words.first?.origin)
            return [origin.left, origin.top].map { ($0 * 72 / 25.4).rounded() }
        }
        #expect(try place(page("")) == [172, 100])
        let trimmed = try page("/CropBox[50 50 550 750]/TrimBox[100 100 500 720]")
        #expect(try place(trimmed) == [72, 20])
        #expect(abs(trimmed.picture.left - 50 * 25.4 / 72) < 0.01)
        #expect(trimmed.content.words.first?.styles.map(\.size) == [12])
        let turned = try page("/TrimBox[100 100 500 720]/Rotate 90")
        #expect(try place(turned) == [600, 72])
        #expect((turned.content.width * 72 / 25.4).rounded() == 620)
    }

    @Test("Labels are those that a viewer shows")
    func labels() throws {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/labels.pdf"
        let pages = (0..<5).map { "\(10 + $0) 0 obj <</Type/Page/Parent 2 0 R>> endobj" }
        try Data(
            """
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R/PageLabels<</Nums[0<</S/r/St 3>> 2<</S/D/P(A-)>>
            4<</P(end)>>]>>>> endobj
            2 0 obj <</Type/Pages/MediaBox[0 0 9 9]/Count 5
            /Kids[10 0 R 11 0 R 12 0 R 13 0 R 14 0 R]>> endobj
            \(pages.joined(separator: "\n"))
            trailer <</Root 1 0 R/Size 15>>
            """.utf8
        ).write(to: URL(fileURLWithPath: path))
        let document = try DocumentReader(engines: try ReadVolume.engines()).open(FilePath(path))
        #expect(document.labels == ["iii", "iv", "A-1", "A-2", "end"])
    }

    @Test("What is no PDF, locked or missing is told apart")
    func failures() throws {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let reader = DocumentReader(engines: try ReadVolume.engines())
        try Data("no PDF".utf8).write(to: URL(fileURLWithPath: folder + "/text.pdf"))
        #expect(throws: DocumentFailure.unreadable(page: nil)) {
            try reader.open(FilePath(folder + "/text.pdf"))
        }
        let bytes = try TrueVolume.of(.expiry).bytes
        try Data(bytes).write(to: URL(fileURLWithPath: folder + "/open.pdf"))
        let locked = folder + "/locked.pdf"
        let result = try ExternalTool.run(
            "qpdf", ["--encrypt", "secret", "secret", "256", "--", folder + "/open.pdf", locked])
        #expect(result.status == 0, "\(result.errors)")
        #expect(throws: DocumentFailure.locked) { try reader.open(FilePath(locked)) }
    }
}
