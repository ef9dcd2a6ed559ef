/// The characters of the customer barcode as Japan Post's manual prints them (郵便番号・バーコード
/// マニュアル, pp. 11, 12 and 21): `L` is a long bar, `U` one that goes up, `D` one that goes down and
/// `T` a short one; the letters `a` to `h` stand for CC1 to CC8.
///
/// Written down a second time on purpose: what draws the bars has a table of its own.
enum BarcodeAlphabet {
    static let characters = Array("0123456789-abcdefgh")
    static let start = "LD"
    static let stop = "DL"

    private static let groups = [
        "LTT", "LLT", "LDU", "DLU", "LUD", "LTL", "DUL", "ULD", "UDL", "TLL", "TLT", "DUT", "DTU",
        "UDT", "TDU", "UTD", "TUD", "TTL", "LLL",
    ]

    /// What a text must look like: the 21 characters, the check digit last.
    /// - Parameter text: Seven digits of a postcode and the number of an address behind them.
    static func characters(of text: String) -> [Character] {
        var places: [Character] = []
        for character in text.prefix(7) { places.append(character) }
        for character in text.dropFirst(7) {
            guard let letter = character.asciiValue, character.isLetter else {
                places.append(character)
                continue
            }
            let index = Int(letter) - 65
            places.append(["a", "b", "c"][min(index / 10, 2)])
            places.append(characters[index % 10])
        }
        while places.count < 20 { places.append("d") }
        places.removeLast(places.count - 20)
        return places + [checkDigit(of: places)]
    }

    /// The bars of a text.
    static func bars(of text: String) -> String {
        start + characters(of: text).map { groups[value(of: $0) ?? 0] }.joined() + stop
    }

    /// What bars say; `nil` if a group of them is no character, or the ends are not there.
    static func characters(ofBars bars: String) -> [Character]? {
        let bars = Array(bars)
        guard bars.count == 67, String(bars.prefix(2)) == start, String(bars.suffix(2)) == stop
        else { return nil }
        var found: [Character] = []
        for first in stride(from: 2, to: 65, by: 3) {
            guard let index = groups.firstIndex(of: String(bars[first..<(first + 3)])) else {
                return nil
            }
            found.append(characters[index])
        }
        return found
    }

    private static func checkDigit(of places: [Character]) -> Character {
        let sum = places.reduce(0) { $0 + (value(of: $1) ?? 0) }
        return characters[sum % 19 == 0 ? 0 : 19 - sum % 19]
    }

    private static func value(of character: Character) -> Int? {
        characters.firstIndex(of: character)
    }
}
