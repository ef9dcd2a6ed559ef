internal import NoticeModel
internal import TestSupport
internal import Testing

@Suite("Customer barcodes of Japan Post's towns")
struct CustomerBarcodeTownTests {
    private final class Directory: PostalTownDirectory {
        let codes: [(String, PostalTown)]
        let municipalities: [Municipality]
        private var byCode: [String: [PostalTown]] = [:]
        private var byMunicipality: [Municipality: [(String, PostalTown)]] = [:]

        /// - Parameter rows: Postcode, prefecture, municipality and town.
        init(_ rows: [[String]]) {
            codes = rows.map { row in
                let municipality = Municipality(prefecture: row[1], name: row[2])
                return (row[0], PostalTown(municipality: municipality, name: row[3]))
            }
            for (code, town) in codes {
                byCode[code, default: []].append(town)
                byMunicipality[town.municipality, default: []].append((code, town))
            }
            var known: Set<Municipality> = []
            municipalities = codes.map(\.1.municipality).filter { known.insert($0).inserted }
        }

        func towns(of postalCode: PostalCode) -> [PostalTown] { byCode[postalCode.digits] ?? [] }
        func towns(in municipality: Municipality) -> [PostalTown] {
            named(in: municipality).map(\.1)
        }
        func named(in municipality: Municipality) -> [(String, PostalTown)] {
            byMunicipality[municipality] ?? []
        }
    }

    @Test("Real towns: nothing wrong by postcode data, next to nothing by form")
    func realTowns() throws {
        let towns = try PostcodeData.towns(every: 20).filter { !$0[0].hasSuffix("00") }
        #expect(towns.count > 5000)
        let all = Directory(try PostcodeData.towns(every: 1))
        let (form, data) = (CustomerBarcodeRule(), CustomerBarcodeRule(directory: all))
        var (wrong, certain) = ([0, 0], [0, 0])
        let numbers = [("1丁目3番2号", "1-3-2"), ("45-6", "45-6"), ("12番地3", "12-3")]
        for town in towns {
            for (part, number) in numbers {
                let address = town[1...].joined() + part
                for (index, rule) in [form, data].enumerated() {
                    let found = rule.outcome(postalCode: town[0], address: address, detail: nil)
                    guard let barcode = found.barcode else { continue }
                    certain[index] += 1
                    if barcode.addressNumber != number { wrong[index] += 1 }
                }
            }
        }
        // Towns with a number in their name (保原町4丁目) by form.
        #expect(wrong[0] * 500 < certain[0])
        #expect(wrong[1] == 0)
        #expect(certain.allSatisfy { $0 * 100 > towns.count * numbers.count * 95 })
    }

    @Test("An address of a longer town is not taken for one of the shorter")
    func longerTowns() throws {
        let directory = Directory(try PostcodeData.towns(every: 1))
        let rule = CustomerBarcodeRule(directory: directory)
        var (pairs, wrong) = (0, 0)
        for municipality in directory.municipalities {
            let towns = directory.named(in: municipality)
            for (code, long) in towns where !long.name.isEmpty {
                for (shortCode, short) in towns
                where shortCode != code && !short.name.isEmpty && long.name != short.name
                    && long.name.hasPrefix(short.name)
                {
                    let known = PostalCode(parsing: shortCode).map(directory.towns) ?? []
                    guard !known.contains(long) else { continue }
                    pairs += 1
                    // A blank, lest the number of サンシャイン60 go on.
                    for place in [municipality.prefecture + municipality.name, ""] {
                        let outcome = rule.outcome(
                            postalCode: shortCode, address: place + long.name + " 1-2", detail: nil)
                        if outcome != .none(.townDiffers) { wrong += 1 }
                    }
                }
            }
        }
        #expect(pairs > 5000)
        #expect(wrong == 0)
    }

    @Test("The first letters of another municipality are not taken for a town")
    func otherMunicipalities() throws {
        let directory = Directory(try PostcodeData.towns(every: 1))
        let rule = CustomerBarcodeRule(directory: directory)
        let short = directory.codes.filter { (1...2).contains($0.1.name.count) }
        var firsts: [String: [(String, PostalTown)]] = [:]
        for town in short { firsts[town.1.name, default: []].append(town) }
        var tried = 0
        for municipality in directory.municipalities {
            for name in [municipality.prefecture + municipality.name, municipality.name] {
                let towns = (1...2).flatMap { firsts[String(name.prefix($0))] ?? [] }
                for (code, town) in towns.prefix(5) where town.municipality != municipality {
                    let outcome = rule.outcome(
                        postalCode: code, address: name + "海岸3-5-27", detail: nil)
                    tried += 1
                    #expect(outcome == .none(.townDiffers))
                }
            }
        }
        #expect(tried > 1000)
    }

    @Test("Every postcode of a whole municipality ends in 00, and no other does")
    func wholeMunicipalities() throws {
        let towns = try PostcodeData.towns(every: 1)
        #expect(towns.count > 100_000)
        #expect(towns.allSatisfy { $0[0].hasSuffix("00") == $0[3].isEmpty })
    }
}
