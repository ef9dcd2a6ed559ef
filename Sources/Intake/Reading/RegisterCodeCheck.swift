internal import Diagnostics
internal import NoticeModel

/// Finds what a register's export left of 住基ネット統一文字: the notation `J+…`, and Hangul, in
/// whose range some systems keep them. Neither stands in the name or address of anybody on a
/// Japanese register, whose names are written in kanji, kana and Latin letters, so the row is
/// refused. Characters for private use are left to the fonts: one that declares them shows them.
struct RegisterCodeCheck {
    private let fields: [(index: Int, name: String)]

    init(_ schema: RecordSchema) {
        fields = schema.fields.enumerated().filter { _, field in
            switch field.kind {
            case .name, .address, .kana, .text: true
            case .date, .individualNumber, .applicationID, .postalCode, .telephone, .digits,
                .choice:
                false
            }
        }.map { ($0.offset, $0.element.name) }
    }

    /// The first such code of each field, in the order of the fields.
    func findings(in values: [String?], row: Int) -> [(Int, Diagnostic)] {
        var found: [(Int, Diagnostic)] = []
        for (index, name) in fields {
            guard let text = values[index], let finding = Self.finding(text, row, name) else {
                continue
            }
            found.append((index, finding))
        }
        return found
    }

    private static func finding(_ text: String, _ row: Int, _ field: String) -> Diagnostic? {
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            if scalar.isHangul {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                return diagnostic(
                    "intake.hangul", row, field, position(index, text), "U+\(digits)", "はハングルの符号です")
            }
            if UnifiedCharacterCode.isLetter(scalar),
                let code = UnifiedCharacterCode.code(in: Array(scalars[index...].prefix(8)))
            {
                return diagnostic(
                    "intake.unified-character", row, field, position(index, text),
                    "J+\(code.digits)", "は住基ネット統一文字の番号です")
            }
        }
        return nil
    }

    private static func position(_ index: String.Index, _ text: String) -> Int {
        String(text.unicodeScalars[...index]).count
    }

    private static func diagnostic(
        _ code: DiagnosticCode, _ row: Int, _ field: String, _ position: Int, _ point: String,
        _ what: String
    ) -> Diagnostic {
        Diagnostic(
            code, at: .record(row: row, field: field), "\(position)文字目（\(point)）\(what)",
            hint: "台帳の文字を確かめ、対応表（--mapping）の characters: に正しい文字を書くか、元のデータを直してください")
    }
}

extension Unicode.Scalar {
    /// A syllable or letter of Hangul, half-width ones and reserved places of its blocks included.
    var isHangul: Bool {
        switch value {
        case ..<0x1100: false
        case 0x1100...0x11FF, 0x302E...0x302F, 0x3130...0x318F, 0x3200...0x321E, 0x3260...0x327F,
            0xA960...0xA97F, 0xAC00...0xD7FF, 0xFFA0...0xFFDC:
            true
        default: false
        }
    }
}
