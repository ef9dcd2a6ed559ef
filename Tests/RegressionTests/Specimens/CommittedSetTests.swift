internal import Composition
internal import Diagnostics
internal import PageGraphics
internal import Regression
internal import Testing

@Suite("The committed specimens exercise the whole of their documents")
struct CommittedSetTests {
    @Test("Nothing is missing, and no waiver is idle", arguments: CommittedSet.documents)
    func coverage(document: String) throws {
        let set = try CommittedSet.of(document)
        let check = CoverageCheck(set.composed, layout: set.layout, waivers: set.set.waivers)
        #expect(check.findings.map { "\($0.code) \($0.message)" } == [])
    }

    /// A record that a job would warn about is no specimen of a good one. That no barcode can be
    /// made is no fault of invented addresses: their postcode belongs to no town.
    @Test("No record is one that a job would remark on", arguments: CommittedSet.documents)
    func warnings(document: String) throws {
        let townless: DiagnosticCode = "barcode.postal-code-without-town"
        let remarks = try CommittedSet.of(document).composed.flatMap { composed in
            composed.warnings.filter { $0.code != townless }
                .map { "\(composed.specimen.name): \($0.code)" }
        }
        #expect(remarks == [])
    }

    @Test(
        "They are few: each page has a picture in the repository", arguments: CommittedSet.documents
    )
    func count(document: String) throws {
        #expect((9...25).contains(try CommittedSet.load(document).specimens.count))
    }

    @Test("Accounts hold the marks of their pages, in order", arguments: CommittedSet.documents)
    func accounts(document: String) throws {
        for specimen in try CommittedSet.of(document).composed {
            #expect(specimen.accounts.count == specimen.pages.count)
            #expect(specimen.labels.count == specimen.pages.count)
            for (accounts, page) in zip(specimen.accounts, specimen.pages) {
                #expect(accounts.flatMap(\.items) == page.allItems)
                for account in accounts {
                    guard case .position(let file, _, _) = account.place else {
                        Issue.record("an element without a line")
                        continue
                    }
                    #expect(file.contains("/Layouts/"))
                }
            }
        }
    }

    @Test("No two pages of a document look alike", arguments: CommittedSet.documents)
    func distinct(document: String) throws {
        let fronts = try CommittedSet.of(document).composed.map { $0.pages[0] }
        #expect(Set(fronts).count == fronts.count)
    }

    /// By code points: Swift takes U+FA19 and U+795E, two forms of 神, for equal.
    @Test("Names stand on the page code point for code point", arguments: CommittedSet.documents)
    func names(document: String) throws {
        for specimen in try CommittedSet.of(document).composed {
            for field in specimen.specimen.record where ["氏名", "宛名"].contains(field.name) {
                let bound = specimen.accounts.flatMap(\.self).filter {
                    $0.values.first == field.name && !$0.items.isEmpty
                }
                // No element of 個人番号通知書 shows 宛名.
                #expect(!bound.isEmpty || document == "individual-number-notice")
                for account in bound {
                    let shown = Self.printed(Self.text(account.items))
                    #expect(
                        shown.starts(with: Self.printed(field.value ?? "")),
                        "\(specimen.specimen.name)")
                }
            }
        }
    }

    private static func text(_ items: [DrawItem]) -> String {
        items.reduce(into: "") { text, item in
            if case .glyphs(let run) = item { text += run.text }
        }
    }

    /// The code points that leave ink: a line may break at a space.
    private static func printed(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !$0.properties.isWhitespace }
    }
}
