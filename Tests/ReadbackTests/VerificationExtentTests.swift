internal import Testing

@testable internal import Readback

@Suite("How many pages are read back")
struct VerificationExtentTests {
    @Test(
        "Every extent is read as it is written",
        arguments: ["full", "off", "sample:1", "sample:500"])
    func texts(text: String) { #expect(VerificationExtent(text)?.text == text) }

    @Test(
        "Nothing else is one",
        arguments: ["", "Full", "sample", "sample:", "sample:0", "sample:-3", "sample:x", "full "])
    func others(text: String) { #expect(VerificationExtent(text) == nil) }

    @Test("All pages are one stretch, none are none")
    func whole() {
        #expect(VerificationExtent.full.stretches(of: 7) == [1...7])
        #expect(VerificationExtent.full.stretches(of: 0).isEmpty)
        #expect(VerificationExtent.off.stretches(of: 7).isEmpty)
    }

    @Test("A sample has the first page and the last, each page once, in order", arguments: 1...12)
    func samples(size: Int) throws {
        for count in [1, 2, 3, 10, 11, 12, 13, 1000] {
            let stretches = VerificationExtent.sample(size).stretches(of: count)
            let pages = stretches.flatMap(Array.init)
            #expect(pages == Set(pages).sorted())
            #expect(pages.count == min(size, count))
            #expect(pages.first == 1)
            if size > 1 { #expect(pages.last == count) }
        }
        #expect(VerificationExtent.sample(size).stretches(of: 0).isEmpty)
    }
}
