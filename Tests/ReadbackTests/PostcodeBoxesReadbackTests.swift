internal import Composition
internal import Foundation
internal import NoticeModel
internal import PageGraphics
internal import Readback
internal import TestSupport
internal import Testing

@Suite("A postcode in boxes is read back digit by digit, each in its own box")
struct PostcodeBoxesReadbackTests {
    private static let kind = VolumeKind("Samples/library-card-notice", nil)

    /// A postcard with the postcode 951-8550, changed on its way to the file.
    private func findings(
        _ change: (inout Page) throws -> Void = { _ in }
    ) throws -> [ReadbackFinding] {
        let bench = try PrintingBench(Self.kind)
        let record = [
            "利用者番号": "00012345", "氏名": "本棚 文子", "郵便番号": "951-8550", "住所": "○○県△△市□□町1-2-3",
            "更新期限": "2026-03-31", "受取館": "中央館",
        ]
        let notices = try bench.notices([record])
        let sheet = bench.sheet(0, of: notices[0])
        var pages = try bench.pages(of: notices[0], sheet)
        try change(&pages[0])
        let expectations = bench.expectations(notices, [sheet]).enumerated().map { index, page in
            var page = page
            page.label = "\(index + 1)"
            return page
        }
        return try ReadVolume.report(
            try bench.volume(pages), shows: expectations, smallestModule: bench.smallestModule
        ).findings
    }

    private func codes(_ change: (inout Page) throws -> Void) throws -> Set<String> {
        Set(try findings(change).map { "\($0.fault) \($0.name ?? "-")" })
    }

    /// The digits of the boxes as they are drawn.
    private static func isDigit(_ item: DrawItem) -> Bool {
        guard case .glyphs(let run) = item else { return false }
        return run.text.count == 1 && run.text.allSatisfy(\.isNumber)
            && run.origin.y < Length(millimetres: 25)
    }

    private static func edit(
        _ page: inout Page, digit number: Int, _ change: (GlyphRun) -> [GlyphRun]
    ) {
        var count = 0
        page = page.mapping { item in
            guard isDigit(item), case .glyphs(let run) = item else { return [item] }
            defer { count += 1 }
            return count == number ? change(run).map(DrawItem.glyphs) : [item]
        }
        #expect(count == 7)
    }

    @Test("As it must be, nothing is found")
    func sound() throws {
        #expect(try findings() == [])
    }

    @Test("A digit is lost", arguments: 0..<7)
    func lost(_ digit: Int) throws {
        #expect(
            try codes { Self.edit(&$0, digit: digit) { _ in [] } } == ["textMissing 郵便番号"])
    }

    @Test("A digit moves towards its neighbour", arguments: 0..<6)
    func moved(_ digit: Int) throws {
        let found = try codes { page in
            Self.edit(&page, digit: digit) { run in
                var run = run
                run.origin.x = run.origin.x + Length(millimetres: 3.4)
                return [run]
            }
        }
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.hasSuffix("郵便番号") || $0.hasPrefix("textUnexpected") })
    }

    @Test("Two digits change places, two stand in one box, one stands between the boxes")
    func exchanged() throws {
        let pitch = Length(millimetres: 6.9)
        // 9 and 5 of 951: 591.
        let swapped = try codes { page in
            Self.edit(&page, digit: 0) { run in
                [run.moved(by: pitch)]
            }
            Self.edit(&page, digit: 1) { run in [run.moved(by: pitch * -1)] }
        }
        #expect(swapped == ["textDiffers 郵便番号"])
        let doubled = try codes { page in
            Self.edit(&page, digit: 4) { run in [run, run.moved(by: Length(millimetres: 1.6))] }
        }
        #expect(doubled == ["textDiffers 郵便番号"])
        let between = try codes { page in
            Self.edit(&page, digit: 2) { run in [run, run.moved(by: Length(millimetres: 3.5))] }
        }
        #expect(between.contains { $0.hasPrefix("text") })
    }

    @Test("A box is lost, and one too many")
    func boxes() throws {
        func isBox(_ item: DrawItem) -> Bool {
            guard case .rectangle(let frame, _, _, _) = item else { return false }
            return frame.top < Length(millimetres: 25)
        }
        let lost = try codes { page in
            var isFirst = true
            page = page.mapping { item in
                defer { if isBox(item) { isFirst = false } }
                return isBox(item) && isFirst ? [] : [item]
            }
        }
        #expect(lost.contains { $0.hasPrefix("markMissing") })
        let surplus = try codes { page in
            page = page.mapping { item in
                guard isBox(item),
                    case .rectangle(let frame, let radius, let stroke, let fill) = item
                else { return [item] }
                let other = frame.offset(by: Point(x: .zero, y: Length(millimetres: 9)))
                return [item, .rectangle(other, radius: radius, stroke: stroke, fill: fill)]
            }
        }
        #expect(surplus.contains { $0.hasPrefix("markUnexpected") })
    }
}

extension GlyphRun {
    /// The run moved to the right.
    fileprivate func moved(by distance: Length) -> GlyphRun {
        var run = self
        run.origin.x = run.origin.x + distance
        return run
    }
}
