import Diagnostics
import Foundation
import Intake
import NoticeModel
import Testing

@Suite("長すぎる値はメモリを使わせない", .serialized)
struct LimitsTests {
    @Test("上限ちょうどの値は検査に届き、1バイト超えると読まずに除く", arguments: ["", "\""])
    func boundary(quote: String) throws {
        let limits = IntakeLimits(fieldBytes: 60)
        for (count, rule) in [(60, "1:notice.too-long"), (61, "1:intake.field-too-long")] {
            let line =
                "12345678901234567890001,123456789018," + quote
                + String(repeating: "あ", count: 20) + String(repeating: "a", count: count - 60)
                + quote + ",2020-06-01"
            let outcome = try Residents.read(
                TemporaryFile(Residents.header + "\n" + line + "\n" + Residents.line(2) + "\n"),
                limits: limits)
            // 60 bytes are 20 characters, which a name may have: the row with them is printed.
            #expect(outcome.rules == (count == 60 ? [] : [rule]))
            #expect(outcome.printed.last == 2)
        }
    }

    /// In a process of its own, whose memory no other test uses.
    @Test("200 MBの値: その行だけを除き、前後の行は残り、メモリは増えない", arguments: Huge.allCases)
    func huge(kind: Huge) async throws {
        let file = try HugeFile(kind).file
        await #expect(processExitsWith: .success) { [path = file.path as String, kind] in
            let before = Self.peakMemory()
            let outcome = try Residents.read(path: path)
            #expect(outcome.printed == [1, 3])
            #expect(outcome.rules == ["2:\(kind.rule)"])
            #expect(outcome.summary?.byteCount ?? 0 > 200 << 20)
            #expect(Self.peakMemory() - before < 16 << 20, "peak memory in bytes")
        }
    }

    @Test("20万列の行、長い値ばかりの行も、その行だけの誤り")
    func wideRow() throws {
        let wide = String(repeating: ",", count: 200_000)
        let long = Array(repeating: String(repeating: "a", count: 70_000), count: 4)
        let lines = [Residents.header, wide, long.joined(separator: ","), Residents.line(3)]
        let outcome = try Residents.read(lines.joined(separator: "\n") + "\n")
        #expect(outcome.printed == [3])
        #expect(
            outcome.rules == ["1:intake.empty-row"]
                + Array(repeating: "2:intake.field-too-long", count: 4))
    }

    /// The most memory this process has had, in bytes.
    private static func peakMemory() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss << 10
    }
}

/// Ways to hold 200 MB in one value.
enum Huge: String, Codable, CaseIterable {
    case plain, quoted, quotedLines, unclosed, jsonLine

    /// The rule that rejects the row.
    var rule: String {
        switch self {
        case .plain, .quoted, .quotedLines: "intake.field-too-long"
        case .unclosed: "intake.unterminated-quote"
        case .jsonLine: "intake.line-too-long"
        }
    }
}

/// A file of three rows, the second with a value of 200 MB, written piece by piece.
struct HugeFile {
    let file: TemporaryFile

    init(_ kind: Huge) throws {
        let isJSON = kind == .jsonLine
        file = try TemporaryFile("", extension: isJSON ? "jsonl" : "csv")
        let handle = try #require(FileHandle(forWritingAtPath: file.path))
        let rows = (1...3).map { isJSON ? JSONLinesTests.line($0) : Residents.line($0) }
        let name = "見本 太郎"
        let cut = try #require(rows[1].range(of: name))
        let opening = kind == .plain || isJSON ? "" : "\""
        let closing = kind == .unclosed ? "" : opening
        let filler = String(repeating: "a", count: 63) + (kind == .quotedLines ? "\n" : "a")
        let piece = Data(String(repeating: filler, count: 1 << 14).utf8)
        let head = (isJSON ? "" : Residents.header + "\n") + rows[0] + "\n"
        try handle.write(contentsOf: Data((head + rows[1][..<cut.lowerBound] + opening).utf8))
        for _ in 0..<201 { try handle.write(contentsOf: piece) }
        let tail = closing + rows[1][cut.upperBound...] + "\n" + rows[2] + "\n"
        try handle.write(contentsOf: Data(tail.utf8))
        try handle.close()
    }
}
