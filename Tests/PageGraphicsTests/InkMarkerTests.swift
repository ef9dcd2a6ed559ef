import PageGraphics
import Testing

@Suite("Ink markers: every ink comes back from its colour, and no other colour is taken for one")
struct InkMarkerTests {
    @Test("All 254 come back, exactly and rounded to four decimal places")
    func roundTrip() throws {
        for number in 0..<InkMarker.maximumCount {
            let marker = try #require(InkMarker(number: number))
            #expect(InkMarker(red: marker.red, green: marker.green, blue: marker.blue) == marker)
            let rounded = (marker.red * 10_000).rounded() / 10_000
            #expect(InkMarker(red: rounded, green: 0, blue: 1)?.number == number)
        }
    }

    @Test("There is no 255th ink and none before the first", arguments: [-1, 254, 255, .max, .min])
    func limits(number: Int) { #expect(InkMarker(number: number) == nil) }

    static let otherColors: [[Double]] = [
        [0, 0, 0], [1, 1, 1], [0.5, 0.5, 0.5], [0, 0, 1], [1, 0, 1], [0.5, 0, 1], [1, 0, 0],
        [1 / 255, 0.1, 1], [1 / 255, 0, 0.9], [-1 / 255, 0, 1], [256 / 255, 0, 1],
        [.nan, 0, 1], [.infinity, 0, 1], [1 / 255, .nan, 1],
    ]

    @Test("Greys, other colours and what is no number are not markers", arguments: otherColors)
    func others(_ color: [Double]) {
        #expect(InkMarker(red: color[0], green: color[1], blue: color[2]) == nil)
    }
}
