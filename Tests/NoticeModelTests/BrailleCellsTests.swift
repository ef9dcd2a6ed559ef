import NoticeModel
import Testing

@Suite("点字の升目")
struct BrailleCellsTests {
    private func cells(_ kana: String) throws -> String { try BrailleCells(kana: kana).text }

    @Test(
        "五十音は、母音（1・2・4の点）と子音（3・5・6の点）を合わせた形",
        arguments: [
            ("アイウエオ", "⠁⠃⠉⠋⠊"), ("カキクケコ", "⠡⠣⠩⠫⠪"), ("サシスセソ", "⠱⠳⠹⠻⠺"), ("タチツテト", "⠕⠗⠝⠟⠞"),
            ("ナニヌネノ", "⠅⠇⠍⠏⠎"), ("ハヒフヘホ", "⠥⠧⠭⠯⠮"), ("マミムメモ", "⠵⠷⠽⠿⠾"), ("ヤユヨ", "⠌⠬⠜"),
            ("ラリルレロ", "⠑⠓⠙⠛⠚"), ("ワヰヱヲ", "⠄⠆⠖⠔"), ("ンッー", "⠴⠂⠒"),
        ])
    func table(kana: String, cells: String) throws { #expect(try self.cells(kana) == cells) }

    @Test(
        "よく知られた語",
        arguments: [
            ("サケ", "⠱⠫"), ("オサケ", "⠊⠱⠫"), ("ニホン", "⠇⠮⠴"), ("テンジ", "⠟⠴⠐⠳"),
            ("トーキョー", "⠞⠒⠈⠪⠒"), ("ガッコー", "⠐⠡⠂⠪⠒"), ("ニッポン", "⠇⠂⠠⠮⠴"),
            ("バンゴウ ハナコ", "⠐⠥⠴⠐⠪⠉⠀⠥⠅⠪"), ("ギュウニュウ", "⠘⠩⠉⠈⠍⠉"),
        ])
    func words(kana: String, cells: String) throws { #expect(try self.cells(kana) == cells) }

    @Test(
        "拗音は、符号と、同じ行のア・ウ・エ・オ段の升目",
        arguments: [
            ("キャキュキョ", "⠈⠡⠈⠩⠈⠪"), ("ギャ", "⠘⠡"), ("シュ", "⠈⠹"), ("ジョ", "⠘⠺"), ("チョ", "⠈⠞"),
            ("ヂャ", "⠘⠕"), ("ニャ", "⠈⠅"), ("ヒョ", "⠈⠮"), ("ビュ", "⠘⠭"), ("ピョ", "⠨⠮"), ("ミャ", "⠈⠵"),
            ("リュ", "⠈⠙"), ("シェ", "⠈⠻"), ("ジェ", "⠘⠻"), ("チェ", "⠈⠟"),
        ])
    func palatal(kana: String, cells: String) throws { #expect(try self.cells(kana) == cells) }

    @Test(
        "外来の音",
        arguments: [
            ("イェ", "⠈⠋"), ("スィ", "⠈⠳"), ("ズィ", "⠘⠳"), ("ティ", "⠈⠗"), ("ディ", "⠘⠗"),
            ("ウィウェウォ", "⠢⠃⠢⠋⠢⠊"), ("クァ", "⠢⠡"), ("クヮ", "⠢⠡"), ("グァ", "⠲⠡"), ("グヮ", "⠲⠡"),
            ("クォ", "⠢⠪"), ("ツァツォ", "⠢⠕⠢⠞"), ("ファフィフェフォ", "⠢⠥⠢⠧⠢⠯⠢⠮"),
            ("ヴァヴィヴェヴォ", "⠲⠥⠲⠧⠲⠯⠲⠮"), ("ヴ", "⠐⠉"), ("トゥ", "⠢⠝"), ("ドゥ", "⠲⠝"), ("テュ", "⠨⠝"),
            ("デュ", "⠸⠝"), ("フュフョ", "⠨⠬⠨⠜"), ("ヴュヴョ", "⠸⠬⠸⠜"),
        ])
    func foreign(kana: String, cells: String) throws { #expect(try self.cells(kana) == cells) }

    @Test("長く聞こえるウは、書かれたとおりウのまま")
    func longVowel() throws {
        #expect(try cells("コウ") == "⠪⠉")
        #expect(try cells("コー") == "⠪⠒")
    }

    @Test("中点の後ろは一升あける。すでに空いていれば足さない")
    func middleDot() throws {
        #expect(try cells("ア・イ") == "⠁⠐⠀⠃")
        #expect(try cells("ア・ イ") == "⠁⠐⠀⠃")
        #expect(try cells("ア・") == "⠁⠐")
    }

    @Test(
        "半角カナも、離れた濁点も、同じ升目",
        arguments: [
            ("ﾊﾞﾝｺﾞｳ ﾊﾅｺ", "バンゴウ ハナコ"), ("ハ\u{3099}", "バ"), ("ハ\u{309A}", "パ"), ("ハ゛", "バ"),
            ("ｳﾞｧ", "ヴァ"), ("ｷｬｯ", "キャッ"),
        ])
    func spellings(text: String, plain: String) throws {
        #expect(try cells(text) == cells(plain))
    }

    @Test(
        "升目のない文字は、その位置で断る",
        arguments: [
            ("ァ", 1), ("カァ", 2), ("アャ", 2), ("ヵ", 1), ("アイヶ", 3), ("ア゛", 2), ("゛", 1), ("ヷ", 1),
            ("番", 1),
            ("カ1", 2), ("ラ゜", 2),
        ])
    func faults(text: String, position: Int) {
        let fault = #expect(throws: BrailleCells.Fault.self) { try BrailleCells(kana: text) }
        #expect(fault?.position == position)
    }

    @Test("どのカタカナも、様式で数える文字数より多くの升目にはならない（中点を除く）")
    func neverMoreThanPlaces() throws {
        let scalars = (UInt32(0x30A1)...0x30FC).filter { $0 != 0x30FB }.compactMap(
            Unicode.Scalar.init)
        var written = 0
        for first in scalars {
            for second in scalars {
                let text = "\(first)\(second)"
                // ー alone is no reading.
                guard text != "ーー", let cells = try? BrailleCells(kana: text) else { continue }
                written += 1
                #expect(try cells.count <= #require(BrailleKana(text: text)).length)
                #expect(
                    cells.text.unicodeScalars.allSatisfy { (0x2800...0x283F).contains($0.value) })
            }
        }
        #expect(written > 5000)
    }

    @Test("違う音は、違う升目になる")
    func distinct() throws {
        let scalars = (UInt32(0x30A1)...0x30FA).compactMap(Unicode.Scalar.init)
        // ヂ and ヅ have cells of their own; クァ and クヮ are one sound in two spellings.
        var seen: [String: String] = [:]
        for first in scalars {
            let texts =
                ["\(first)"] + ["ァ", "ィ", "ゥ", "ェ", "ォ", "ャ", "ュ", "ョ"].map { "\(first)\($0)" }
            for text in texts {
                guard let cells = try? BrailleCells(kana: text).text else { continue }
                #expect(seen[cells] == nil, "\(text) \(seen[cells] ?? "")")
                seen[cells] = text
            }
        }
        #expect(seen.count > 120)
    }
}
