import NoticeModel
import Testing

@Suite("差し込みの書式")
struct TextTemplateTests {
    @Test("地の文と値")
    func parts() throws {
        let template = try TextTemplate(parsing: "〒{郵便番号 | postcode}　{ 宛名 } 様")
        #expect(
            template.parts == [
                .literal("〒"), .value(name: "郵便番号", formats: [.postcode]), .literal("　"),
                .value(name: "宛名", formats: []), .literal(" 様"),
            ])
    }

    @Test(
        "書式の一つ一つ",
        arguments: [
            ("group(4)", FieldFormat.group([4])), ("group(3,4)", .group([3, 4])),
            ("group( 3 , 4 )", .group([3, 4])), ("slice(1,12)", .slice(1...12)),
            ("slice(5,5)", .slice(5...5)), ("date(plain)", .date(.plain)),
            ("date(padded)", .date(.padded)), ("date(spaced)", .date(.spaced)),
            ("date(zero-padded)", .date(.zeroPadded)), ("postcode", .postcode),
            ("pad(2)", .pad(2)), ("or(-)", .fallback("-")), ("or( )", .fallback(" ")),
            ("or()", .fallback("")), ("or((なし))", .fallback("(なし)")),
            ("or(a|b}c)", .fallback("a|b}c")),
        ])
    func steps(step: String, format: FieldFormat) throws {
        let template = try TextTemplate(parsing: "{値|\(step)}")
        #expect(template.parts == [.value(name: "値", formats: [format])])
    }

    @Test("書式は書いた順に並ぶ")
    func order() throws {
        let template = try TextTemplate(parsing: "{申請書ID | slice(1,12) | group(4)}")
        #expect(
            template.parts == [.value(name: "申請書ID", formats: [.slice(1...12), .group([4])])])
    }

    @Test(
        "二重の波括弧は波括弧そのもの",
        arguments: [("{{", "{"), ("}}", "}"), ("{{氏名}}", "{氏名}"), ("a{{{{b", "a{{b"), ("", "")])
    func escapes(text: String, literal: String) throws {
        let template = try TextTemplate(parsing: text)
        #expect(template.parts == (literal.isEmpty ? [] : [.literal(literal)]))
        #expect(template.filled { _, _ in "?" } == literal)
    }

    @Test("波括弧の中の値")
    func escapedValue() throws {
        #expect(try TextTemplate(parsing: "{{{氏名}}}").filled { name, _ in name } == "{氏名}")
    }

    @Test(
        "誤りは位置と種類で分かる",
        arguments: [
            ("氏名 {氏名", TextTemplateError.Kind.unclosedBrace, 3), ("{", .unclosedBrace, 0),
            ("{氏名 | or(abc}", .unclosedBrace, 0), ("様}", .strayBrace, 1),
            ("𠮷{氏名}}", .strayBrace, 5), ("{}", .emptyName, 0), ("a{ | pad(2)}", .emptyName, 1),
            ("{氏名{住所}", .badName, 3),
            ("{a|gruop(4)}", .unknownStep(name: "gruop", suggestion: "group"), 3),
            ("{a | xyzzy}", .unknownStep(name: "xyzzy", suggestion: nil), 5),
            ("{a|}", .unknownStep(name: "", suggestion: nil), 3),
            ("{a|group}", .badArgument(step: "group", usage: "group(4)"), 3),
            ("{a|group()}", .badArgument(step: "group", usage: "group(4)"), 9),
            ("{a|group(0)}", .badArgument(step: "group", usage: "group(4)"), 9),
            ("{a|group(4,)}", .badArgument(step: "group", usage: "group(4)"), 9),
            ("{a|group(-4)}", .badArgument(step: "group", usage: "group(4)"), 9),
            ("{a|group(４)}", .badArgument(step: "group", usage: "group(4)"), 9),
            ("{a|group(99999999999999999999)}", .badArgument(step: "group", usage: "group(4)"), 9),
            ("{a|slice(12,1)}", .badArgument(step: "slice", usage: "slice(1,12)"), 9),
            ("{a|slice(0,1)}", .badArgument(step: "slice", usage: "slice(1,12)"), 9),
            ("{a|slice(1)}", .badArgument(step: "slice", usage: "slice(1,12)"), 9),
            ("{a|date(wide)}", .badArgument(step: "date", usage: "date(padded)"), 8),
            ("{a|postcode(3)}", .badArgument(step: "postcode", usage: "postcode"), 12),
            ("{a|pad(2,3)}", .badArgument(step: "pad", usage: "pad(2)"), 7),
            ("{a|pad(41)}", .badArgument(step: "pad", usage: "pad(2)"), 7),
            ("{a|pad(2)x}", .badArgument(step: "pad", usage: "pad(2)"), 7),
        ])
    func mistakes(text: String, kind: TextTemplateError.Kind, offset: Int) {
        #expect(throws: TextTemplateError(kind, offset: offset)) {
            try TextTemplate(parsing: text)
        }
    }

    @Test("誤りの説明は直し方を含む")
    func messages() {
        let slip = TextTemplateError(
            .unknownStep(name: "gruop", suggestion: "group"), offset: 0)
        #expect(slip.message.contains("gruop"))
        #expect(slip.hint.contains("group"))
        let unknown = TextTemplateError(.unknownStep(name: "x", suggestion: nil), offset: 0)
        #expect(unknown.hint.contains("slice(1,12)"))
        let argument = TextTemplateError(.badArgument(step: "pad", usage: "pad(2)"), offset: 0)
        #expect(argument.hint.contains("pad(2)"))
    }

    @Test("差し込みの失敗は呼んだ側へ届く")
    func failure() throws {
        struct Missing: Error {}
        let template = try TextTemplate(parsing: "{氏名}")
        #expect(throws: Missing.self) {
            try template.filled { _, _ throws(Missing) in throw Missing() }
        }
    }
}
