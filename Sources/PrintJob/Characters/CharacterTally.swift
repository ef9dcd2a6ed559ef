internal import NoticeModel

/// Counts occurrences of characters, remembering no more than a report shows.
struct CharacterTally {
    private struct Key: Hashable {
        let codePoints: String
        let concern: CharacterConcern
    }

    private let schema: RecordSchema
    private var entries: [Key: (entry: CharacterReport.Entry, counts: [Int])] = [:]
    private var further = 0
    private var unreadableRows = 0
    private var unreadablePlaces: [Int] = []

    init(schema: RecordSchema) { self.schema = schema }

    /// Counts one; `field` is the index of its field.
    mutating func add(_ occurrence: CharacterOccurrence, field: Int) {
        let entry = occurrence.entry
        let key = Key(codePoints: entry.codePoints, concern: entry.concern)
        guard entries[key] != nil || entries.count < CharacterReport.entryLimit else {
            further += 1
            return
        }
        let none = [Int](repeating: 0, count: schema.fields.count)
        entries[key, default: (entry, none)].counts[field] += 1
        entries[key]?.entry.count += 1
        if entries[key].map({ $0.entry.places.count < CharacterReport.placeLimit }) == true {
            entries[key]?.entry.places.append(
                CharacterReport.Spot(
                    row: occurrence.row, field: occurrence.field, position: occurrence.position))
        }
    }

    /// The report of what was counted.
    /// - Parameter rows: Rows that were read.
    func report(rows: Int) -> CharacterReport {
        let finished = entries.values.map { entry, counts in
            var entry = entry
            entry.fields = zip(schema.fields, counts).filter { $1 > 0 }.map {
                CharacterReport.FieldCount(field: $0.name, count: $1)
            }
            return entry
        }
        return CharacterReport(
            rows: rows, characters: finished.sorted(by: Self.precedes), furtherOccurrences: further,
            unreadableRows: unreadableRows, unreadablePlaces: unreadablePlaces)
    }

    /// Counts a row of which something could not be read.
    mutating func addUnreadable(row: Int) {
        unreadableRows += 1
        if unreadablePlaces.count < CharacterReport.placeLimit { unreadablePlaces.append(row) }
    }

    private static func precedes(
        _ left: CharacterReport.Entry, _ right: CharacterReport.Entry
    ) -> Bool {
        if left.concern != right.concern { return right.concern > left.concern }
        let lengths = (left.codePoints.utf8.count, right.codePoints.utf8.count)
        // Shorter numbers are smaller ones, and sequences come after single characters.
        return lengths.0 == lengths.1
            ? left.codePoints < right.codePoints : lengths.0 < lengths.1
    }
}
