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
        (count, isComplete, isBlank, isLong) = (0, false, true, false)
    }

    /// Adds the next field of the row.
    func add(_ field: UnsafeMutableRawPointer?, _ length: Int) {
        if length > 0 { isBlank = false }
        if length > limit { isLong = true }
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

    /// How many bytes of a kept column are valid UTF-8 before the first that is not.
    func invalidByte(_ column: Int) -> Int {
        var iterator = bytes[ranges[column]].makeIterator()
        var parser = Unicode.UTF8.ForwardParser()
        var count = 0
        while case .valid(let scalar) = parser.parseScalar(from: &iterator) {
            count += scalar.count
        }
        return count
    }
}
