internal import NoticeModel

/// What is looked for in the residents file: all that a typed text can mean.
struct RecordQuery: Hashable {
    /// Digits of a 申請書ID by which one may look for its end.
    static let shortestTail = 4

    /// Whether every row is meant.
    var isEmpty = false
    /// A row, from 1.
    var row: Int?
    /// A serial of the form.
    var serial: Int?
    /// The last digits of a 申請書ID.
    var tail: [UInt8]?
    /// A date of birth.
    var birthDate: CalendarDate?
    /// A part of a name or of its kana.
    var name: SearchKey?

    /// Reads what was typed: `#12`, `12行` and `12行目` are rows, up to three digits a row or a serial,
    /// more digits a serial, a date of birth or the end of a 申請書ID, anything else a name or kana.
    init(_ text: String) {
        let plain = QueryText.plain(text)
        if plain.isEmpty {
            isEmpty = true
        } else if let row = Self.row(plain) {
            self.row = row
        } else {
            birthDate = WrittenDate.date(in: plain)
            // A number may be written in groups; what is written as a date is none.
            let digits = birthDate == nil ? plain.filter { $0 != "-" } : plain
            if digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), !digits.isEmpty {
                if digits.utf8.count < Self.shortestTail { row = Int(digits) }
                if digits.utf8.count <= 8 { serial = Int(digits) }
                if Self.shortestTail...23 ~= digits.utf8.count { tail = Array(digits.utf8) }
            } else if birthDate == nil {
                let key = SearchKey(text)
                if !key.isEmpty { name = key }
            }
        }
    }

    private static func row(_ text: String) -> Int? {
        if text.hasPrefix("#") { return number(text.dropFirst()) }
        for ending in ["行目", "行"] where text.hasSuffix(ending) {
            return number(text.dropLast(ending.count))
        }
        return nil
    }

    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        return Int(text)
    }
}
