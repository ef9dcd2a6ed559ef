internal import Foundation
internal import GRDB

extension Ledger {
    /// The job as a whole.
    struct Job {
        let state: JobState
        let request: JobRequest
        /// What it is printed from; `nil` while it is being planned.
        let materials: JobMaterials?
        /// The plan in figures; `nil` while it is being planned.
        let report: PlanReport?
    }

    /// Notes that a job has begun.
    func begin(_ request: JobRequest, _ event: JobEvent, _ session: JobSession) throws(JobFailure) {
        try write { database in
            try database.execute(
                sql: "INSERT INTO job (id, state, request) VALUES (1, ?, ?)",
                arguments: [JobState.planning.rawValue, try Self.json(request)])
            try Self.append(event, session, database)
        }
    }

    /// The job.
    func job() throws(JobFailure) -> Job {
        try read { database in
            guard
                let row = try Row.fetchOne(
                    database, sql: "SELECT state, request, materials, report FROM job"
                ).map(LedgerRow.init),
                let state = JobState(rawValue: try row.text(0))
            else { throw LedgerRow.damage }
            let job = Job(
                state: state, request: try Self.value(try row.text(1)),
                materials: try row.optionalText(2).map(Self.value),
                report: try row.optionalText(3).map(Self.value))
            guard job.report?.counts.isPossible ?? true else { throw LedgerRow.damage }
            return job
        }
    }

    /// Notes how far the job has come.
    func set(
        _ state: JobState, _ event: JobEvent, _ session: JobSession
    ) throws(JobFailure) {
        try write { database in
            try database.execute(
                sql: "UPDATE job SET state = ?", arguments: [state.rawValue])
            try Self.append(event, session, database)
        }
    }

    /// Notes that all is printed that can be, and the lists that say so.
    func finish(
        lists: [JobManifest.File], _ event: JobEvent, _ session: JobSession
    ) throws(JobFailure) {
        try end(.finished, lists: lists, event, session)
    }

    /// Notes that what holds personal data is being deleted, and for a job that had not finished
    /// the lists of what of it was printed.
    func purged(
        lists: [JobManifest.File]?, _ event: JobEvent, _ session: JobSession
    ) throws(JobFailure) {
        try end(.purged, lists: lists, event, session)
    }

    private func end(
        _ state: JobState, lists: [JobManifest.File]?, _ event: JobEvent, _ session: JobSession
    ) throws(JobFailure) {
        try write { database in
            if let lists {
                try database.execute(
                    sql: "DELETE FROM list WHERE name IN (?, ?)",
                    arguments: [JobCompletion.quarantinedName, JobCompletion.disprovedName])
                for list in lists { try Self.put(list, database) }
            }
            try database.execute(
                sql: "UPDATE job SET state = ?", arguments: [state.rawValue])
            try Self.append(event, session, database)
        }
    }

    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func value<Value: Decodable>(_ json: String) throws -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(json.utf8))
        } catch { throw LedgerRow.damage }
    }
}

extension PlanReport.Counts {
    /// Whether they can be counts at all; sums of them are made without looking.
    fileprivate var isPossible: Bool {
        [
            rows, printable, rejected, held, warned, separated ?? 0, withoutBarcode ?? 0,
            mailPieces, sheets, carriers, pages, volumes,
        ].allSatisfy(LedgerRow.numbers.contains)
    }
}
