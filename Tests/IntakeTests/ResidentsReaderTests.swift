import Diagnostics
import Foundation
import Intake
import NoticeModel
import Testing

@Suite("どの行も、印刷できるか除かれるかのちょうど一方になる")
struct ResidentsReaderTests {
    @Test("同じ申請書IDは最初の行だけが残り、後の行は最初の行を示して除かれる")
    func duplicates() throws {
        var fields = Residents.fields(1)
        fields[3] = "2020-02-30"
        let lines = [
            Residents.header, Residents.line(7), Residents.line(8), Residents.line(7),
            fields.joined(separator: ","), Residents.line(1), Residents.line(7),
        ]
        let outcome = try Residents.read(lines.joined(separator: "\n") + "\n")
        #expect(outcome.printed == [1, 2])
        #expect(
            outcome.rules == [
                "3:intake.duplicate-application-id", "4:notice.date",
                // Row 4 is not printed, but whose ID it is nobody knows.
                "5:intake.duplicate-application-id", "6:intake.duplicate-application-id",
            ])
        #expect(outcome.rejections.first?.findings.first?.message == "1行目と同じ申請書IDです")
        #expect(outcome.counts.rows == 6)
        #expect(outcome.counts.accepted == 2)
        #expect(outcome.counts.rejected == 4)
    }

    @Test("重なりとほかの誤りは、ともに示す")
    func duplicateWithMore() throws {
        var fields = Residents.fields(1)
        fields[2] = ""
        let lines = [Residents.header, Residents.line(1), fields.joined(separator: ",")]
        #expect(
            try Residents.read(lines.joined(separator: "\n") + "\n").rules == [
                "2:intake.duplicate-application-id", "2:notice.required",
            ])
    }

    @Test("1桁でも違えば別の申請書ID", arguments: 0..<23)
    func nearDuplicates(position: Int) throws {
        var digits = Array("98765432109876543210987")
        let first = String(digits)
        digits[position] = digits[position] == "0" ? "1" : "0"
        let lines = [first, String(digits)].map { "\($0),123456789018,見本 太郎,2020-06-01" }
        let outcome = try Residents.read(
            ([Residents.header] + lines).joined(separator: "\n") + "\n")
        #expect(outcome.printed == [1, 2])
    }

    @Test("rejected.csvの行は、場所、規則、対処を示し、値を含まない")
    func records() throws {
        let lines = [
            Residents.header, "12345678901234567890001,12345678901,秘密\u{202E}太郎,2020-13-01",
            "1,2,\"秘密", "秘密\"",
        ]
        let outcome = try Residents.read(lines.joined(separator: "\n") + "\n")
        let records = outcome.rejections.flatMap(\.records)
        #expect(records.allSatisfy { $0.columns.count == RejectionRecord.header.count })
        #expect(
            records.map { $0.columns.prefix(4) } == [
                ["1", "2", "個人番号", "notice.individual-number"],
                ["1", "2", "氏名", "notice.bidirectional-control"],
                ["1", "2", "生年月日", "notice.date"],
                ["2", "3–4", "", "intake.column-count"],
            ])
        let shown = records.flatMap(\.columns).joined()
        for value in ["12345678901234567890001", "12345678901", "秘密", "2020-13-01"] {
            #expect(!shown.contains(value))
        }
    }

    @Test("警告のある行は警告とともに印刷にまわる")
    func warnings() throws {
        let header = "申請書ID,氏名,生年月日,性別,住所,代替文字情報\n"
        let row = "12345678901234567890001,辻󠄀 花子,2020-06-01,女,新潟市中央区1-1-1,\n"
        let file = try TemporaryFile(header + row)
        let reader = try ResidentsReader(
            path: file.path,
            validator: NoticeValidator(document: .cardApplication, purpose: .live))
        guard case .notice(let notice, 2...2, let warnings)? = try reader.next() else {
            Issue.record("the row is good")
            return
        }
        #expect(notice.text(of: "氏名") == "辻󠄀 花子")
        #expect(warnings.map(\.severity) == warnings.map { _ in .warning })
    }

    /// A file that is still being copied has lost its last rows without a sign of it.
    @Test("読んでいる間に伸び縮みしたファイルは、終わりまで読めたことにしない", arguments: [-200_000, 100])
    func changedSize(by change: Int) throws {
        let lines = [Residents.header] + (1...9000).map { Residents.line($0) }
        let file = try TemporaryFile(lines.joined(separator: "\n") + "\n")
        let reader = try ResidentsReader(path: file.path, validator: Residents.validator())
        _ = try reader.next()
        let handle = try #require(FileHandle(forUpdatingAtPath: file.path))
        let size = try handle.seekToEnd()
        try handle.truncate(atOffset: UInt64(Int(size) + change))
        try handle.close()
        let failure = try #require(throws: DiagnosticFailure.self) {
            while try reader.next() != nil {}
        }
        #expect(failure.diagnostics.map(\.code) == ["intake.changed-size"])
        #expect(reader.summary == nil)
        #expect(try reader.next() == nil)
    }

    @Test("どんなに壊れたファイルでも、行数は印刷と除外の和で、読み終わる", arguments: 0..<200)
    func damagedFiles(seed: UInt64) throws {
        var random = SplitMix(seed)
        let lines = [Residents.header] + (1...40).map { Residents.line($0) }
        var bytes = Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
        let header = Residents.header.utf8.count
        let marks: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x00, 0xFF, 0x80, 0x22, 0x22]
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            let place = Int.random(in: (header + 2)..<bytes.count, using: &random)
            let mark = marks[Int.random(in: 0..<marks.count, using: &random)]
            if Bool.random(using: &random) {
                bytes[place] = mark
            } else {
                bytes.insert(mark, at: place)
            }
        }
        let outcome = try Residents.read(TemporaryFile(bytes))
        #expect(outcome.counts.accepted == outcome.printed.count)
        #expect(outcome.counts.rejected == outcome.rejections.count)
        let rows = (outcome.printed + outcome.rejections.map(\.row)).sorted()
        #expect(rows == Array(1...max(1, outcome.counts.rows)))
        #expect(outcome.rejections.allSatisfy { !$0.records.isEmpty })
        // Twelve wounds touch at most thirteen rows each way; the others are printed.
        #expect(outcome.printed.count >= 40 - 2 * 12)
    }
}

/// A small generator whose numbers depend on the seed alone.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
