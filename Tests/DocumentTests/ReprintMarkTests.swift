internal import Foundation
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("A sheet that is printed again says so, and nothing else changes")
struct ReprintMarkTests {
    private static func record(_ document: DocumentType) -> [String: String] {
        document.isCarrier ? CarrierPageTests.records[0] : InventedRecord.make(1)
    }

    private static func purpose(_ document: DocumentType) -> PrintPurpose {
        document.isIssued ? .live : .archiveCopy
    }

    /// The repository's layouts with the reprint mark taken out.
    private static func layoutsWithoutMark() throws -> String {
        let folder = try Checkout.temporaryFolder()
        for name in try FileManager.default.contentsOfDirectory(atPath: Checkout.layouts)
        where name.hasSuffix(".yaml") {
            let text = try String(contentsOfFile: Checkout.layouts + "/" + name, encoding: .utf8)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.contains("{code.reprint-mark}") }
            try Data(lines.joined(separator: "\n").utf8)
                .write(to: URL(fileURLWithPath: folder + "/" + name))
        }
        return folder
    }

    @Test(
        "A first print is, to the byte, what it is without the mark", arguments: DocumentType.known)
    func firstPrint(_ document: DocumentType) throws {
        let folder = try Self.layoutsWithoutMark()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/\(document.identifier).yaml"
        let (record, sheet) = (Self.record(document), try PressedNotice.sheet())
        let marked = PressedNotice(document, record, sheet)
        let plain = PressedNotice(document, record, sheet, layout: path)
        let purpose = Self.purpose(document)
        #expect(
            try PressedNotice.bytes(of: [marked], purpose)
                == PressedNotice.bytes(of: [plain], purpose))
        let again = PressedNotice(
            document, record, try PressedNotice.sheet(reprintMark: "再印刷"), layout: path)
        #expect(
            try PressedNotice.bytes(of: [again], purpose)
                == PressedNotice.bytes(of: [plain], purpose))
    }

    @Test(
        "The mark stands within a centimetre of the number on every sheet",
        arguments: DocumentType.known)
    func reprint(_ document: DocumentType) throws {
        let mark = "再印刷 12"
        let record = Self.record(document)
        let purpose = Self.purpose(document)
        let first = try PressedNotice.pages(
            of: [.init(document, record, try PressedNotice.sheet())], purpose)
        let again = try PressedNotice.pages(
            of: [.init(document, record, try PressedNotice.sheet(reprintMark: mark))], purpose)
        for (before, after) in zip(first, again) {
            let added = after.words.filter { word in
                !before.words.contains { $0.agrees(with: word) }
            }
            #expect(added.map(\.text) == ["再印刷", "12"])
            let kept = before.words.filter { word in after.words.contains { $0.agrees(with: word) }
            }
            #expect(kept.count == before.words.count)
            let numbers = after.words.filter {
                $0.text.hasSuffix("/1") || $0.text.hasSuffix("01/01") || $0.text == "10000019"
            }
            #expect(!numbers.isEmpty)
            for word in added {
                #expect(numbers.contains { Self.distance($0.box, word.box) < 10 })
            }
            #expect(after.collisions().isEmpty)
        }
    }

    /// Millimetres between two boxes.
    private static func distance(_ left: Rect, _ right: Rect) -> Double {
        let across = max(
            0, (left.left - right.right).millimetres, (right.left - left.right).millimetres)
        let down = max(
            0, (left.top - right.bottom).millimetres, (right.top - left.bottom).millimetres)
        return (across * across + down * down).squareRoot()
    }
}

extension PlacedWord {
    /// The same word in the same place; where text begins is written relative to the text before.
    fileprivate func agrees(with other: PlacedWord) -> Bool {
        text == other.text && abs(left - other.left) < 0.05 && abs(top - other.top) < 0.05
            && abs(right - other.right) < 0.05 && abs(bottom - other.bottom) < 0.05
    }
}
