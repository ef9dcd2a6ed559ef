internal import SampleResidents

/// Sixty invented residents of each document, printed once for all tests.
struct ResidentBatch: Sendable {
    static let size = 60

    /// The records by header, in the order of printing.
    let residents: [[String: String]]
    let job: PrintedJob

    private init(_ document: PaperDocument) throws {
        let generator = ResidentGenerator(document: document.type, seed: 20)
        let headers = generator.headers
        residents = generator.rows(count: Self.size).map { row in
            Dictionary(uniqueKeysWithValues: zip(headers, row))
        }
        job = try PrintedJob(document, records: residents).complete(notices: Self.size)
    }

    private static let batches: [PaperDocument: Result<ResidentBatch, any Error>] = Dictionary(
        uniqueKeysWithValues: PaperDocument.allCases.map { document in
            (document, Result { try ResidentBatch(document) })
        })

    static func batch(of document: PaperDocument) throws -> ResidentBatch {
        guard let batch = batches[document] else { throw Specimens.Missing() }
        return try batch.get()
    }
}
