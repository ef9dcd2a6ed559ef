import Diagnostics
import Foundation
import NoticeModel
import TestSupport
import Testing

@testable import Intake

@Suite("UTF-8でない住民ファイル")
struct LegacyReadingTests {
    private static let names = ["表 能子", "ソ 十太郎", "見本 ｱｲｳ", "申 貼男", "予 構"]

    private func table(_ names: [String], end: String = "\r\n") -> String {
        ([Residents.header] + names.enumerated().map { Residents.line($0 + 1, name: $1) })
            .map { $0 + end }.joined()
    }

    @Test(
        "どの文字コードでも同じ値になり、ダイジェストは元のバイトのもの",
        arguments: [TextEncoding.cp932, .shiftJIS, .eucJP, .utf16LE, .utf16BE])
    func sameValues(encoding: TextEncoding) throws {
        let text = table(Self.names)
        let file = try LegacyText.file(text, encoding)
        let outcome = try Residents.read(file, encoding)
        #expect(outcome.names == Self.names)
        #expect(outcome.printedLines == (2...6).map { $0...$0 })
        let bytes = try LegacyText.bytes(text, encoding)
        #expect(outcome.summary?.byteCount == bytes.count)
        let sum = try ExternalTool.run("sha256sum", [file.path])
        #expect(sum.text.hasPrefix(outcome.summary?.sha256 ?? "-"))
    }

    @Test("UTF-16は印でバイトの順がわかる", arguments: [TextEncoding.utf16LE, .utf16BE])
    func byteOrderMark(order: TextEncoding) throws {
        let bytes = try LegacyText.bytes("\u{FEFF}" + table(["見本 𠮷太郎"]), order)
        let file = try TemporaryFile(bytes)
        #expect(try Residents.read(file, .utf16).names == ["見本 𠮷太郎"])
        #expect(try Residents.read(file, order).names == ["見本 𠮷太郎"])
        let other: TextEncoding = order == .utf16LE ? .utf16BE : .utf16LE
        #expect(try Residents.refusal(file, other)?.map(\.code) == ["intake.file-encoding"])
        #expect(try Residents.refusal(file, .cp932)?.map(\.code) == ["intake.file-encoding"])
        let hint = try Residents.refusal(file, nil)?.first?.hint
        #expect(hint?.contains("--encoding utf-16") == true)
    }

    @Test("印のないUTF-16は、順を指定するまで読まない")
    func noByteOrderMark() throws {
        let file = try LegacyText.file(table(["見本 太郎"]), .utf16BE)
        let finding = try #require(try Residents.refusal(file, .utf16)?.first)
        #expect(finding.code == "intake.no-byte-order-mark")
        #expect(finding.hint?.contains("utf-16be") == true)
        #expect(finding.hint?.contains("utf-16le") == false)
    }

    @Test("2バイト目が0x5C、0x7Cなどの文字は、引用符の中でも外でもそのまま")
    func backslashTrail() throws {
        let fields = Residents.fields(1, name: "\"ソ表\"\"能\"\"十, 噂\"")
        let text = Residents.header + "\n" + fields.joined(separator: ",") + "\n"
        let outcome = try Residents.read(try LegacyText.file(text, .cp932), .cp932)
        #expect(outcome.names == ["ソ表\"能\"十, 噂"])
    }

    @Test("文字でないバイトの行だけを除き、項目・値の中の位置・ファイルの位置を示す")
    func brokenByte() throws {
        var bytes = try LegacyText.bytes(table(["見本 一", "見本 ★", "見本 三"]), .cp932)
        let star = try #require(bytes.firstIndex(of: 0x9A))
        // 0x8540 is no character of CP932; its second byte is no `@`.
        bytes.replaceSubrange((star - 1)...star, with: [0x85, 0x40])
        let outcome = try Residents.read(try TemporaryFile(bytes), .cp932)
        #expect(outcome.printed == [1, 3])
        let finding = try #require(outcome.rejections.first?.findings.first)
        #expect(finding.code == "intake.encoding")
        #expect(finding.place == .record(row: 2, field: "氏名"))
        #expect(finding.message == "CP932として読めないバイトがあります（値の4文字目、ファイルの\(star)バイト目）")
        #expect(outcome.rejections.first?.lines == 3...3)
    }

    @Test("行の途中で切れた2バイト文字は、カンマも改行も引用符も飲み込まない")
    func loneLeadByte() throws {
        for encoding in [TextEncoding.cp932, .shiftJIS, .eucJP] {
            let text = table(["見本 一", "X", "見本 三"])
            var bytes = try LegacyText.bytes(text, encoding)
            let place = try #require(bytes.lastIndex(of: UInt8(ascii: "X")))
            bytes[place] = 0x81 + (encoding == .eucJP ? 0x30 : 0)
            let outcome = try Residents.read(try TemporaryFile(bytes), encoding)
            #expect(outcome.printed == [1, 3])
            #expect(outcome.rules == ["2:intake.encoding"])
            #expect(outcome.rejections.first?.findings.first?.place == .record(row: 2, field: "氏名"))
        }
    }

    @Test("読まない列の文字でないバイトも、その行を除く")
    func brokenUnreadColumn() throws {
        let header = Residents.header + ",備考\n"
        let bytes =
            try LegacyText.bytes(header + Residents.line(1) + ",", .cp932) + [0x85, 0x40, 0x0A]
            + LegacyText.bytes(Residents.line(2) + ",可\n", .cp932)
        let outcome = try Residents.read(try TemporaryFile(bytes), .cp932)
        #expect(outcome.printed == [2])
        #expect(outcome.rules == ["1:intake.encoding"])
    }

    @Test("ファイルが2バイト文字の途中で終わる", arguments: [TextEncoding.cp932, .eucJP, .utf16LE])
    func truncated(encoding: TextEncoding) throws {
        let text = Residents.header + "\n" + Residents.line(1) + "\n" + Residents.line(2)
        var bytes = try LegacyText.bytes(text, encoding)
        bytes += encoding == .utf16LE ? [0x42] : [0x8E + (encoding == .eucJP ? 0x20 : 0)]
        let outcome = try Residents.read(try TemporaryFile(bytes), encoding)
        #expect(outcome.printed == [1])
        #expect(outcome.rules == ["2:intake.encoding"])
        #expect(
            outcome.rejections.first?.findings.first?.message
                .contains("ファイルの\(bytes.count)バイト目") == true)
        #expect(outcome.findings.map(\.code).contains("intake.no-final-newline"))
    }

    @Test("改行が混じり、引用符の中にもあるファイルの行番号")
    func mixedLineEnds() throws {
        let text =
            Residents.header + "\r\n" + Residents.line(1) + "\n"
            + Residents.line(2, name: "\"表\r\n能\"") + "\r\n" + Residents.line(3) + "\r\n"
        let outcome = try Residents.read(try LegacyText.file(text, .cp932), .cp932)
        #expect(outcome.printedLines == [2...2, 5...5])
        #expect(outcome.rejections.first?.lines == 3...4)
    }

    @Test("結果はブロックの切れ目によらない", arguments: [TextEncoding.cp932, .eucJP, .utf16LE])
    func blockSizes(encoding: TextEncoding) throws {
        let text = """
            申請書ID,個人番号,氏名,生年月日\r
            表,"能
            ソ",ｱ,五\r
            \r
            "噂""b",構\rd,,"十"\r
            f,"申",貼"i,j\r
            予,"表\r
            m,"n",o,ｱｲ\r
            あ,X,う,え\r
            x,"y,表,能\r
            q,r,s,ソ
            """
        var bytes = try LegacyText.bytes(text, encoding)
        let place = try #require(bytes.firstIndex(of: UInt8(ascii: "X")))
        // In UTF-16, half of a surrogate pair.
        if encoding == .utf16LE { bytes[place + 1] = 0xDC } else { bytes[place] = 0xFE }
        let file = try TemporaryFile(bytes)
        let expected = try rows(file, encoding, blockSize: 1 << 18)
        #expect(expected.count == 9)
        #expect(expected.contains { $0.contains("6 9...9") && $0.contains("intake.encoding") })
        for size in 4...80 { #expect(try rows(file, encoding, blockSize: size) == expected) }
    }

    private func rows(
        _ file: TemporaryFile, _ encoding: TextEncoding, blockSize: Int
    ) throws -> [String] {
        let input = try InputBytes(path: file.path, blockSize: blockSize)
        let reader = try CSVRowReader(
            InputText(input, encoding: encoding),
            schema: DocumentType.individualNumberNotice.schema, limits: IntakeLimits())
        var rows: [String] = []
        while let row = try reader.next() {
            switch row.content {
            case .values(let values): rows.append("\(row.number) \(row.lines) \(values)")
            case .faults(let faults, _):
                rows.append(
                    "\(row.number) \(row.lines) \(faults.map { "\($0.code) \($0.message)" })")
            }
        }
        rows.append(input.summary().sha256)
        return rows
    }

    @Test("閉じない引用符が数万行先まで届いても戻れて、一行も失わず、位置も正しい")
    func rewinding() throws {
        var lines = [Residents.header, Residents.line(1), Residents.line(2, name: "\"表 能子")]
        lines += (3...9000).map { Residents.line($0, name: "ソ 表能") }
        var bytes = try LegacyText.bytes(lines.joined(separator: "\r\n") + "\r\n", .cp932)
        let last = bytes.count - 14
        // The second byte of the last character of the last name.
        bytes[last] = 0x20
        let file = try TemporaryFile(bytes)
        let outcome = try Residents.read(file, .cp932)
        #expect(outcome.printed == [1] + Array(3...8999))
        #expect(outcome.rules == ["2:intake.unterminated-quote", "9000:intake.encoding"])
        #expect(outcome.rejections.last?.lines == 9001...9001)
        #expect(
            outcome.rejections.last?.findings.first?.message
                .contains("ファイルの\(last)バイト目") == true)
        #expect(outcome.summary?.byteCount == bytes.count)
    }

    @Test("JSON Lines: 2バイト目の0x5Cはエスケープではない")
    func jsonLines() throws {
        let line =
            "{\"申請書ID\":\"12345678901234567890001\",\"個人番号\":\"123456789018\","
            + "\"氏名\":\"ソ 表\\u80fd\",\"生年月日\":\"2020-06-01\"}\n"
        let file = try LegacyText.file(line, .cp932, extension: "jsonl")
        #expect(try Residents.read(file, .cp932).names == ["ソ 表能"])
        // By JIS X 0201 the very byte of the escape is a yen sign.
        #expect(try Residents.read(file, .shiftJIS).rules == ["1:intake.json-yen"])
        let broken = try LegacyText.bytes(line, .cp932) + [0x85, 0x40, 0x0A]
        let outcome = try Residents.read(
            try TemporaryFile(broken, extension: "jsonl"), .cp932)
        #expect(outcome.rules == ["2:intake.encoding"])
        #expect(
            outcome.rejections.first?.findings.first?.message.contains(
                "ファイルの\(broken.count - 2)バイト目") == true)
    }

    @Test(
        "違う文字コードのファイルは断り、読める文字コードを教えるが、使いはしない",
        arguments: [
            (TextEncoding.cp932, nil, "--encoding cp932", "euc-jp"),
            (.eucJP, nil, "--encoding euc-jp", "cp932"),
            (.eucJP, .cp932, "--encoding euc-jp", "utf-8"),
            (.cp932, .eucJP, "--encoding cp932", "utf-8"),
            (.utf8, .cp932, "--encoding utf-8", "euc-jp"),
            (.utf8, .eucJP, "--encoding utf-8", "cp932"),
            (.utf16LE, .cp932, "--encoding utf-16le", "utf-16be"),
            (.utf16LE, nil, "--encoding utf-16le", "utf-16be"),
        ] as [(TextEncoding, TextEncoding?, String, String)])
    func suggestion(
        encoding: TextEncoding, readAs: TextEncoding?, told: String, untold: String
    ) throws {
        let file = try LegacyText.file(table(Self.names), encoding)
        let findings = try #require(try Residents.refusal(file, readAs))
        let hints = findings.compactMap(\.hint).joined()
        #expect(hints.contains(told))
        #expect(!hints.contains("--encoding \(untold)"))
        #expect(!findings.contains { $0.message.contains("見本") })
    }

    @Test(
        "見出しの誤りが文字コードと関わりないときは、文字コードを勧めない",
        arguments: [TextEncoding.cp932, .shiftJIS, .eucJP, .utf16, .utf16LE, .utf8])
    func columnHints(encoding: TextEncoding) throws {
        let mark = encoding == .utf16 ? "\u{FEFF}" : ""
        let order: TextEncoding = encoding == .utf16 ? .utf16LE : encoding
        let mapping = try TemporaryFile(
            "mapping: 1\nfields:\n  申請書ID: 番号\n  個人番号: 個人\n  氏名: 漢字\n  生年月日: 生年\n",
            extension: "yaml")
        for header in ["番号,個人,漢字,漢字,生年", "番号,個人,漢字,備考"] {
            let file = try LegacyText.file(mark + header + "\r\n1,2,見本,4,5\r\n", order)
            let finding = try #require(
                try Residents.refusal(file, encoding, mapping: mapping)?.first)
            #expect(["intake.duplicate-column", "intake.missing-column"].contains(finding.code))
            #expect(finding.hint?.contains("--encoding") == false)
            #expect(finding.hint?.contains("列") == true)
        }
        let missing = try LegacyText.file(mark + "申請書ID,個人番号,氏名\r\n1,2,見本\r\n", order)
        #expect(try Residents.refusal(missing, encoding)?.first?.hint == "見出しを確かめて、列を加えてください")
    }

    @Test("途中で切れたUTF-16は、いま使っている文字コードを勧めず、切れたことを疑わせる", arguments: [true, false])
    func oddByteCount(isMarked: Bool) throws {
        let text = (isMarked ? "\u{FEFF}" : "") + table(["見本 一"])
        let bytes = try LegacyText.bytes(text, .utf16LE) + [0x42]
        let outcome = try Residents.read(
            try TemporaryFile(bytes), isMarked ? .utf16 : .utf16LE)
        #expect(outcome.rules.first == "2:intake.encoding")
        let hint = try #require(outcome.rejections.first?.findings.first?.hint)
        #expect(hint.contains("途中で切れて"))
        #expect(!hint.contains("--encoding"))
    }

    @Test("CP932で読んでいるファイルに、狭いShift_JISは勧めない")
    func narrowShiftJIS() throws {
        var bytes = try LegacyText.bytes(table(["見本 一"]), .cp932)
        bytes.insert(contentsOf: [0x80], at: bytes.count - 3)
        let cut = try Residents.read(try TemporaryFile(bytes), .cp932)
        #expect(cut.rejections.first?.findings.first?.hint?.contains("shift_jis") == false)
        let file = try LegacyText.file("番号,漢字\r\n1,髙\r\n", .cp932)
        let wide = try Residents.refusal(file, .shiftJIS)?.compactMap(\.hint).joined()
        #expect(wide?.contains("shift_jis") == false)
        let told = try Residents.refusal(LegacyText.file(table(["見本"]), .cp932), nil)
        let hint = try #require(told?.first?.hint)
        let (wideAt, narrowAt) = (hint.range(of: "cp932"), hint.range(of: "shift_jis"))
        #expect(try #require(wideAt).lowerBound < #require(narrowAt).lowerBound)
    }

    @Test("shift_jis の0x5Cと0x7Eは¥と‾になるので、読んだ列にある行を数えて一度だけ知らせる")
    func yenAndOverline() throws {
        let text =
            Residents.header + ",備考\n" + Residents.line(1) + ",~\n"
            + Residents.line(2, name: "A~B") + ",\n" + Residents.line(3, name: "A\\B") + ",\n"
        let file = try TemporaryFile(LegacyText.bytes(text, .cp932))
        let warnings = try Residents.read(file, .shiftJIS).findings
            .filter { $0.code == "intake.yen-or-overline" }
        #expect(warnings.map(\.severity) == [.warning])
        #expect(warnings.first?.message.contains("2行あります（最初は2行目）") == true)
        #expect(warnings.first?.hint?.contains("--encoding cp932") == true)
        #expect(
            !(try Residents.read(file, .cp932).findings)
                .contains { $0.code == "intake.yen-or-overline" })
    }

    @Test("UTF-8の文字でないバイトも、ファイルの位置を示す")
    func utf8Offset() throws {
        let head = Array((Residents.header + "\n" + Residents.line(1) + "\n").utf8)
        let row = Array(Residents.line(2, name: "見本X").utf8)
        let place = try #require(row.firstIndex(of: UInt8(ascii: "X")))
        var broken = row
        broken[place] = 0xFF
        let outcome = try Residents.read(try TemporaryFile(head + broken + [0x0A]))
        #expect(
            outcome.rejections.first?.findings.first?.message
                == "UTF-8として読めない文字があります（値の7バイト目、ファイルの\(head.count + place + 1)バイト目）")
    }
}
