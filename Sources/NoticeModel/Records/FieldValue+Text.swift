extension FieldValue {
    /// The value in print. A date without a date step is printed in the plain style; steps apply
    /// in the order in which they are written.
    public func text(
        formats: [FieldFormat] = [], calendar: DateCalendar = .japanese
    ) -> String {
        switch self {
        case .text(let text): text.applying(formats)
        case .individualNumber(let number): number.digits.applying(formats)
        case .applicationID(let identifier): identifier.digits.applying(formats)
        case .date(let date):
            date.text(Self.dateStyle(of: formats), calendar: calendar).applying(formats)
        }
    }

    private static func dateStyle(of formats: [FieldFormat]) -> DateStyle {
        for case .date(let style) in formats { return style }
        return .plain
    }
}

extension String {
    /// This text after the steps of a template, in order. Positions count grapheme clusters, so a
    /// variation sequence is never torn apart. A date step leaves text as it is.
    public func applying(_ formats: [FieldFormat]) -> String {
        formats.reduce(self) { $0.applying($1) }
    }

    private func applying(_ format: FieldFormat) -> String {
        switch format {
        case .group(let counts): grouped(counts)
        case .slice(let range): sliced(range)
        case .date: self
        case .postcode: withPostcodeHyphen
        case .pad(let count): padded(count)
        case .fallback(let text): isEmpty ? text : self
        }
    }

    private func grouped(_ counts: [Int]) -> String {
        guard let first = counts.first, counts.allSatisfy({ $0 > 0 }) else { return self }
        if isPrintableASCII { return groupedBytes(first, counts.dropFirst()) }
        var group = first
        var text = ""
        var following = counts.dropFirst()
        var room = group
        for character in self {
            if room == 0 {
                group = following.popFirst() ?? group
                room = group
                text.append(" ")
            }
            text.append(character)
            room -= 1
        }
        return text
    }

    /// The same for text in which a byte is a character, as in every number. Most groups of a job
    /// are those of the 申請書ID, three times on a form.
    private func groupedBytes(_ first: Int, _ following: ArraySlice<Int>) -> String {
        let bytes = utf8
        var (group, following, room) = (first, following, first)
        return String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
            var end = 0
            for byte in bytes {
                if room == 0 {
                    group = following.popFirst() ?? group
                    room = group
                    text[end] = UInt8(ascii: " ")
                    end += 1
                }
                text[end] = byte
                end += 1
                room -= 1
            }
            return end
        }
    }

    private func sliced(_ range: ClosedRange<Int>) -> String {
        guard isPrintableASCII else {
            return String(dropFirst(range.lowerBound - 1).prefix(range.count))
        }
        return String(utf8.dropFirst(range.lowerBound - 1).prefix(range.count)) ?? ""
    }

    /// Whether each byte is a character by itself, also next to any other such.
    private var isPrintableASCII: Bool { utf8.allSatisfy { 0x20...0x7E ~= $0 } }

    private var withPostcodeHyphen: String {
        guard utf8.count == 7, !utf8.contains(0x2D) else { return self }
        return "\(prefix(3))-\(dropFirst(3))"
    }

    /// An empty value stays empty: zeros would make up a number that nobody gave.
    private func padded(_ count: Int) -> String {
        let length = self.count
        guard !isEmpty, length < count else { return self }
        return String(repeating: "0", count: count - length) + self
    }
}
