internal import Diagnostics
internal import Regression
internal import Testing

@Suite("What no specimen exercises is named")
struct CoverageTests {
    /// A document, the specimen that is taken away, and what is missing then.
    struct Loss: Sendable, CustomTestStringConvertible {
        let document: String
        let specimen: String
        let gaps: [String]
        var testDescription: String { "\(document) without \(specimen)" }
    }

    private static let losses = [
        Loss(
            document: "individual-number-notice", specimen: "variation-sequences",
            gaps: [
                "variation-sequence-missing 氏名", "era-boundary-missing 生年月日=1926-12-24",
            ]),
        Loss(
            document: "individual-number-notice", specimen: "supplementary-characters",
            gaps: [
                "supplementary-character-missing 氏名", "era-boundary-missing 生年月日=1926-12-25",
            ]),
        Loss(
            document: "individual-number-notice", specimen: "foreign-resident",
            gaps: ["western-date-missing 生年月日", "choice-missing 暦=西暦"]),
        Loss(
            document: "individual-number-notice", specimen: "newborn-to-parent",
            gaps: ["era-boundary-missing 生年月日=2019-05-01", "reprint-missing code.reprint-mark"]),
        Loss(
            document: "expiry-notice", specimen: "archive-copy", gaps: ["purpose-missing copy"]),
        Loss(
            document: "expiry-notice", specimen: "longest-address",
            gaps: [
                "reprint-missing code.reprint-mark", "fit-never-shrunk address",
                "fit-never-most-lines address",
            ]),
        Loss(
            document: "expiry-notice", specimen: "longest-expiry",
            gaps: [
                "purpose-missing specimen", "fit-never-shrunk expiry", "fit-never-shrunk expiring",
                "fit-never-most-lines expiring",
            ]),
        Loss(document: "expiry-notice", specimen: "honorific-after-break", gaps: []),
        Loss(
            document: "address-carrier", specimen: "shortest-name",
            gaps: ["field-never-empty 方書"]),
        Loss(
            document: "card-application", specimen: "temporary-refuge",
            gaps: [
                "era-boundary-missing 生年月日=2019-04-30", "era-boundary-missing 在留期間等満了日=2019-04-30",
                "choice-missing 外国人住民の区分=一時庇護許可者",
            ]),
    ]

    @Test("Without a specimen exactly what it alone showed is missing", arguments: losses)
    func loss(_ loss: Loss) throws {
        let gaps = try CommittedSet.of(loss.document).gaps { $0.name == loss.specimen }
        #expect(
            Set(gaps.map { "\($0.kind.rawValue) \($0.subject)" }) == Set(loss.gaps),
            "\(gaps.map(\.message))")
    }

    @Test("Every specimen is needed, but those that show how lines break")
    func noneIsIdle() throws {
        let idle = try CommittedSet.documents.flatMap { document in
            let set = try CommittedSet.of(document)
            return set.set.specimens.map(\.name).filter { name in
                set.gaps { $0.name == name }.isEmpty
            }
        }
        #expect(Set(idle) == ["everyday", "honorific-after-break", "longest-roman-name"])
    }

    /// A field of every record of the card application, changed, and what is missing then.
    private static let changes: [(field: String, value: String?, gaps: [String])] = [
        ("電話番号", nil, ["field-never-filled 電話番号"]),
        ("世帯番号", nil, ["field-never-filled 世帯番号"]),
        ("世帯番号", "H0009", ["field-never-empty 世帯番号"]),
        ("製造管理番号", "10000099", ["field-never-empty 製造管理番号"]),
        ("性別", "男", ["choice-missing 性別=女"]),
        ("点字カナ", "バンゴウ", ["field-never-empty 点字カナ"]),
    ]

    @Test("A field that is never filled, or never empty, is missed", arguments: changes)
    func change(field: String, value: String?, gaps: [String]) throws {
        let original = try CommittedSet.of("card-application")
        let press = SpecimenPress(set: original.set)
        let composed = try original.set.specimens.map { specimen in
            var changed = specimen
            changed.record.removeAll { $0.name == field }
            if let value {
                changed.record.append(
                    Specimen.Field(name: field, value: value, place: specimen.place))
            }
            return try press.compose(changed)
        }
        let check = CoverageCheck(
            composed, layout: original.layout, waivers: original.set.waivers)
        #expect(check.gaps.map { "\($0.kind.rawValue) \($0.subject)" } == gaps)
    }

    @Test("Gaps stand at the line of the layout that shows the field, as warnings")
    func places() throws {
        let gaps = try CommittedSet.of("expiry-notice").gaps { $0.name == "longest-expiry" }
        let gap = try #require(gaps.first { $0.subject == "expiring" })
        guard case .position(let file, let line, _)? = gap.diagnostic.place else {
            Issue.record("no line")
            return
        }
        #expect(file.hasSuffix("/Layouts/expiry-notice.yaml") && line > 80)
        #expect(gap.diagnostic.severity == .warning)
        #expect(gap.diagnostic.code == "coverage.fit-never-shrunk")
    }

    @Test("A waiver closes its gap; one without a gap is remarked on")
    func waivers() throws {
        let set = try CommittedSet.of("expiry-notice")
        let open = CoverageCheck(set.composed, layout: set.layout)
        #expect(
            open.gaps.map(\.kind) == [
                .conditionAlwaysHolds, .conditionNeverHolds, .fitNeverMostLines,
            ])
        let carrier = try CommittedSet.of("address-carrier")
        let idle = CoverageCheck(
            carrier.composed, layout: carrier.layout, waivers: set.set.waivers)
        #expect(idle.gaps.isEmpty)
        #expect(idle.findings.map(\.code) == Array(repeating: "coverage.waiver-unneeded", count: 3))
        #expect(idle.findings.map(\.place) == set.set.waivers.map(\.place))
    }
}
