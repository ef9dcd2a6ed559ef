internal import Diagnostics
internal import Regression
internal import Testing

@Suite("No change of a layout or of data goes out unseen")
struct LayoutMutationTests {
    @Test("Every small change is reported, under its kind", arguments: LayoutMutation.all)
    func found(mutation: LayoutMutation) throws {
        let workshop = try RegressionWorkshop(documents: [mutation.document])
        try workshop.change(mutation.file, mutation.old, to: mutation.new)
        guard let kind = mutation.kind else {
            let refusal = #expect(throws: DiagnosticFailure.self) {
                try workshop.run(specimens: [mutation.specimen])
            }
            #expect(refusal?.diagnostics.map(\.code).contains("layout.required-element") == true)
            return
        }
        let report = try workshop.run(specimens: [mutation.specimen]).report
        #expect(report.environment.isEmpty)
        let changes = report.pages.flatMap(\.changes)
        #expect(report.count(.changed) > 0)
        let told = changes.map { "\($0.kind) \($0.before ?? "") \($0.after ?? "") \($0.detail)" }
        #expect(changes.contains { $0.kind == kind }, "\(told)")
        #expect(told.contains { $0.contains(mutation.saying) }, "\(told)")
        if mutation.file.hasPrefix("Layouts/"), !mutation.file.hasSuffix("issuer.yaml") {
            // What is gone and has no name left no line to tell.
            #expect(
                changes.contains { $0.source?.contains(".yaml:") == true || $0.after == nil })
        }
    }

    @Test("Without a change nothing is reported, however often one looks")
    func silent() throws {
        let workshop = try RegressionWorkshop(documents: ["card-application"])
        for _ in 0..<3 {
            let outcome = try workshop.run()
            #expect(outcome.isUnchanged)
            #expect(outcome.report.pages.flatMap(\.changes).isEmpty)
        }
    }

    @Test("At least thirty changes are tried")
    func count() { #expect(LayoutMutation.all.count >= 30) }
}
