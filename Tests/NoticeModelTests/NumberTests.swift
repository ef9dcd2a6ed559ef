import NoticeModel
import Testing

@Suite("番号の形")
struct NumberTests {
    @Test("郵便番号は7桁、3桁目の後のハイフンは任意", arguments: ["9518550", "951-8550"])
    func postalCode(text: String) throws {
        let code = try #require(PostalCode(parsing: text))
        #expect(code.digits == "9518550")
    }

    @Test(
        "郵便番号でないもの",
        arguments: [
            "", "951855", "95185500", "9518-550", "951-855", "951--8550", "-9518550", "９５１８５５０",
            "951-8550 ", "951ー8550", "〒9518550",
        ])
    func notPostalCode(text: String) { #expect(PostalCode(parsing: text) == nil) }

    @Test(
        "電話番号は0で始まる10桁か11桁",
        arguments: ["0120-95-0178", "09012345678", "00-0000-0000", "025-228-1000"])
    func telephone(text: String) { #expect(TelephoneNumber(text: text)?.text == text) }

    @Test(
        "電話番号でないもの",
        arguments: [
            "", "120-95-0178", "0120-95-017", "090-1234-56789", "-0120950178", "0120950178-",
            "0120--950178", "０１２０９５０１７８", "0120 95 0178", "+81-25-228-1000",
        ])
    func notTelephone(text: String) { #expect(TelephoneNumber(text: text) == nil) }

    @Test(
        "通知カード番号は英大文字と数字の10文字",
        arguments: [
            ("A123456789", true), ("1234567890", true), ("a123456789", false), ("A12345678", false),
            ("A1234567890", false), ("Ａ123456789", false), ("", false),
        ])
    func cardSerial(text: String, isValid: Bool) {
        #expect((CardSerial(text: text) != nil) == isValid)
    }

    @Test("申請書IDは23桁であればよく、桁の中身では判断しない")
    func applicationID() {
        #expect(ApplicationID(digits: "15101201909270000000644") != nil)
        #expect(ApplicationID(digits: "00000000000000000000000") != nil)
        #expect(ApplicationID(digits: "1510120190927000000064") == nil)
        #expect(ApplicationID(digits: "151012019092700000006440") == nil)
    }
}
