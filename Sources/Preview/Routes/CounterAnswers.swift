internal import Diagnostics
internal import Intake
internal import NoticeModel

/// `GET /api/desk`.
struct DeskAnswer: Encodable {
    /// How many rows the first document has.
    struct Rows: Encodable {
        let rows: Int
        let rejected: Int

        init(_ counts: IntakeCounts) {
            rows = counts.rows
            rejected = counts.rejected
        }
    }

    /// A document that can be picked.
    struct Document: Encodable {
        let id: String
        let title: String
        let pages: Int
        let live: Bool

        init(_ document: DeskDocument) {
            id = document.document.identifier
            title = document.document.title
            pages = document.pageCount
            live = document.isLive
        }
    }

    let language: String
    let designer: Bool
    let hasResidents: Bool
    let residents: Nullable<Rows>
    let documents: [Document]
    let idleSeconds: Int
    let specimens: [String: [String]]
    let hasBaselines: Bool
}

/// `POST /api/search`.
struct SearchAnswer: Encodable {
    /// A row.
    struct Record: Encodable {
        let row: Int
        let serial: Nullable<String>
        let name: String
        let kana: String
        let birthDate: String
        let applicationIDTail: String
        let isPrintable: Bool
        let findings: [PreviewFinding]

        init(_ record: FoundRecord) {
            row = record.row
            serial = Nullable(record.serial)
            name = record.name
            kana = record.kana
            birthDate = record.birthDate
            applicationIDTail = record.applicationIDTail
            isPrintable = record.isPrintable
            findings = record.findings.map { PreviewFinding($0) }
        }
    }

    let records: [Record]
    let total: Int
    /// All rows of the file, and those of them that may not be printed.
    let rows: Int
    let rejected: Int

    init(_ result: SearchResult, _ counts: IntakeCounts) {
        records = result.records.map(Record.init)
        total = result.total
        rows = counts.rows
        rejected = counts.rejected
    }
}

/// `POST /api/drawings/ID/prove`.
struct ProofAnswer: Encodable {
    /// Whom the notice was asked for.
    struct Asked: Encodable {
        let key: Nullable<String>
        let name: Nullable<String>
        let kana: Nullable<String>
        let birthDate: Nullable<String>
        let applicationID: Nullable<String>
    }

    /// What the finished PDF says.
    struct Found: Encodable {
        let name: Nullable<String>
        let kana: Nullable<String>
        /// The kana that were read, as braille.
        let braille: Nullable<BrailleAnswer>
        let birthDate: Nullable<String>
        let applicationID: Nullable<String>
        let codes: [String]
    }

    let asked: Asked
    let found: Found
    let differences: [PersonDifference]
    let findings: [PreviewFinding]
    let isRight: Bool
    let confirmation: Nullable<String>

    init(_ proof: PersonProofs.Proof) {
        asked = Asked(
            key: Nullable(proof.asked.key), name: Nullable(proof.asked.name),
            kana: Nullable(proof.asked.kana),
            birthDate: Nullable(proof.asked.birthDate),
            applicationID: Nullable(proof.asked.applicationID))
        let verdict = proof.verdict
        found = Found(
            name: Nullable(verdict.name), kana: Nullable(verdict.kana),
            braille: Nullable(verdict.kana.map(BrailleAnswer.init(kana:))),
            birthDate: Nullable(verdict.birthDate),
            applicationID: Nullable(verdict.applicationID), codes: verdict.codes)
        differences = verdict.differences
        findings = verdict.findings.map { PreviewFinding($0) }
        isRight = verdict.isRight
        confirmation = Nullable(proof.confirmation)
    }
}
