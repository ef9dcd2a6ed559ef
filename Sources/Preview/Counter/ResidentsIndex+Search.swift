internal import Diagnostics
internal import Glibc
internal import NoticeModel

extension ResidentsIndex {
    /// How well a row fits what is looked for; the best comes first.
    private enum Rank: Int, CaseIterable {
        case same, beginning, part
    }

    /// The rows that a typed text may mean: a row (`#12`, `12行`), a serial, the end of a 申請書ID (from
    /// four digits), a date of birth by either calendar, a name or its kana. Rejected rows are found
    /// by their number, and in an empty search.
    ///
    /// - Parameter limit: The most records wanted, up to ``greatestLimit``.
    public func search(_ text: String, limit: Int) -> SearchResult {
        let query = RecordQuery(text)
        var found: [[Int]] = Array(repeating: [], count: Rank.allCases.count)
        if query.isEmpty {
            found[0] = Array(1...max(entries.count, 1)).filter { $0 <= entries.count }
        } else if let name = query.name {
            found = named(name)
        } else {
            found = numbered(query)
        }
        let limit = min(max(limit, 0), Self.greatestLimit)
        let records = found.joined().prefix(limit).map(record)
        return SearchResult(
            records: Array(records), total: found.reduce(0) { $0 + $1.count })
    }

    private func numbered(_ query: RecordQuery) -> [[Int]] {
        let date = query.birthDate.map(IndexAssembly.number)
        let serial = query.serial.flatMap { Int32(exactly: $0) }
        var found: [[Int]] = Array(repeating: [], count: Rank.allCases.count)
        for (index, entry) in entries.enumerated() {
            let row = index + 1
            if row == query.row || serial == entry.serial {
                found[Rank.same.rawValue].append(row)
            } else if let date, entry.birthDate == date {
                found[Rank.beginning.rawValue].append(row)
            } else if let tail = query.tail, identifier(row: row).suffix(tail.count) == tail[...] {
                found[Rank.part.rawValue].append(row)
            }
        }
        return found
    }

    /// Rows by name or kana: the whole of it, its beginning, or a part.
    private func named(_ name: SearchKey) -> [[Int]] {
        var found: [[Int]] = Array(repeating: [], count: Rank.allCases.count)
        var row = 0
        var best: Rank?
        func close() {
            if let best { found[best.rawValue].append(row) }
        }
        for hit in hits(of: name.bytes) {
            if row == 0 || hit >= entries[row - 1].keyEnd {
                close()
                best = nil
                row = self.row(at: hit, from: row)
            }
            let rank = rank(of: hit, length: name.bytes.count)
            if rank.rawValue < best?.rawValue ?? .max { best = rank }
        }
        close()
        return found
    }

    /// Where a text stands in the searchable text, in order.
    private func hits(of needle: [UInt8]) -> [Int] {
        var hits: [Int] = []
        guard let last = needle.last else { return [] }
        // By its last byte, which tells kana and kanji apart; the first is the same for most.
        keys.withUnsafeBytes { keys in
            guard let start = keys.baseAddress else { return }
            var offset = needle.count - 1
            while offset < keys.count,
                let place = memchr(start + offset, Int32(last), keys.count - offset)
            {
                let hit = UnsafeRawPointer(place) - start - needle.count + 1
                if memcmp(start + hit, needle, needle.count) == 0 { hits.append(hit) }
                offset = hit + needle.count
            }
        }
        return hits
    }

    /// The row to which a place in the searchable text belongs; not before `first`.
    private func row(at place: Int, from first: Int) -> Int {
        var (low, high) = (first, entries.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].keyEnd <= place { low = middle + 1 } else { high = middle }
        }
        return low + 1
    }

    private func rank(of hit: Int, length: Int) -> Rank {
        guard hit == 0 || keys[hit - 1] == 0 else { return .part }
        return keys[hit + length] == 0 ? .same : .beginning
    }

    private func record(row: Int) -> FoundRecord {
        var record = FoundRecord(
            row: row, name: "", kana: "", birthDate: "", applicationIDTail: "", findings: [])
        do {
            guard let notice = try notice(row: row) else { return record }
            record.name = notice.text(of: PersonField.name) ?? ""
            record.kana = notice.text(of: PersonField.kana) ?? ""
            record.birthDate = notice.text(of: PersonField.birthDate) ?? ""
            record.applicationIDTail = String(
                notice.text(of: PersonField.applicationID)?.suffix(4) ?? "")
            if case .text(let serial)? = notice[FieldDeclaration.manufacturingSerialName] {
                record.serial = serial
            }
        } catch { record.findings = error.diagnostics }
        return record
    }
}
