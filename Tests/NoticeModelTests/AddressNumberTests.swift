import NoticeModel
import Testing

@Suite("住所表示番号: the number of an address by Japan Post's rules")
struct AddressNumberTests {
    /// What Japan Post publishes: part of an address behind its town, number, postcode, check digit
    /// by its value. Source: 郵便番号・バーコードマニュアル, pp. 17, 19, 20 and 25 (post.japanpost.jp,
    /// zipcode/zipmanual), the examples by which a program is to be tried.
    struct Example: Sendable {
        let town: String
        let part: String
        let number: String
        let postalCode: String
        let checkDigit: UInt8

        init(
            _ town: String, _ part: String, _ number: String, _ postalCode: String,
            _ checkDigit: UInt8
        ) {
            self.town = town
            self.part = part
            self.number = number
            self.postalCode = postalCode
            self.checkDigit = checkDigit
        }
    }

    static let examples = [
        Example("千葉市稲毛区緑町", "3丁目30-8　郵便ビル403号", "3-30-8-403", "2630023", 5),
        Example("秋田県大仙市堀見内", "　南田茂木　添60-1", "60-1", "0140113", 18),
        Example("東京都台東区台東", "5-6-3　ABCビル10F", "5-6-3-10", "1100016", 9),
        Example("北海道札幌市東区北六条東", "4丁目　郵便センター6号館", "4-6", "0600906", 9),
        Example("北海道札幌市東区北六条東", "8丁目　郵便センター10号館", "8-10", "0650006", 9),
        Example("山梨県韮崎市龍岡町下條南割", "　韮崎400", "400", "4070033", 10),
        Example(
            "千葉県鎌ケ谷市右京塚", "　東3丁目-20-5　郵便・A&bコーポB604号", "3-20-5B604", "2730102", 0),
        Example("東京都青梅市河辺町", "十一丁目六番地一号　郵便タワー601", "11-6-1-601", "1980036", 18),
        Example("岩手県宮古市大字津軽石", "第二十一地割大淵川480", "21-480", "0270203", 15),
        Example("大阪府堺市堺区中田出井町", "四丁六番十九号", "4-6-19", "5900016", 12),
        Example("北海道帯広市稲田町", "南七線　西28", "7-28", "0800831", 17),
        Example("茨城県日立市宮田町", "6丁目7-14　ABCビル2F", "6-7-14-2", "3170055", 11),
        Example("神戸市中央区港島中町", "9丁目7-6　郵便シティA棟1F1号", "9-7-6A1-1", "6500046", 5),
        Example("京都府綾部市青野町", "綾部6-7　LプラザB106", "6-7LB106", "6230011", 4),
        Example(
            "札幌市中央区南四条西", "29丁目1524-23　第2郵便ハウス501", "29-1524-23-2-501", "0640804", 3),
        Example("福井県福井市新田塚", "3丁目80-25　J1ビル2-B", "3-80-25J1-2B", "9100067", 9),
        Example("東京都千代田区霞が関", "1丁目3番2号　郵便プラザ503室", "1-3-2-503", "1000013", 9),
    ]

    @Test("The manual's examples", arguments: examples)
    func published(_ example: Example) throws {
        let number = try AddressNumber(extractedFrom: example.part)
        #expect(number.text == example.number)
        let code = try #require(PostalCode(parsing: example.postalCode))
        let barcode = CustomerBarcode(postalCode: code, number: number)
        #expect(barcode.checkDigit.rawValue == example.checkDigit)
    }

    @Test(
        "The vectors beside the repository",
        .enabled(if: PublishedVectors("customer-barcode.csv") != nil))
    func vectors() throws {
        let rows = try #require(PublishedVectors("customer-barcode.csv")).rows
        #expect(rows.count == 6)
        for row in rows {
            let number =
                row[0].isEmpty ? row[1] : try AddressNumber(extractedFrom: row[0]).text
            #expect(number == row[1])
            guard !row[2].isEmpty else { continue }
            let barcode = try #require(CustomerBarcode(parsing: row[2] + number))
            #expect("\(barcode.checkDigit.rawValue)" == row[3])
        }
    }

    @Test(
        "Width, hyphens of every kind, letters and floors",
        arguments: [
            ("６丁目７－１４　ＡＢＣビル２Ｆ２０１号室", "6-7-14-2-201"), ("1－2‐3−4―5–6", "1-2-3-4-5-6"),
            ("12ー3", "12-3"), ("1丁目２番地３", "1-2-3"), ("7-8 Ｂ１Ｆ", "7-8B1"),
            ("7-8 b棟", "7-8B"), ("7-8-10F", "7-8-10"), ("7-8 Café 3", "7-8-3"),
            ("1-2-3三井ビル201", "1-2-3-201"), ("5番地第一コーポ三号室", "5-3"), ("百一番地", "101"),
            ("千二百三番地", "1203"), ("二〇三番地", "203"), ("12番地の3", "12-3"), ("二の三", ""),
            ("1-2-3 ハイツⅡ", "1-2-3"), ("一丁目2番3号十和田荘", "1-2-3"), ("4-5 A-B", "4-5AB"),
            ("24-5/6", ""), ("2-1 A/C/ビル", "2-1"),
        ])
    func folding(_ part: String, _ number: String) {
        #expect((try? AddressNumber(extractedFrom: part))?.text ?? "" == number)
    }

    @Test(
        "What the rules leave open is not guessed",
        arguments: [
            ("1丁目三の丸ハイツ", CustomerBarcodeFault.numeralUncertain),
            ("1-2 一番館", .numeralUncertain), ("1丁目八丁堀荘", .numeralUncertain),
            ("三－三〇－八", .numeralUncertain), ("3一5", .numeralUncertain),
            ("十二番地の三", .numeralUncertain), ("三丁目五番二", .numeralUncertain),
            ("十百番地", .numeralUncertain), ("30八号", .numeralUncertain),
            ("3・5番地", .numbersJoined), ("1/2", .numbersJoined), ("①-2", .numeralUnknown),
            ("1-2²", .numeralUnknown), ("○-2", .placeholder), ("〇丁目2", .placeholder),
            ("", .numberMissing), ("無番地", .numberMissing), ("A棟", .numberMissing),
        ])
    func uncertain(_ part: String, _ fault: CustomerBarcodeFault) {
        #expect(throws: fault) { try AddressNumber(extractedFrom: part) }
    }

    @Test("Whatever stands in an address, its number has digits, hyphens and capitals only")
    func alphabet() {
        var state: UInt64 = 11
        let letters = Array("0123456789０９-－ー・/&ABCfＦ一二三十百丁目番地号のノ線 　東町ハイツ〇Ⅱé")
        for _ in 0..<20_000 {
            var text = ""
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.append(letters[Int(state >> 33) % letters.count])
            }
            guard let number = try? AddressNumber(extractedFrom: text).text else { continue }
            #expect(
                number.allSatisfy { $0.isASCII && ($0.isNumber || $0.isUppercase || $0 == "-") })
            #expect(!number.contains("--") && !number.hasPrefix("-") && !number.hasSuffix("-"))
        }
    }
}
