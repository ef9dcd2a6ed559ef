internal import Diagnostics
internal import LayoutDescription
internal import Regression
internal import TestSupport

/// The sets of specimens in the repository, each composed once for all tests.
struct CommittedSet: Sendable {
    static let documents = [
        "individual-number-notice", "expiry-notice", "notification-card", "card-application",
        "address-carrier",
    ]

    let set: SpecimenSet
    let layout: Layout
    let composed: [ComposedSpecimen]

    private init(_ document: String) throws {
        set = try Self.load(document)
        let press = SpecimenPress(set: set)
        composed = try set.specimens.map { try press.compose($0) }
        layout = try press.layout(for: set.specimens[0].purpose)
    }

    private static let all: [String: Result<CommittedSet, any Error>] = Dictionary(
        uniqueKeysWithValues: documents.map { document in
            (document, Result { try CommittedSet(document) })
        })

    struct Missing: Error {}

    static func of(_ document: String) throws -> CommittedSet {
        guard let set = all[document] else { throw Missing() }
        return try set.get()
    }

    static func load(_ document: String) throws(DiagnosticFailure) -> SpecimenSet {
        try SpecimenSetLoader().load(path: path(document))
    }

    static func path(_ document: String) -> String {
        "\(Checkout.root)/Tests/Baselines/\(document)/specimens.yaml"
    }

    /// What is missing without some of the specimens.
    func gaps(without isDropped: (Specimen) -> Bool = { _ in false }) -> [CoverageGap] {
        CoverageCheck(
            composed.filter { !isDropped($0.specimen) }, layout: layout, waivers: set.waivers
        ).gaps
    }
}
