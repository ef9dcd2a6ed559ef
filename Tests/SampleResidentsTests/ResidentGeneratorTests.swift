import Foundation
import NoticeModel
import SampleResidents
import Testing

@Suite("架空の住民")
struct ResidentGeneratorTests {
    private static let count = 5000

    private func rows(_ document: DocumentType, seed: UInt64 = 1, count: Int = 5000) -> [[String]] {
        Array(ResidentGenerator(document: document, seed: seed).rows(count: count))
    }

    /// The residents of seed 1, made once for all tests that only look at them.
    private static let residents = DocumentType.all.map { document in
        Array(ResidentGenerator(document: document, seed: 1).rows(count: count))
    }

    private func residents(_ document: DocumentType) throws -> [[String]] {
        Self.residents[try #require(DocumentType.all.firstIndex(of: document))]
    }

    private func column(_ header: String, of document: DocumentType) throws -> [String] {
        let index = try #require(document.schema.index(of: header))
        return try residents(document).map { $0[index] }
    }

    @Test("どの記録も、警告一つなく検査を通る", arguments: DocumentType.all)
    func valid(document: DocumentType) throws {
        let purpose = document.isIssued ? PrintPurpose.live : .specimen
        let validator = try NoticeValidator(document: document, purpose: purpose)
        var accepted = 0
        for (index, row) in try residents(document).enumerated() {
            switch validator.validate(row, row: index + 1) {
            case .accepted(_, let warnings):
                #expect(warnings.isEmpty, "\(row): \(warnings)")
                accepted += 1
            case .rejected(let violations): Issue.record("\(row): \(violations)")
            }
        }
        #expect(accepted == Self.count)
    }

    @Test("個人番号は見本でも検査用数字が合い、二人が同じ番号を持たない")
    func individualNumbers() throws {
        for document in [DocumentType.individualNumberNotice, .notificationCard] {
            let numbers = try column("個人番号", of: document)
            #expect(Set(numbers).count == Self.count)
            for digits in numbers {
                #expect(IndividualNumber(digits: digits)?.hasValidCheckDigit == true)
            }
        }
    }

    @Test("申請書IDは一つずつ違う", arguments: DocumentType.all)
    func applicationIDs(document: DocumentType) throws {
        #expect(Set(try column("申請書ID", of: document)).count == Self.count)
    }

    @Test("見出しは文書の項目の順", arguments: DocumentType.all)
    func headers(document: DocumentType) {
        let generator = ResidentGenerator(document: document, seed: 9)
        #expect(generator.headers == document.schema.fields.map(\.name))
        #expect(generator.rows(count: 3).allSatisfy { $0.count == generator.headers.count })
    }

    @Test("同じ種なら同じ人々、長い一覧は短い一覧で始まり、種が違えば違う")
    func determinism() {
        let document = DocumentType.cardApplication
        #expect(rows(document, count: 300) == rows(document, count: 300))
        #expect(Array(rows(document, count: 300).prefix(77)) == rows(document, count: 77))
        #expect(rows(document, seed: 2, count: 50) != rows(document, count: 50))
        #expect(rows(document, count: 0).isEmpty)
    }

    @Test("版が変わっても同じ人々: 最初の人の番号")
    func pinned() throws {
        let first = try #require(rows(.individualNumberNotice, seed: 1, count: 1).first)
        #expect(first[0] == "99800412057090000000001")
        #expect(first[1] == "410042213385")
    }

    @Test("文書が違っても同じ人々")
    func samePeople() throws {
        let names = try column("氏名", of: .individualNumberNotice)
        #expect(try column("氏名", of: .cardApplication) == names)
        #expect(try column("氏名", of: .expiryNotice) == names)
    }

    @Test("名前と住所に、短いもの、長いもの、珍しい文字がある")
    func variety() throws {
        let names = try column("氏名", of: .cardApplication)
        #expect(names.contains { $0.count <= 3 })
        #expect(names.contains { $0.count >= 28 && $0.contains("寿限無") })
        #expect(names.contains { $0.count > 80 && $0.count <= 100 })
        for text in ["𠮷", "髙", "﨑", "\u{E0102}", "\u{E0103}", "\u{E0110}", "（", "É", "　", "'"] {
            #expect(
                names.contains { $0.unicodeScalars.contains(text.unicodeScalars.first ?? " ") },
                "no name with \(text)")
        }
        let addresses = try column("住所", of: .cardApplication)
        #expect(addresses.contains { $0.count > 40 } && addresses.contains { $0.count < 16 })
        let details = try column("方書", of: .cardApplication)
        #expect(details.contains("") && details.contains { $0.count > 30 })
        #expect(details.contains("髙橋方"))
    }

    @Test("代替文字は、要る人にだけあり、それ自身は代替文字を要しない")
    func substitutes() throws {
        let given = try column("代替文字情報", of: .cardApplication).filter { !$0.isEmpty }
        #expect(given.count > 50)
        for text in given { #expect(!SubstituteRule.isNeeded(for: text)) }
    }

    @Test("互換漢字と、それと正準等価な漢字の両方が出る")
    func compatibilityIdeographs() throws {
        let scalars = Set(try column("氏名", of: .cardApplication).flatMap(\.unicodeScalars))
        #expect(scalars.isSuperset(of: ["\u{FA19}", "\u{795E}", "\u{FA1B}", "\u{798F}"]))
    }

    @Test(
        "選べる欄には、空のものと埋まったものがある",
        arguments: [
            "点字カナ", "生年月日", "生年月日表記", "暦", "方書", "電話番号", "外国人住民の区分", "在留期間等満了日の有無",
            "在留期間等満了日", "代替文字情報",
        ])
    func optionalColumns(header: String) throws {
        let texts = try column(header, of: .cardApplication)
        #expect(texts.contains("") && texts.contains { !$0.isEmpty })
    }

    @Test("外国人住民には区分のすべてと、西暦の人がある")
    func foreigners() throws {
        let categories = Set(try column("外国人住民の区分", of: .cardApplication))
        #expect(categories.isSuperset(of: ResidentCategory.allCases.map(\.rawValue)))
        #expect(categories.contains("-"))
        #expect(Set(try column("暦", of: .cardApplication)).isSuperset(of: ["西暦", "和暦"]))
    }

    @Test("日付は三つの形で出る")
    func dateForms() throws {
        let dates = try column("生年月日", of: .cardApplication)
        #expect(dates.contains { $0.contains("-") })
        #expect(dates.contains { $0.contains("/") })
        #expect(dates.contains { $0.count == 8 && $0.allSatisfy(\.isNumber) })
        #expect(dates.contains("1989-01-07") && dates.contains("1989-01-08"))
    }

    @Test("世帯の人は隣り合い、住所が同じで、一人から六人まで")
    func households() throws {
        let document = DocumentType.expiryNotice
        let schema = document.schema
        let household = try #require(schema.index(of: "世帯番号"))
        let address = try #require(schema.index(of: "住所"))
        var sizes: [String: Int] = [:]
        var addresses: [String: Set<String>] = [:]
        var order: [String] = []
        for row in try residents(document) {
            sizes[row[household], default: 0] += 1
            addresses[row[household], default: []].insert(row[address])
            if order.last != row[household] { order.append(row[household]) }
        }
        #expect(order.count == sizes.count, "a household comes back after another")
        #expect(Set(sizes.values) == [1, 2, 3, 4, 5, 6])
        #expect(addresses.values.allSatisfy { $0.count == 1 })
    }

    @Test("住所は実在しない: 郵便番号は000で始まり、都道府県と市区町村に記号が立つ")
    func inventedPlaces() throws {
        #expect(try column("郵便番号", of: .expiryNotice).allSatisfy { $0.hasPrefix("000") })
        for address in try column("住所", of: .expiryNotice) {
            #expect(["○○県", "△△県", "◇◇県", "□□府"].contains { address.hasPrefix($0) })
        }
        for telephone in try column("電話番号", of: .cardApplication) where !telephone.isEmpty {
            #expect(telephone.hasPrefix("000-0000-"))
        }
    }

    @Test("通知カードは、持ち主より先に発行されない")
    func cardsAfterBirth() throws {
        let document = DocumentType.notificationCard
        let birth = try #require(document.schema.index(of: "生年月日"))
        let issue = try #require(document.schema.index(of: "発行日"))
        for row in try residents(document) where !row[birth].isEmpty {
            let born = try #require(CalendarDate(parsing: row[birth]))
            #expect(born < (try #require(CalendarDate(parsing: row[issue]))))
        }
    }

    @Test("自分の文書の知らない項目も、必須なら種類に合う値になる")
    func ownDocument() throws {
        let document = DocumentType(
            identifier: "own", title: "独自",
            schema: RecordSchema([
                FieldDeclaration("整理番号", .digits(count: 8), isRequired: true),
                FieldDeclaration("氏名", .name, isRequired: true),
                FieldDeclaration("区", .choice(["甲", "乙"]), isRequired: true),
                FieldDeclaration("期日", .date, isRequired: true),
                FieldDeclaration("備考", .text), FieldDeclaration("件名", .text, isRequired: true),
                FieldDeclaration("ヨミ", .kana, isRequired: true, maximumLength: 2),
                FieldDeclaration("連絡先", .telephone, isRequired: true),
                FieldDeclaration("送付先", .postalCode, isRequired: true),
            ]), requiredElements: [], isIssued: true)
        let validator = try NoticeValidator(document: document, purpose: .live)
        let rows = rows(document, count: 100)
        #expect(rows[99][0] == "00000100")
        for row in rows {
            guard case .accepted = validator.validate(row, row: 1) else {
                Issue.record("rejected: \(row)")
                return
            }
        }
    }
}
