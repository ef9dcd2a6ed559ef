internal import Readback
internal import Testing

@Suite("What goes wrong with a volume is found")
struct MutationTests {
    @Test("A record's values on the wrong page, or changed", arguments: Mutation.records)
    func records(_ mutation: Mutation) throws { try check(mutation) }

    @Test("Words of the form lost or changed", arguments: Mutation.wording)
    func wording(_ mutation: Mutation) throws { try check(mutation) }

    @Test("Text that stands wrong or is not seen", arguments: Mutation.looks)
    func looks(_ mutation: Mutation) throws { try check(mutation) }

    @Test("QR codes that are wrong", arguments: Mutation.symbols)
    func symbols(_ mutation: Mutation) throws { try check(mutation) }

    @Test("Customer barcodes that are wrong", arguments: Mutation.barcodes)
    func barcodes(_ mutation: Mutation) throws { try check(mutation) }

    @Test("Pages and files that are wrong", arguments: Mutation.files)
    func files(_ mutation: Mutation) throws { try check(mutation) }

    private func check(_ mutation: Mutation) throws {
        let volume = try TrueVolume.of(mutation.kind)
        let bytes = try mutation.mutated()
        // As a volume is read, and as a notice that somebody waits for.
        for beginsAtOnce in [false, true] {
            try check(try volume.findings(of: bytes, beginsAtOnce: beginsAtOnce), mutation, volume)
        }
    }

    private func check(
        _ findings: [ReadbackFinding], _ mutation: Mutation, _ volume: TrueVolume
    ) throws {
        let expected = mutation.finding
        let isFound = findings.contains {
            $0.fault == expected.fault && (expected.page == nil || $0.page == expected.page)
                && (expected.name == nil || $0.name == expected.name)
        }
        #expect(isFound, "found: \(findings.prefix(6).map(Self.summary))")
        for finding in findings {
            let text = "\(finding.diagnostic(file: "volume-0001.pdf"))"
            #expect(!Self.secrets.contains { text.contains($0) })
            if let page = finding.page { #expect(finding.row == volume.expectations[page - 1].row) }
        }
    }

    private static func summary(_ finding: ReadbackFinding) -> String {
        "\(finding.fault.rawValue) p\(finding.page ?? 0) \(finding.name ?? "-")"
    }

    /// Every value of the records that no header or message has by itself.
    private static let secrets = Set(InventedRecords.all.flatMap(\.values)).filter { $0.count > 2 }
}
