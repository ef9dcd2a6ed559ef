/// What the codes of a font stand for, from its `ToUnicode` stream.
struct UnicodeMap {
    private var texts: [Int: String] = [:]

    /// Reads `bfchar` and `bfrange` lines as cairo writes them.
    init(_ stream: [UInt8]) {
        for line in String(decoding: stream, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: " ").filter { $0.hasPrefix("<") }
                .map { $0.filter(\.isHexDigit) }
            guard let code = parts.first.flatMap({ Int($0, radix: 16) }) else { continue }
            if parts.count == 2 {
                texts[code] = Self.text(parts[1])
            } else if parts.count == 3, let last = Int(parts[1], radix: 16), last >= code {
                for offset in 0...(last - code) {
                    texts[code + offset] = Self.text(parts[2], adding: offset)
                }
            }
        }
    }

    subscript(code: Int) -> String? { texts[code] }

    private static func text(_ digits: String, adding offset: Int = 0) -> String {
        var units: [UInt16] = []
        var rest = digits[...]
        while !rest.isEmpty {
            units.append(UInt16(rest.prefix(4), radix: 16) ?? 0)
            rest = rest.dropFirst(4)
        }
        if let last = units.last { units[units.count - 1] = last + UInt16(offset) }
        return String(decoding: units, as: UTF16.self)
    }
}
