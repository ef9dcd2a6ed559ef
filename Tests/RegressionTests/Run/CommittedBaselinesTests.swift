internal import Foundation
internal import Regression
internal import TestSupport
internal import Testing

@Suite("The committed baselines", .serialized)
struct CommittedBaselinesTests {
    private let store = BaselineStore(folder: Checkout.root + "/Tests/Baselines")

    /// Nothing is recorded: a page that is missing or changed fails. Whoever changed it on purpose
    /// looks at it with `tsuchi regress` and takes it over with `tsuchi approve`.
    @Test("Every specimen of every document looks as it is recorded, and all is covered")
    func unchanged() throws {
        let folder = NSTemporaryDirectory() + "committed-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let outcome = try RegressionRun(
            RegressionRequest(
                baselines: store, engines: RegressionWorkshop.engines, workFolder: folder)
        ).run()
        #expect(outcome.report.environment.isEmpty, "\(outcome.report.environment)")
        #expect(!outcome.report.hasDifferences, "\(outcome.report.summary.map(\.text))")
        #expect(outcome.report.notes.isEmpty, "\(outcome.report.notes)")
        #expect(outcome.report.pages.count > 60)
        #expect(
            Set(outcome.report.pages.map(\.document)).isSuperset(of: [
                "individual-number-notice", "expiry-notice", "notification-card",
                "card-application", "address-carrier",
            ]))
    }

    @Test("No page takes more than 64 kB of pictures")
    func small() throws {
        for document in store.documents() {
            for key in store.pages(of: document) {
                let page = try #require(try store.page(key))
                #expect(page[.picture].count <= 64 * 1024, "\(key)")
            }
        }
    }
}
