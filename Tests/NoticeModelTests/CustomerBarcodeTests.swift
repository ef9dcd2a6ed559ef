import NoticeModel
import Testing

@Suite("カスタマバーコード: what it says")
struct CustomerBarcodeTests {
    private func codes(_ text: String) throws -> [UInt8] {
        try #require(CustomerBarcode(parsing: text)).characters.map(\.rawValue)
    }

    @Test("Twenty places, filled up with CC4")
    func filling() throws {
        #expect(
            try codes("10000131-3-2-503") == [1, 0, 0, 0, 0, 1, 3, 1, 10, 3, 10, 2, 10, 5, 0, 3]
                + [14, 14, 14, 14])
        #expect(try codes("1000013") == [1, 0, 0, 0, 0, 1, 3] + Array(repeating: 14, count: 13))
    }

    @Test("What has no room is left out; of a letter in the last place the control character stays")
    func cutting() throws {
        #expect(
            try codes("064080429-1524-23-2-501").suffix(13) == [
                2, 9, 10, 1, 5, 2, 4, 10, 2, 3, 10, 2, 10,
            ])
        // The manual's example (p. 20): …1-2 and CC1, the first half of B.
        #expect(
            try codes("91000673-80-25J1-2B").suffix(13) == [
                3, 10, 8, 0, 10, 2, 5, 11, 9, 1, 10, 2, 11,
            ])
    }

    @Test(
        "A letter is a control character and a digit",
        arguments: [
            ("A", [11, 0]), ("J", [11, 9]), ("K", [12, 0]), ("T", [12, 9]), ("U", [13, 0]),
            ("Z", [13, 5]),
        ] as [(String, [UInt8])])
    func letters(_ letter: String, _ places: [UInt8]) throws {
        #expect(try Array(codes("1000013" + letter)[7..<9]) == places)
    }

    @Test("All places and the check digit add up to a multiple of 19")
    func checkDigit() throws {
        for number in 0..<500 {
            let barcode = try #require(
                CustomerBarcode(parsing: "9518\(100 + number)\(number)-\(number * 7)Q"))
            let sum = barcode.characters.reduce(0) { $0 + Int($1.rawValue) }
            #expect((sum + Int(barcode.checkDigit.rawValue)).isMultiple(of: 19))
            #expect(barcode.characters.count == 20)
        }
    }

    @Test(
        "Nothing else is a barcode",
        arguments: ["", "100001", "10000a3", "1000013あ", "1000013a", "1000013 1", "１0000131"])
    func foreign(_ text: String) { #expect(CustomerBarcode(parsing: text) == nil) }
}
