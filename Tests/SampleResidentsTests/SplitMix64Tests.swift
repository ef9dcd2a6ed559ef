import Testing

@testable import SampleResidents

@Suite("擬似乱数")
struct SplitMix64Tests {
    @Test("公表された数列に等しい")
    func published() {
        var random = SplitMix64(seed: 1_234_567)
        let numbers = (0..<5).map { _ in random.next() }
        #expect(
            numbers == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test("範囲の数は範囲のすべてに当たり、外に出ない")
    func ranges() {
        var random = SplitMix64(seed: 3)
        #expect(Set((0..<1000).map { _ in random.next(in: 5...9) }) == [5, 6, 7, 8, 9])
        #expect((0..<100).allSatisfy { _ in random.next(below: 1) == 0 })
        #expect(random.digits(30).count == 30)
    }
}
