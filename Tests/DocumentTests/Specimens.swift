internal import NoticeModel

/// The specimens of the four documents, 番号 花子, printed once for all tests.
enum Specimens {
    private static let jobs: [PaperDocument: Result<PrintedJob, any Error>] = Dictionary(
        uniqueKeysWithValues: PaperDocument.allCases.map { document in
            (
                document,
                Result {
                    try PrintedJob(document, input: document.specimenPath, purpose: .specimen)
                        .complete(notices: 1)
                }
            )
        })

    static func job(of document: PaperDocument) throws -> PrintedJob {
        guard let job = jobs[document] else { throw Missing() }
        return try job.get()
    }

    struct Missing: Error {}
}
