/// The fields of the row that is being read, as bytes in one buffer that every row uses again.
final class CSVFields {
    /// Most bytes of one field.
    let limit: Int
    /// Fields read so far, kept or not.
    private(set) var count = 0
    /// Whether the row is complete.
    private(set) var isComplete = false
    /// Whether no field of the row holds anything.
    private(set) var isBlank = true
    /// Columns whose field was over the limit, ascending.
    private(set) var longColumns: [Int] = []
    /// Columns of the bytes that are no character, one for each, as far as they are looked for.
    private(set) var markedColumns: [Int] = []
    /// Whether bytes that are no character are looked for; of UTF-8 they are found when a value is
    /// asked for.
    var looksForMarks = false
    /// The columns to keep.
    private var isKept: [Bool]
    private var bytes: [UInt8] = []
    private var ranges: [Range<Int>]
    private var isLong = false

    /// Makes room for rows; the first `keeping` columns are kept until `keep(_:)` says otherwise.
    init(limit: Int, keeping: Int) {
        self.limit = limit
        isKept = Array(repeating: true, count: keeping)
        ranges = Array(repeating: 0..<0, count: keeping)
    }

    /// Chooses the columns whose fields are kept in the following rows.
    func keep(_ columns: [Bool]) {
        isKept = columns
        ranges = Array(repeating: 0..<0, count: columns.count)
    }

    /// Forgets the row.
    func clear() {
        bytes.removeAll(keepingCapacity: true)
        longColumns.removeAll(keepingCapacity: true)
        markedColumns.removeAll(keepingCapacity: true)
        looksForMarks = false
        (count, isComplete, isBlank, isLong) = (0, false, true, false)
    }

    /// Adds the next field of the row.
    func add(_ field: UnsafeMutableRawPointer?, _ length: Int) {
        if length > 0 { isBlank = false }
        if length > limit { isLong = true }
        if looksForMarks {
            for byte in UnsafeRawBufferPointer(start: field, count: length)
            where byte == IconvDecoder.mark && markedColumns.count < InputText.faultLimit {
                markedColumns.append(count)
            }
        }
        if count < isKept.count, isKept[count] {
            if isLong {
                longColumns.append(count)
                ranges[count] = 0..<0
            } else {
                let start = bytes.count
                bytes.append(contentsOf: UnsafeRawBufferPointer(start: field, count: length))
                ranges[count] = start..<bytes.count
            }
        }
        isLong = false
        count += 1
    }

    /// Marks the field that is being read as over the limit.
    func markLong() {
        isLong = true
        isBlank = false
    }

    /// Notes that the row is complete.
    func endRow() { isComplete = true }

    /// The text of a kept column; `nil` if it is no valid UTF-8.
    func text(_ column: Int) -> String? {
        let range = ranges[column]
        if range.isEmpty { return "" }
        return bytes.withUnsafeBufferPointer {
            String(validating: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
        }
    }

    /// How much of a column is valid UTF-8 before the first byte that is not; `nil` of one that is
    /// not kept.
    func validStart(_ column: Int) -> (bytes: Int, characters: Int)? {
        guard column < isKept.count, isKept[column] else { return nil }
        return UTF8Prefix.measure(bytes[ranges[column]])
    }

    /// Where the bytes of a kept column stand in the bytes of its row; `nil` if they are not there
    /// as they are, because of doubled quotes.
    func offset(of column: Int, in row: UnsafeRawBufferPointer?) -> Int? {
        guard let row else { return nil }
        let field = bytes[ranges[column]]
        return row.indices.first {
            row[$0] == field.first && row[$0...].starts(with: field)
        }
    }
}
