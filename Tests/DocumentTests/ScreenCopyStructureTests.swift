internal import Foundation
internal import NoticeModel
internal import TestSupport
internal import Testing

@Suite("What is heard of a copy for the screen")
struct ScreenCopyStructureTests {
    private func structure(
        _ document: PaperDocument, _ changes: [String: String]? = nil
    ) throws -> StructureNode {
        let copy = try ScreenCopy(
            document, records: changes.map { [InventedRecord.make(4, $0)] } ?? [],
            purpose: changes == nil ? .specimen : document.purpose)
        defer { copy.remove() }
        return try copy.pdf().structure()
    }

    @Test(
        "Titles and sections are headings",
        arguments: [
            (
                PaperDocument.individualNumberNotice,
                [["個人番号通知書"], ["マイナンバーカードの申請について", "マイナンバーカードの申請状況の問い合わせ先"]]
            ),
            (.expiryNotice, [["マイナンバーカード電子証明書の有効期限通知書"], []]),
            (.cardApplication, [["マイナンバーカードの申請方法", "個人番号カード交付申請書兼　電子証明書発行申請書"], []]),
            (
                .notificationCard,
                [["通知カード", "個人番号カード交付申請書兼　電子証明書発行申請書"], ["通知カードについて"]]
            ),
        ])
    func headings(_ document: PaperDocument, _ headings: [[String]]) throws {
        let structure = try structure(document)
        #expect(structure.elements("H1").map(\.words) == headings[0])
        #expect(structure.elements("H2").map(\.words) == headings[1])
    }

    @Test("A label is the header of its value's row")
    func rows() throws {
        let notice = try structure(.individualNumberNotice).rows
        #expect(
            notice.prefix(3) == [
                ["個人番号", "0123 4567 8901"], ["氏名", "番号 花子"], ["生年月日", "令和 2年 6月 1日"],
            ])
        let form = try structure(.cardApplication).rows
        for row in [
            ["申請書ID", "1234 5678 9012 3456 7890 123"], ["氏名", "番号 花子"],
            ["生年月日 *", "平成5年3月31日"], ["性別 *", "女"], ["外国人住民の区分", "-"],
            ["右欄の点字表記を希望する（最大11文字まで（濁点・半濁点は1文字））", "バンゴウ ハナコ"],
            ["申請書ID", "1234 5678 90123456 7890 123"],
            ["写真貼付欄", "縦45mm×横35mm最近6ヶ月以内に撮影した写真（正面、無帽、無背景）写真の裏面に氏名と生年月日を記入してください。"],
        ] { #expect(form.contains(row), "\(row)") }
        let expiry = try structure(.expiryNotice).rows
        #expect(expiry.contains(["利用者氏名", "番号 花子"]))
        #expect(expiry.contains(["申請書ID", "15101201909270000000644"]))
        #expect(expiry.contains(["交付申請用QRコード", ""]))
        let card = try structure(.notificationCard).rows
        #expect(card.prefix(2) == [["個人番号", "0123 4567 8901"], ["氏名", "番号 花子"]])
    }

    @Test("A place to fill in by hand, or without a value, is an empty cell")
    func emptyCells() throws {
        let rows = try structure(.cardApplication, ["電話番号": ""]).rows
        for label in ["電話番号", "申請者氏名（署名）", "法定代理人の署名", "本人との関係"] {
            #expect(rows.contains([label, ""]), "\(label)")
        }
    }

    @Test("Marked paragraphs are lists; ※ is a remark")
    func lists() throws {
        let expiry = try structure(.expiryNotice)
        let lists = expiry.elements("L").map { $0.elements("Lbl").map(\.words) }
        #expect(lists == [["①", "②", "③", "④"], ["●", "●"]])
        let bodies = expiry.elements("L")[0].elements("LBody").map(\.words)
        #expect(bodies[1] == "パソコンで申請")
        #expect(expiry.elements("P").contains { $0.words.hasPrefix("※スマートフォンやパソコン") })
    }

    @Test(
        "A QR code says what it is for, with no number of anybody",
        arguments: PaperDocument.allCases)
    func alternatives(_ document: PaperDocument) throws {
        let copy = try ScreenCopy(
            document, records: [InventedRecord.make(5)], purpose: document.purpose)
        defer { copy.remove() }
        let texts = try copy.pdf().alternativeTexts()
        let application = "交付申請用のQRコード。読み取り先はnet.kojinbango-card.go.jpです。"
        let form = [application, "製造管理用のQRコード。", "チェック欄", "チェック欄", "チェック欄"]
        #expect(texts.sorted() == (document.holdsApplicationForm ? form : [application]).sorted())
    }

    @Test("Names are heard to the code point", arguments: EdgeCases.names)
    func names(_ name: String) throws {
        for document in [PaperDocument.individualNumberNotice, .expiryNotice, .cardApplication] {
            let copy = try ScreenCopy(
                document, records: [InventedRecord.make(6, ["氏名": name])], purpose: .live)
            defer { copy.remove() }
            let pdf = try copy.pdf()
            let cells = try pdf.structure().rows.filter { $0.first?.hasSuffix("氏名") == true }
            let told = cells.map { $0[1] } + (try pdf.actualTexts())
            #expect(told.contains { $0.utf8.elementsEqual(name.utf8) }, "\(document)")
            let read = try pdf.drawnTexts().joined().filter { !$0.isWhitespace }
            let glyphs = Array(name.unicodeScalars.filter { !$0.properties.isWhitespace })
            #expect(Array(read.unicodeScalars).firstRange(of: glyphs) != nil, "\(document)")
        }
    }

    @Test(
        "What the file says about itself holds nothing of the person",
        arguments: PaperDocument.allCases)
    func metadata(_ document: PaperDocument) throws {
        let record = InventedRecord.make(7)
        let copy = try ScreenCopy(document, records: [record], purpose: document.purpose)
        defer { copy.remove() }
        let pdf = try copy.pdf()
        for arguments in [["-isodates"], ["-meta"]] {
            let text = try ExternalTool.run("pdfinfo", arguments + [pdf.path]).text
            #expect(text.contains(document.type.title))
            for field in ["氏名", "個人番号", "申請書ID", "住所", "生年月日"] {
                #expect(!text.contains(record[field] ?? "-"))
            }
        }
    }
}
