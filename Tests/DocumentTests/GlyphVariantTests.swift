internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("Variants of a character are drawn, not only written")
struct GlyphVariantTests {
    @Test(
        "Two names that differ in one glyph look different",
        arguments: [
            ("辻\u{E0102} 一郎", "辻\u{E0103} 一郎"), ("\u{FA19}谷 花子", "\u{795E}谷 花子"),
        ])
    func look(first: String, second: String) throws {
        let job = try PrintedJob(
            .cardApplication,
            records: [first, second, first].enumerated().map {
                InventedRecord.make($0, ["氏名": $1])
            })
        let place = try #require(job.place(of: "name"))
        func dots(_ length: Length) -> Int { Int(length.points * 300 / 72) }
        let pictures = try job.withVolume { volume in
            try (1...3).map { page in
                try volume.raster(
                    page: page, left: dots(place.frame.left), top: dots(place.frame.top),
                    width: dots(place.frame.size.width), height: dots(place.frame.size.height),
                    resolution: 300)
            }
        }
        #expect(pictures[0] != pictures[1])
        #expect(pictures[0] == pictures[2])
    }
}
