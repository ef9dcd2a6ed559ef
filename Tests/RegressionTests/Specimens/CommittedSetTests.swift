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

    /// A record that a job would warn about is no specimen of a good one.
    @Test("No record is one that a job would remark on", arguments: CommittedSet.documents)
    func warnings(document: String) throws {
        #expect(try CommittedSet.of(document).composed.flatMap(\.warnings) == [])
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
}
