import NoticeModel
import Testing

@Suite("四つの文書")
struct DocumentTypeTests {
    private static let canonicalHeaders: Set<String> = [
        "申請書ID", "個人番号", "氏名", "点字カナ", "生年月日", "生年月日表記", "暦", "性別", "郵便番号", "住所", "方書",
        "宛名", "敬称", "肩書", "世帯番号", "電話番号", "外国人住民の区分", "在留期間等満了日の有無", "在留期間等満了日", "代替文字情報", "有効期限",
        "有効期限到来対象", "通知カード番号", "発行日", "製造管理番号",
    ]

    @Test("識別子は四つで、ほかの語は文書ではない")
    func identifiers() {
        #expect(
            DocumentType.all.map(\.identifier) == [
                "individual-number-notice", "expiry-notice", "notification-card",
                "card-application",
            ])
        for document in DocumentType.all {
            #expect(DocumentType(identifier: document.identifier) == document)
        }
        #expect(DocumentType(identifier: "card") == nil)
    }

    @Test("宛名台紙は五つ目の文書ではなく、識別子でだけ引ける")
    func carrier() {
        #expect(DocumentType.known == DocumentType.all + [.addressCarrier])
        #expect(DocumentType(identifier: "address-carrier") == .addressCarrier)
        #expect(DocumentType.known.filter(\.isCarrier) == [.addressCarrier])
        let fields = DocumentType.addressCarrier.schema.fields
        #expect(fields.map(\.name) == ["郵便番号", "住所", "方書", "宛名", "敬称", "肩書"])
        #expect(fields.map(\.isRequired) == [true, true, false, true, false, false])
        #expect(
            DocumentType.addressCarrier.requiredElements == [
                .value("郵便番号"), .value("住所"), .value("方書"), .honorific(after: "宛名"),
                .value("肩書"), .value("code.mail-piece"), .value("code.control-line"),
                .words("転送不要"),
            ])
    }

    @Test("通知カードだけが廃止されている")
    func issued() {
        #expect(DocumentType.all.filter { !$0.isIssued } == [.notificationCard])
    }

    @Test("四つの文書の項目を合わせると、住民ファイルの項目のすべてになる")
    func headers() {
        let used = DocumentType.all.flatMap { $0.schema.fields.map(\.name) }
        #expect(Set(used) == Self.canonicalHeaders)
    }

    @Test("項目は一度ずつで、名が同じなら中身も同じ種類", arguments: DocumentType.known)
    func fields(document: DocumentType) {
        let names = document.schema.fields.map(\.name)
        #expect(Set(names).count == names.count)
        for field in document.schema.fields {
            for other in DocumentType.all {
                guard let index = other.schema.index(of: field.name) else { continue }
                #expect(other.schema.fields[index].kind == field.kind)
            }
            for reference in [field.displayField, field.calendarField].compactMap(\.self) {
                #expect(document.schema.index(of: reference) != nil)
            }
        }
    }

    @Test("必ず示すものは、その文書の項目か、仕事の与える値である", arguments: DocumentType.all)
    func requiredElements(document: DocumentType) {
        let control = Set(ControlValue.allCases.map(\.templateName))
        for element in document.requiredElements {
            switch element {
            case .value(let name), .honorific(let name), .qrCode(let name):
                #expect(document.schema.index(of: name) != nil || control.contains(name))
            case .customerBarcode:
                #expect(document.schema.index(of: "郵便番号") != nil)
                #expect(document.schema.index(of: "住所") != nil)
            case .words(let words): #expect(!words.isEmpty)
            }
        }
        #expect(Set(document.requiredElements).count == document.requiredElements.count)
        #expect(document.requiredElements.contains(.qrCode(payload: "code.application-url")))
    }

    @Test("通知カードの申請書の部分は、交付申請書と同じものを示す")
    func applicationHalf() {
        let card = Set(DocumentType.notificationCard.requiredElements)
        #expect(card.isSuperset(of: DocumentType.cardApplication.requiredElements))
        #expect(card.contains(.value("個人番号")))
    }

    @Test("誤読の直した後の語だけを求める", arguments: DocumentType.all)
    func corrections(document: DocumentType) {
        for case .words(let words) in document.requiredElements {
            for misread in ["同様の", "機構 発", "パンゴウ", "点字時"] {
                #expect(!words.contains(misread))
            }
        }
    }

    @Test("敬称は様か御中で、なくてよい。肩書は20字まで")
    func addressee() throws {
        for document in [DocumentType.expiryNotice, .individualNumberNotice, .addressCarrier] {
            let fields = document.schema.fields
            let honorific = try #require(document.schema.index(of: "敬称"))
            #expect(fields[honorific].kind == .choice(["様", "御中"]))
            #expect(!fields[honorific].isRequired)
            let title = try #require(document.schema.index(of: "肩書"))
            #expect(fields[title].maximumLength == 20 && !fields[title].isRequired)
        }
    }

    @Test("有効期限通知書は宛名に様を付ける")
    func honorific() {
        #expect(DocumentType.expiryNotice.requiredElements.contains(.honorific(after: "宛名")))
    }
}
