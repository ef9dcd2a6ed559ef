import NoticeModel
import Testing

@Suite("検査用数字")
struct CheckDigitTests {
    @Test(
        "個人番号の公表された例",
        arguments: [
            ("123456789018", true), ("012345678903", true), ("012345678901", false),
            ("123456789012", false),
        ])
    func individualNumber(digits: String, isValid: Bool) throws {
        let number = try #require(IndividualNumber(digits: digits))
        #expect(number.hasValidCheckDigit == isValid)
    }

    @Test(
        "団体コードの公表された例",
        arguments: [
            ("151017", true), ("453412", true), ("131016", true), ("110001", true),
            ("110000", false),
        ])
    func municipalityCode(digits: String, isValid: Bool) throws {
        let code = try #require(MunicipalityCode(digits: digits))
        #expect(code.hasValidCheckDigit == isValid)
    }

    @Test("外部の検査値", .enabled(if: PublishedVectors("check-digits.csv") != nil))
    func outsideVectors() throws {
        let rows = try #require(PublishedVectors("check-digits.csv")).rows
        #expect(rows.count >= 9)
        for row in rows {
            let isValid = row[2] == "はい"
            switch row[0] {
            case "個人番号":
                #expect(IndividualNumber(digits: row[1])?.hasValidCheckDigit == isValid, "\(row)")
            case "団体コード":
                #expect(MunicipalityCode(digits: row[1])?.hasValidCheckDigit == isValid, "\(row)")
            default: Issue.record("unknown kind \(row[0])")
            }
        }
    }

    @Test("どの桁の重みも式のとおり: 1桁だけ1の番号は、余りから決まる数字で終わる")
    func everyWeight() {
        // Weights from the left of the eleven: Q11 … Q1 = 6 5 4 3 2 7 6 5 4 3 2.
        for (index, weight) in [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2].enumerated() {
            var digits = [Character](repeating: "0", count: 11)
            digits[index] = "1"
            #expect(IndividualNumber.checkDigit(ofFirstEleven: String(digits)) == 11 - weight)
        }
        for (index, weight) in [6, 5, 4, 3, 2].enumerated() {
            var digits = [Character](repeating: "0", count: 5)
            digits[index] = "1"
            #expect(MunicipalityCode.checkDigit(ofFirstFive: String(digits)) == 11 - weight)
        }
    }

    @Test("余り0と1は0: 11個の0と、合計が12になる番号")
    func smallRemainders() {
        #expect(IndividualNumber.checkDigit(ofFirstEleven: "00000000000") == 0)
        #expect(IndividualNumber.checkDigit(ofFirstEleven: "20000000000") == 0)
        #expect(MunicipalityCode.checkDigit(ofFirstFive: "00000") == 1)
        #expect(MunicipalityCode.checkDigit(ofFirstFive: "20000") == 0)
    }

    @Test("1桁の打ち間違いは、余り0と1の重なりのほかは見つかる")
    func singleSlips() throws {
        let digits = Array("12345678901")
        var missed = 0
        for index in digits.indices {
            for replacement in "0123456789" where replacement != digits[index] {
                var changed = digits
                changed[index] = replacement
                let number = try #require(IndividualNumber(digits: String(changed) + "8"))
                if number.hasValidCheckDigit { missed += 1 }
            }
        }
        #expect(missed == 0)
    }

    @Test(
        "桁数や文字の違うものは番号ではない",
        arguments: [
            "", "12345678901", "1234567890188", "１２３４５６７８９０１８", "1234 5678 9018", "12345678901a",
        ])
    func malformed(digits: String) {
        #expect(IndividualNumber(digits: digits) == nil)
        #expect(MunicipalityCode(digits: digits) == nil)
        #expect(ApplicationID(digits: digits) == nil)
    }

    @Test("検査用数字は11桁か12桁（団体コードは5桁か6桁）からだけ求まる")
    func malformedInput() {
        #expect(IndividualNumber.checkDigit(ofFirstEleven: "1234567890") == nil)
        #expect(IndividualNumber.checkDigit(ofFirstEleven: "1234567890a") == nil)
        #expect(IndividualNumber.checkDigit(ofFirstEleven: "123456789018") == 8)
        #expect(MunicipalityCode.checkDigit(ofFirstFive: "1510") == nil)
        #expect(MunicipalityCode.checkDigit(ofFirstFive: "151017") == 7)
    }
}
