internal import Diagnostics
internal import Foundation
internal import Intake
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite(
    "A town of real-size names and addresses: all are printed, printed apart or rejected, to the row"
)
struct RealSizeFitTests {
    static let size = 20_000
    /// Every so many-th row has a name or a 方書 at the limit of its field, whoever invented it.
    private static let extremes = [
        String(repeating: "W", count: 80), String(repeating: "寿限無見本", count: 20),
        "WICKRAMASINGHE ARACHCHIGE DON NUWAN PRADEEP KUMARA DE LA CRUZ MONTEVERDE MARIA GUADALUPE",
        "BARTHOLOMEW-MONTGOMERY-FITZGERALD-WORTHINGTON",
    ]

    private func check(
        _ layout: String, _ input: String, _ overflow: OverflowChoice?
    ) throws -> JobCheck.Result {
        let request = JobRequest(
            layoutPath: Checkout.layouts + "/\(layout).yaml",
            issuerPath: Checkout.layouts + "/Samples/issuer.yaml", fontFolder: Checkout.fonts,
            purpose: .specimen, inputPath: input, overflow: overflow)
        return try JobCheck(setup: try PrintSetup(request), request: request).run()
    }

    private func town(_ document: DocumentType, _ workshop: Workshop) throws -> String {
        let people = try InventedTown.people(count: Self.size)
        return try workshop.residents(document, count: Self.size) { rows in
            func column(_ name: String) -> Int? { rows[0].firstIndex(of: name) }
            let (name, address) = (column("氏名")!, column("住所"))
            let (detail, recipient) = (column("方書"), column("宛名"))
            for row in 1...Self.size {
                if let person = people?[row - 1] {
                    rows[row][name] = person.name
                    // The members of a household keep the address that they share.
                    if let address, column("世帯番号").map({ rows[row][$0].isEmpty }) ?? true {
                        rows[row][address] = person.address
                        if let detail { rows[row][detail] = person.detail }
                    }
                    if let recipient { rows[row][recipient] = "" }
                }
                if row % 500 == 0 { rows[row][name] = Self.extremes[row / 500 % 4] }
                if row % 700 == 0, let detail {
                    rows[row][detail] = String(repeating: "見本ガーデン", count: 14).prefix(80) + ""
                }
            }
        }
    }

    @Test(
        "20,000 residents through check, with and without printing apart",
        arguments: [
            ("individual-number-notice", DocumentType.individualNumberNotice),
            ("card-application", .cardApplication),
        ])
    func reconciles(layout: String, document: DocumentType) throws {
        let workshop = try Workshop()
        let input = try town(document, workshop)
        let plain = try check(layout, input, nil)
        let apart = try check(layout, input, OverflowChoice(standard: .separate))
        for result in [plain, apart] {
            let counts = result.report.counts
            #expect(counts.rows == Self.size)
            #expect(counts.rows == counts.printable + counts.rejected + counts.held)
            // Nothing but what does not fit, and what waits for it, is left out for its length.
            let rows = Set(result.rejections.map(\.row))
            #expect(rows.count == counts.rejected + counts.held)
            #expect(result.fits.allSatisfy { !rows.contains($0.row) })
            for fit in result.fits {
                #expect(fit.size < fit.statedSize || fit.condensing < 1 || fit.isSeparated)
                #expect(fit.condensing >= (fit.isSeparated ? 0.7 : 0.8))
                #expect(fit.size >= (fit.isSeparated ? 4.5 : 6))
            }
        }
        func unfit(_ result: JobCheck.Result) -> Set<Int> {
            Set(result.rejections.filter { $0.rule == "notice.does-not-fit" }.map(\.row))
        }
        let separated = Set(apart.fits.filter(\.isSeparated).map(\.row))
        #expect(plain.report.counts.separated == nil && plain.fits.allSatisfy { !$0.isSeparated })
        #expect(unfit(plain).count >= 10)
        // Every row that does not fit is printed apart or rejected, and no other is either.
        #expect(unfit(apart).isSubset(of: unfit(plain)))
        let leftOut = Set(apart.rejections.map(\.row))
        #expect(separated.isSubset(of: unfit(plain)) && separated.count >= 5)
        #expect(unfit(plain).isSubset(of: separated.union(leftOut)))
        #expect((apart.report.counts.separated ?? 0) >= separated.count)
        #expect(apart.report.counts.printable >= plain.report.counts.printable + separated.count)
        let names = try #require(plain.report.fitting?.first { $0.field == "氏名" })
        #expect(names.notices >= names.shrunk && names.notices >= names.condensed)
        #expect(names.smallestSize >= 6 && names.leastCondensing >= 0.8)
    }
}
