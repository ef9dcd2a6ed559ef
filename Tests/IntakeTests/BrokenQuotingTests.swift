import Diagnostics
import Foundation
import NoticeModel
import TestSupport
import Testing

@testable import Intake

@Suite("引用符の誤りは、その行だけの誤り")
struct BrokenQuotingTests {
    @Test(
        "引用符のない値の途中の引用符、閉じた後の文字",
        arguments: ["見本\"太郎", "\"見本\"太郎", " \"見本\"", "\"見本\" ", "\"見本\"太郎\"", "\"見本\"\r"])
    func misplaced(name: String) throws {
        let lines = [
            Residents.header, Residents.line(1), Residents.line(2, name: name), Residents.line(3),
        ]
        let outcome = try Residents.read(lines.joined(separator: "\r\n") + "\r\n")
        #expect(outcome.printed == [1, 3])
        #expect(outcome.rules == ["2:intake.quote"])
        #expect(outcome.rejections.first?.findings.first?.place == .record(row: 2, field: "氏名"))
    }

    @Test("閉じ忘れた引用符は、次の行を巻き込まない")
    func unclosedBeforeQuotedRow() throws {
        let quoted = { Residents.fields($0).map { "\"\($0)\"" }.joined(separator: ",") }
        let broken = Residents.fields(2).map { "\"\($0)\"" }.joined(separator: ",").dropLast()
        let lines = [Residents.header, quoted(1), String(broken), quoted(3), quoted(4)]
        let outcome = try Residents.read(lines.joined(separator: "\n") + "\n")
        #expect(outcome.printed == [1, 3, 4])
        #expect(outcome.rules == ["2:intake.quote"])
        #expect(outcome.rejections.first?.lines == 3...3)
        #expect(outcome.printedLines == [2...2, 4...4, 5...5])
    }

    @Test("ファイルの終わりまで閉じない引用符: 行を示して除き、前後の行は残る", arguments: ["", "\n"])
    func unclosedToTheEnd(end: String) throws {
        let lines = [
            Residents.header, Residents.line(1), Residents.line(2, name: "\"見本 太郎"),
            Residents.line(3), Residents.line(4),
        ]
        let outcome = try Residents.read(lines.joined(separator: "\n") + end)
        #expect(outcome.printed == [1, 3, 4])
        #expect(outcome.rules == ["2:intake.unterminated-quote"])
        #expect(outcome.rejections.first?.findings.first?.hint?.contains("3行目") == true)
    }

    /// The row begins blocks before the end of the input, so reading has to seek back.
    @Test("閉じない引用符が数万行先まで届いても、一行も失わない")
    func unclosedFarFromTheEnd() throws {
        var lines = [Residents.header, Residents.line(1), Residents.line(2, name: "\"見本 太郎")]
        lines += (3...9000).map { Residents.line($0) }
        let file = try TemporaryFile(lines.joined(separator: "\r\n") + "\r\n")
        let outcome = try Residents.read(file)
        #expect(outcome.printed == [1] + Array(3...9000))
        #expect(outcome.rules == ["2:intake.unterminated-quote"])
        #expect(outcome.printedLines.last == 9001...9001)
        // Bytes that were read twice are in the digest once.
        let size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int
        #expect(outcome.summary?.byteCount == size)
    }

    @Test("パイプは戻れない: 閉じない引用符の行を示して止まり、前の行は読めている")
    func unclosedInPipe() throws {
        var lines = [Residents.header, Residents.line(1), Residents.line(2, name: "\"見本 太郎")]
        lines += (3...9000).map { Residents.line($0) }
        let bytes = Data((lines.joined(separator: "\n") + "\n").utf8)
        let pipe = Pipe()
        let writing = pipe.fileHandleForWriting
        Thread.detachNewThread {
            BrokenPipe.blockSignalInThisThread()
            try? writing.write(contentsOf: bytes)
            try? writing.close()
        }
        let reader = try ResidentsReader(
            path: "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)", format: .csv,
            validator: Residents.validator())
        guard case .notice? = try reader.next() else {
            Issue.record("the row before the broken one is good")
            return
        }
        let failure = try #require(throws: DiagnosticFailure.self) { try reader.next() }
        #expect(failure.diagnostics.map(\.code) == ["intake.unterminated-quote"])
        #expect(failure.diagnostics.first?.place == .record(row: 2, field: "氏名"))
        #expect(try reader.next() == nil)
        #expect(reader.summary == nil)
    }

    @Test("短いパイプはまだ手元にあるので、閉じない引用符でもほかの行は残る")
    func unclosedInShortPipe() throws {
        let lines = [
            Residents.header, Residents.line(1), Residents.line(2, name: "\"見本 太郎"),
            Residents.line(3),
        ]
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(
            contentsOf: Data((lines.joined(separator: "\n") + "\n").utf8))
        try pipe.fileHandleForWriting.close()
        let reader = try ResidentsReader(
            path: "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)", format: .csv,
            validator: Residents.validator())
        var printed: [Int] = []
        while let result = try reader.next() {
            if case .notice(let notice, _, _) = result { printed.append(notice.row) }
        }
        #expect(printed == [1, 3])
        #expect(reader.counts.rejected == 1)
        #expect(reader.summary?.byteCount == lines.joined(separator: "\n").utf8.count + 1)
    }

    @Test("結果はブロックの切れ目によらない", arguments: 4...80)
    func blockSizes(size: Int) throws {
        let text = """
            申請書ID,個人番号,氏名,生年月日\r
            1,"2\r
            3",4,5\r
            \r
            "a""b",c\rd,,"e"\r
            f,"g",h"i,j\r
            k,"l\r
            m,"n",o,p\r
            \u{FEFF}あ,い,う,え\r
            x,"y,z,w\r
            q,r,s,t
            """
        let file = try TemporaryFile(text)
        let expected = try rows(of: file, blockSize: 1 << 18)
        #expect(
            expected.dropLast().map { $0.prefix { $0 != "[" } } == [
                "1 2...3 ", "2 5...5 ", "3 6...6 ", "4 7...7 ", "5 8...8 ", "6 9...9 ",
                "7 10...10 ", "8 11...11 ",
            ])
        #expect(try rows(of: file, blockSize: size) == expected)
    }

    private func rows(of file: TemporaryFile, blockSize: Int) throws -> [String] {
        let input = try InputBytes(path: file.path, blockSize: blockSize)
        let reader = try CSVRowReader(
            InputText(input), schema: DocumentType.individualNumberNotice.schema,
            limits: IntakeLimits())
        var rows: [String] = []
        while let row = try reader.next() {
            switch row.content {
            case .values(let values): rows.append("\(row.number) \(row.lines) \(values)")
            case .faults(let faults, _):
                rows.append("\(row.number) \(row.lines) \(faults.map(\.code))")
            }
        }
        rows.append(input.summary().sha256)
        return rows
    }
}
