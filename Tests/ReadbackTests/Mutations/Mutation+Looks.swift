internal import NoticeModel
internal import PageGraphics
internal import Readback

extension Mutation {
    /// Text that says the right thing and stands wrong or is not seen.
    static let looks: [Mutation] = places + visibility + covers + glyphs

    private static func run(
        _ name: String, _ kind: VolumeKind, _ fault: ReadbackFinding.Fault,
        page: Int = 1, field: String?, of text: String, isAll: Bool = false,
        _ change: @escaping @Sendable (inout GlyphRun) -> Void
    ) -> Mutation {
        Mutation(
            name, kind, fault, page: page, field: field,
            .pages { try $0[page - 1].editRuns(with: text, isAll: isAll, change) })
    }

    private static func shift(_ run: inout GlyphRun, right: Double = 0, down: Double = 0) {
        run.origin =
            run.origin
            + Point(
                x: Length(millimetres: right), y: Length(millimetres: down))
    }

    private static func widen(_ run: inout GlyphRun, by factor: Double) {
        run.font.condensing *= factor
        for index in run.glyphs.indices { run.glyphs[index].x *= factor }
    }

    private static let places: [Mutation] = [
        run(
            "氏名 in the frame of 生年月日", .individual, .textMissing, field: "氏名", of: "番号", isAll: true
        ) { if $0.text.contains("太郎") { shift(&$0, down: 17) } },
        run("氏名 10 mm above its frame", .individual, .textMissing, field: "氏名", of: "太郎") {
            shift(&$0, down: -12)
        },
        run("氏名 3 mm left of its frame", .individual, .textOutsideFrame, field: "氏名", of: "太郎") {
            shift(&$0, right: -3)
        },
        run("氏名 7 mm down, over the rule", .individual, .textOutsideFrame, field: "氏名", of: "太郎") {
            shift(&$0, down: 7)
        },
        run("個人番号 off the right edge", .individual, .textOutsideFrame, field: "個人番号", of: "1000") {
            shift(&$0, right: 60)
        },
        run("the address in another window", .expiry, .textMissing, field: "住所", of: "△△市") {
            shift(&$0, right: 100)
        },
        run("氏名 at twice its size", .individual, .textTooLarge, field: "氏名", of: "太郎") {
            $0.font.size = $0.font.size * 2
        },
        run("氏名 at a sixth of its size", .individual, .textTooSmall, field: "氏名", of: "太郎") { run in
            run.font.size = run.font.size / 6
            for index in run.glyphs.indices {
                run.glyphs[index].x /= 6
                run.glyphs[index].y /= 6
            }
        },
        run("氏名 at half its width", .individual, .textWidth, field: "氏名", of: "太郎") {
            widen(&$0, by: 0.5)
        },
        run("氏名 at nine eighths of its width", .individual, .textWidth, field: "氏名", of: "太郎") {
            widen(&$0, by: 1.125)
        },
        run("性別, which may not be condensed", .card, .textWidth, field: "性別", of: "性別 男") {
            widen(&$0, by: 0.9)
        },
        run("氏名 upside down", .individual, .textTurned, field: nil, of: "太郎") { run in
            run.rotation = 180
            shift(&run, right: 40, down: -3)
        },
        run("性別 upside down", .card, .textTurned, field: nil, of: "性別 男") { run in
            run.rotation = 180
            shift(&run, right: 8, down: -2)
        },
        run("申請書ID upright along the edge", .expiry, .textTurned, field: nil, of: "99999") {
            $0.rotation = 90
        },
        Mutation(
            "氏名 printed twice, a hair apart", .individual, .textDiffers, page: 1, field: "氏名",
            .pages { pages in
                let doubled = pages[0].items.filter { $0.shows("太郎") }
                pages[0] = pages[0].adding(
                    doubled.map { $0.moved(right: 0.05, down: 0) })
            }),
        Mutation(
            "個人番号 printed twice", .individual, .textDiffers, page: 1, field: "個人番号",
            .pages { pages in
                let doubled = pages[0].items.filter { $0.shows("1000") }
                pages[0] = pages[0].adding(doubled.map { $0.moved(right: 5, down: 1) })
            }),
        Mutation(
            "the name of somebody else over the name", .individual, .textDiffers, page: 1,
            field: "氏名",
            .pages { pages in
                pages[0] = pages[0].adding(pages[2].items.filter { $0.shows("渡") })
            }),
        Mutation(
            "text of the form over the name", .individual, .textDiffers, page: 1, field: "氏名",
            .pages { pages in
                let label = pages[0].template.items.filter { $0.shows("再発行") }
                pages[0] = pages[0].adding(label.map { $0.moved(right: 30, down: -58) })
            }),
        run(
            "a paragraph on the one above it", .individual, .textOutsideFrame, field: nil, of: "再発行"
        ) {
            shift(&$0, down: -1.6)
        },
        Mutation(
            "stray text outside of all frames", .individual, .textUnexpected, page: 1,
            .pages { pages in
                let label = pages[0].template.items.filter { $0.shows("再発行") }
                pages[0] = pages[0].adding(label.map { $0.moved(right: 0, down: 160) })
            }),
        Mutation(
            "a live page stamped", .individual, .textUnexpected, page: 1,
            .pages { pages in
                let stamped = try TrueVolume.of(.individual.printed(for: .specimen)).pages[0][0]
                pages[0] = pages[0].adding(stamped.items.filter(\.isTurned))
            }),
        Mutation(
            "a stamp turned over", .individual.printed(for: .specimen), .textTurned, page: 1,
            .pages { pages in
                pages[0] = pages[0].mapping { item in
                    guard case .glyphs(var run) = item, run.rotation != 0 else { return [item] }
                    run.rotation += 180
                    return [.glyphs(run)]
                }
            }),
    ]

    private static let visibility: [Mutation] = [
        run("氏名 white", .individual, .textInvisible, field: "氏名", of: "太郎") { $0.ink = .paper },
        run("個人番号 white", .individual, .textInvisible, field: "個人番号", of: "1000") {
            $0.ink = .paper
        },
        run("a label white", .individual, .textInvisible, field: nil, of: "個", isAll: true) {
            $0.ink = .paper
        },
        run("氏名 at a tenth of its ink", .individual, .textInvisible, field: "氏名", of: "太郎") {
            $0.ink = Ink(coverage: 0.1)
        },
        run("転送不要 white", .carrier, .textInvisible, field: "no-forwarding", of: "要") {
            $0.ink = .paper
        },
        Mutation(
            "a white stamp", .individual.printed(for: .specimen), .textInvisible, page: 1,
            .pages { pages in
                pages[0] = pages[0].mapping { item in
                    guard case .glyphs(var run) = item, run.rotation != 0 else { return [item] }
                    run.ink = .paper
                    return [.glyphs(run)]
                }
            }),
        run("様 white", .expiry, .textInvisible, field: "宛名", of: "様", isAll: true) { run in
            run.ink = .paper
        },
    ]

    private static func cover(
        _ name: String, _ kind: VolumeKind, _ fault: ReadbackFinding.Fault, field: String?,
        _ frame: Rect, _ ink: Ink = .paper
    ) -> Mutation {
        Mutation(
            name, kind, fault, page: 1, field: field,
            .pages { pages in
                pages[0] = pages[0].adding([
                    .rectangle(frame, radius: .zero, stroke: nil, fill: ink)
                ])
            })
    }

    private static let covers: [Mutation] = [
        cover(
            "a white box over 氏名", .individual, .textInvisible, field: "氏名",
            Rect(millimetres: 58, 58, 130, 16)),
        cover(
            "a white box over the last digits of 個人番号", .individual, .textInvisible,
            field: "個人番号", Rect(millimetres: 100, 40, 60, 15)),
        cover(
            "a black box over 個人番号", .individual, .textInvisible, field: "個人番号",
            Rect(millimetres: 55, 40, 130, 15), .black),
        cover(
            "a black box over 性別", .application, .textInvisible, field: "性別",
            Rect(millimetres: 140, 132, 20, 5.5), .black),
        cover(
            "a white box over the lower half of 氏名", .individual, .markUnexpected, field: nil,
            Rect(millimetres: 58, 66, 130, 8)),
        cover(
            "a black bar through 個人番号", .individual, .markUnexpected, field: nil,
            Rect(millimetres: 58, 46.5, 110, 2), .black),
        cover(
            "a grey box beside the text", .expiry, .markUnexpected, field: nil,
            Rect(millimetres: 100, 262, 20, 8), Ink(coverage: 0.3)),
        Mutation(
            "a rule too many", .expiry, .markUnexpected, page: 1,
            .pages { pages in
                pages[0] = pages[0].adding([
                    .line(
                        from: Point(x: Length(millimetres: 30), y: Length(millimetres: 260)),
                        to: Point(x: Length(millimetres: 90), y: Length(millimetres: 260)),
                        Stroke(weight: Length(millimetres: 0.2)))
                ])
            }),
        Mutation(
            "a rule of the form through the address", .application, .markUnexpected, page: 1,
            .pages { try $0[0].editRule(2) { [$0.moved(right: 0, down: 6)] } }),
        Mutation(
            "a rule of the form lost", .application, .markMissing, page: 1,
            .pages { try $0[0].editRule(3) { _ in [] } }),
        Mutation(
            "a rule of the form ten times as thick", .expiry, .markUnexpected, page: 1,
            .pages { pages in
                try pages[0].editRule(0) { item in
                    guard case .line(let from, let to, var stroke) = item else { return [item] }
                    stroke.weight = stroke.weight * 10
                    return [.line(from: from, to: to, stroke)]
                }
            }),
    ]

    /// Text whose letters are right in the file alone.
    private static let glyphs: [Mutation] = [
        run("two digits of 個人番号 exchanged", .individual, .textDiffers, field: "個人番号", of: "1000") {
            $0.exchange(0, 1)
        },
        run("two digits of 申請書ID exchanged", .expiry, .textDiffers, field: "申請書ID", of: "99999") {
            $0.exchange(3, 6)
        },
        run("the letters of a name turned round", .individual, .textDiffers, field: "氏名", of: "太郎")
        { run in
            let last = run.glyphs.count - 1
            run.exchange(last - 1, last)
        },
    ]
}

extension DrawItem {
    func shows(_ part: String) -> Bool {
        guard case .glyphs(let run) = self else { return false }
        return run.text.contains(part)
    }

    var isTurned: Bool {
        guard case .glyphs(let run) = self else { return false }
        return run.rotation != 0
    }

    func moved(right: Double, down: Double) -> DrawItem {
        let shift = Point(x: Length(millimetres: right), y: Length(millimetres: down))
        switch self {
        case .glyphs(var run):
            run.origin = run.origin + shift
            return .glyphs(run)
        case .line(let from, let to, let stroke):
            return .line(from: from + shift, to: to + shift, stroke)
        default: return self
        }
    }
}

extension GlyphRun {
    /// Takes letters out of a text, their glyphs as well; what follows stays where it is.
    mutating func remove(_ part: String) {
        guard let range = text.utf8.firstRange(of: part.utf8) else { return }
        let bytes =
            text.utf8.distance(
                from: text.startIndex, to: range.lowerBound)..<text.utf8.distance(
                from: text.startIndex, to: range.upperBound)
        var (byte, glyph) = (0, 0)
        var (keptClusters, keptGlyphs): ([Cluster], [Glyph]) = ([], [])
        for cluster in clusters {
            if !bytes.contains(byte) {
                keptClusters.append(cluster)
                keptGlyphs += glyphs[glyph..<glyph + cluster.glyphCount]
            }
            byte += cluster.byteCount
            glyph += cluster.glyphCount
        }
        text.removeSubrange(range)
        (clusters, glyphs) = (keptClusters, keptGlyphs)
    }

    /// Exchanges two letters of a text of which each has one glyph, text and glyphs alike.
    mutating func exchange(_ first: Int, _ second: Int) {
        var letters = Array(text)
        letters.swapAt(first, second)
        text = String(letters)
        let index = glyphs[first].index
        glyphs[first].index = glyphs[second].index
        glyphs[second].index = index
    }
}
