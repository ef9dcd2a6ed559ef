import NoticeModel
import Testing

@Suite("Which customer barcode a record gets")
struct CustomerBarcodeRuleTests {
    private final class Directory: PostalTownDirectory {
        let table: [String: [PostalTown]]
        init(_ table: [String: [PostalTown]]) { self.table = table }
        func towns(of postalCode: PostalCode) -> [PostalTown] { table[postalCode.digits] ?? [] }
        func towns(in municipality: Municipality) -> [PostalTown] {
            table.values.flatMap(\.self).filter { $0.municipality == municipality }
        }
        var municipalities: [Municipality] {
            Array(Set(table.values.flatMap(\.self).map(\.municipality)))
        }
    }

    private static func directory() -> any PostalTownDirectory {
        func town(_ prefecture: String, _ municipality: String, _ name: String) -> PostalTown {
            PostalTown(
                municipality: Municipality(prefecture: prefecture, name: municipality), name: name)
        }
        return Directory([
            "1000013": [town("東京都", "千代田区", "霞が関")],
            "1060045": [town("東京都", "港区", "麻布十番")],
            "0800831": [town("北海道", "帯広市", "稲田町")],
            "0600906": [town("北海道", "札幌市東区", "北六条東")],
            "0270203": [town("岩手県", "宮古市", "津軽石")],
            "0250022": [town("岩手県", "花巻市", "十二丁目")],
            "3190102": [town("茨城県", "東茨城郡茨城町", "西郷地"), town("茨城県", "小美玉市", "西郷地")],
            "9999991": [town("東京都", "見本区", "本"), town("東京都", "見本区", "本町")],
            "3050046": [town("茨城県", "つくば市", "東")],
            "3050047": [town("茨城県", "つくば市", "東光台")],
            "0010930": [town("北海道", "札幌市北区", "新川")],
            "0010931": [town("北海道", "札幌市北区", "新川三条")],
            "0010932": [town("北海道", "札幌市北区", "新川西一条")],
            "5770000": [town("大阪府", "東大阪市", "")],
            "9630201": [town("福島県", "郡山市", "上")],
        ])
    }

    private func outcome(
        _ code: String?, _ address: String?, _ detail: String? = nil,
        _ policy: CustomerBarcodePolicy = .omit, isKnown: Bool = false
    ) -> CustomerBarcodeRule.Outcome {
        CustomerBarcodeRule(policy: policy, directory: isKnown ? Self.directory() : nil)
            .outcome(postalCode: code, address: address, detail: detail)
    }

    @Test("The manual's examples from their prefecture on, by the form of the address")
    func published() {
        var uncertain: [String] = []
        for example in AddressNumberTests.examples {
            switch outcome(example.postalCode, example.town + example.part) {
            case .barcode(let barcode): #expect(barcode.addressNumber == example.number)
            case .none(let fault), .postalCode(_, let fault):
                #expect(fault == .startUncertain)
                uncertain.append(example.number)
            }
        }
        // 第二十一地割 and 南七線 are parts of towns as often as not.
        #expect(uncertain == ["21-480", "7-28"])
    }

    @Test(
        "By form: the town ends where the number surely begins",
        arguments: [
            ("東京都港区三田1-2-3", "1-2-3"), ("東京都中央区八丁堀2丁目3番4号", "2-3-4"),
            ("東京都千代田区六番町4-5", "4-5"), ("水戸市三の丸1-5-38", "1-5-38"),
            ("北海道札幌市東区北六条東四丁目1-2", "4-1-2"), ("千葉県旭市イ1234番地", "1234"),
            ("新潟県長岡市大字一之貝123番地の4", "123-4"), ("見本町三丁目十二番地", "3-12"),
            ("石川県白山市八束穂３ー１", "3-1"), ("見本市甲1234", "1234"),
        ])
    func byForm(_ address: String, _ number: String) {
        #expect(outcome("1000013", address).barcode?.addressNumber == number)
    }

    @Test(
        "By form: where a numeral may belong to the name, nothing is guessed",
        arguments: [
            ("札幌市北区北6条西4丁目1", CustomerBarcodeFault.startUncertain),
            ("東京都港区麻布十番1-2-3", .startUncertain), ("紫波町第2地割3-4", .startUncertain),
            ("帯広市西五線12", .startUncertain), ("東川町西4号北5", .startUncertain),
            ("花巻市十二丁目123", .startUncertain), ("見本市第3工区5", .startUncertain),
            ("宇陀市榛原山辺三-5", .startUncertain), ("見本市丈六七番地", .startUncertain),
            ("000000市001-2-3", .startUncertain), ("○○県△△市□□町1-2-3", .placeholder),
            ("〇〇県見本市〇丁目5", .placeholder), ("見本市見本町", .numberMissing), ("", .numberMissing),
            ("京都市中京区三条通河原町2丁目東入る見本町3", .streetInNumber),
        ])
    func uncertain(_ address: String, _ fault: CustomerBarcodeFault) {
        #expect(outcome("1000013", address) == .none(fault))
    }

    @Test(
        "By postcode data: the town is known",
        arguments: [
            ("1060045", "東京都港区麻布十番1-2-3", "1-2-3"), ("1060045", "港区麻布十番一丁目2番", "1-2"),
            ("0800831", "北海道帯広市稲田町南七線　西28", "7-28"),
            ("0270203", "岩手県宮古市大字津軽石第二十一地割大淵川480", "21-480"),
            ("0600906", "札幌市東区北6条東4丁目", "4"), ("1000013", "東京都千代田区霞ヶ関1-3-2", "1-3-2"),
            ("0250022", "花巻市十二丁目123", "123"), ("3190102", "茨城県東茨城郡茨城町西郷地1", "1"),
            ("3190102", "茨城町西郷地12番地", "12"), ("3190102", "小美玉市西郷地3", "3"),
            ("9999991", "東京都見本区本町4-5", "4-5"), ("9999991", "東京都 見本区 本4-5", "4-5"),
        ])
    func byData(_ code: String, _ address: String, _ number: String) {
        #expect(outcome(code, address, isKnown: true).barcode?.addressNumber == number)
    }

    @Test(
        "By postcode data: another town, or no such postcode",
        arguments: [
            ("1000013", "東京都港区麻布十番1-2-3", CustomerBarcodeFault.townDiffers),
            ("1000013", "東京都千代田区霞が関町1-2", .townDiffers),
            ("9999992", "東京都千代田区霞が関1-2", .postalCodeUnknown),
            ("1000013", "東京都千代田区霞が関", .numberMissing),
            // The first letter of another prefecture or municipality is not the town.
            ("3050046", "東京都港区三田3-5-27", .townDiffers), ("3050046", "東大阪市荒本1", .townDiffers),
            ("3050046", "東茨城郡見本1", .townDiffers), ("3050046", "東筑摩郡波田町10", .townDiffers),
            ("3050046", "茨城県東1-2", .townDiffers),
            // 郡山市 has no county: 山市 is not its name.
            ("9630201", "山市上1", .townDiffers),
            // A longer town of the same municipality, whether its numerals are in digits or not.
            ("3050046", "つくば市東光台1-2-3", .townDiffers), ("3050046", "東光台1-2-3", .townDiffers),
            ("0010930", "札幌市北区新川3条3丁目1-2", .townDiffers),
            ("0010930", "札幌市北区新川西1条5丁目1-2", .townDiffers),
            ("0010930", "札幌市北区新川七条5丁目1-2", .townDiffers),
            ("0010930", "札幌市北区新川 7条5丁目1-2", .townDiffers),
        ])
    func byDataRefused(_ code: String, _ address: String, _ fault: CustomerBarcodeFault) {
        #expect(outcome(code, address, isKnown: true) == .none(fault))
    }

    @Test(
        "By form: a number right behind the municipality has no town",
        arguments: [
            "長野県松本市３番12号", "松本市3-12", "松本市　3番12号", "松本市三番地", "三重県四日市市5-6",
            "東京都千代田区1-2", "札幌市北区3-4", "さいたま市見沼区3丁目4", "茨城県東茨城郡茨城町12番地",
            "佐波郡玉村町7-8", "北海道余市郡余市町7", "佐賀県杵島郡大町町5", "長野県中新川郡舟橋村3",
            "東京都大島町5-6", "長野県見本村12番地",
        ])
    func withoutTown(_ address: String) {
        #expect(outcome("3990001", address) == .none(.startUncertain))
    }

    @Test(
        "By form: a town may end as municipalities do",
        arguments: [
            "長野県松本市本町1-2", "東京都千代田区一番町1-2", "本町1-2", "村山市本町1-2", "福島県郡山市本町1-2",
            "奈良県大和郡山市高田町1-2", "愛知県蒲郡市元町1-2", "岩手県岩手郡岩手町五日市1-2",
            "新潟県新潟市東区一日市1-2", "北海道河東郡音更町柳町北区1-2", "東京都大島町元町1-2",
            "大阪府茨木市郡1-2", "滋賀県東近江市八日市町1-2", "神奈川県横浜市中区本町1-2",
        ])
    func townLikeMunicipality(_ address: String) {
        #expect(outcome("3990001", address).barcode?.addressNumber == "1-2")
    }

    @Test("A number of the room alone is not that of the house")
    func roomAlone() {
        #expect(outcome("1000013", "見本市見本町", "見本荘203") == .none(.numberMissing))
        #expect(
            outcome("1000013", "見本市見本町5", "見本荘203").barcode?.addressNumber == "5-203")
    }

    @Test("A postcode of a whole municipality has no barcode, whatever the policy")
    func wholeMunicipality() {
        for policy in CustomerBarcodePolicy.allCases {
            #expect(
                outcome("060-0000", "見本市見本町5", nil, policy) == .none(.postalCodeWithoutTown))
            #expect(
                outcome("2990100", "見本市見本町5", nil, policy) == .none(.postalCodeWithoutTown))
            #expect(outcome(nil, "見本市見本町5", nil, policy) == .none(.postalCodeMissing))
        }
    }

    @Test("The postcode by itself, where that was chosen and it may stand")
    func postalCodeOnly() throws {
        let code = try #require(PostalCode(parsing: "1000013"))
        #expect(
            outcome("100-0013", "見本市北6条1", nil, .postalCodeOnly)
                == .postalCode(CustomerBarcode(postalCode: code), .startUncertain))
        #expect(outcome("1000013", "○○市1", nil, .postalCodeOnly) == .none(.placeholder))
        // The data just said that this postcode is of another town.
        #expect(
            outcome("1000013", "大阪市北区梅田3-1-3", nil, .postalCodeOnly, isKnown: true)
                == .none(.townDiffers))
    }

    @Test("Every reason has words of its own and none of a record")
    func reasons() {
        let all = CustomerBarcodeFault.allCases
        #expect(Set(all.map(\.reason)).count == all.count)
        #expect(Set(all.map(\.code)).count == all.count)
        #expect(all.allSatisfy { !$0.hint.isEmpty && ["郵便番号", "住所"].contains($0.field) })
    }

    @Test(
        "The field of a fault is the one that has its cause",
        arguments: [
            ("見本町1-2", "①号棟5", "方書"), ("見本町1-2", "101・102号", "方書"),
            ("見本町1-2", "三番館302号", "方書"), ("見本町1-2", "○○荘5", "方書"),
            ("見本町①-2", "①号棟5", "住所"), ("見本町①-2", "5号", "住所"),
            ("見本町", "見本荘203", "住所"), ("見本町3・5番地", "", "住所"),
        ])
    func field(_ address: String, _ detail: String, _ field: String) throws {
        let rule = CustomerBarcodeRule()
        for code in ["1000013", "060-0000"] {
            let fault = try #require(
                rule.outcome(postalCode: code, address: address, detail: detail).fault)
            let found = rule.field(of: fault, postalCode: code, address: address, detail: detail)
            #expect(found == (code == "1000013" ? field : "郵便番号"))
        }
    }

    @Test("What is said of a printed record is not said of one that is left out")
    func hints() {
        for fault in CustomerBarcodeFault.allCases {
            #expect(!fault.rejectionHint.contains("郵便は届きます"))
            #expect(fault.rejectionHint.contains("--barcode-error"))
            // A policy that prints it all the same, and none that leaves it out again.
            #expect(
                fault.rejectionHint.contains("postcode-only") == fault.allowsPostalCode)
        }
        #expect(CustomerBarcodeFault.numeralUnknown.hint.contains("郵便は届きます"))
    }

    @Test("Digits are asked for only where something else stands for a number")
    func digits() {
        let asked = CustomerBarcodeFault.allCases.filter { $0.hint.contains("算用数字") }
        #expect(asked == [.numeralUncertain, .numeralUnknown])
        // A sign for a name to be filled in: the letter may well not arrive.
        #expect(CustomerBarcodeFault.placeholder.hint.contains("実際の名前"))
        #expect(!CustomerBarcodeFault.placeholder.hint.contains("届きます"))
    }
}
