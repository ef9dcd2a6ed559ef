internal import Foundation
internal import GRDB

/// A row of the ledger, read with doubt: a bad sector, or whoever may write the file, can have put
/// anything there, whatever the schema asks for. What cannot be is thrown, as a damaged database
/// and without the value; it never ends the program.
struct LedgerRow {
    /// Numbers of rows, sheets and the like, and serials. Sums of many of them fit too.
    static let numbers = 0...Int(UInt32.max)
    /// Sizes of files and places in them: so many bytes are more than any disk has.
    static let sizes = 0...(1 << 48)

    private let row: Row

    init(_ row: Row) { self.row = row }

    /// - Throws: `SQLITE_CORRUPT` if it is no text.
    func text(_ index: Int) throws -> String {
        guard let text = try optionalText(index) else { throw Self.damage }
        return text
    }

    /// A text that may be missing.
    func optionalText(_ index: Int) throws -> String? { try decoded(index) }

    /// - Throws: `SQLITE_CORRUPT` if it is no number of the range.
    func number(_ index: Int, in range: ClosedRange<Int> = numbers) throws -> Int {
        guard let number = try optionalNumber(index, in: range) else { throw Self.damage }
        return number
    }

    /// A number that may be missing.
    func optionalNumber(_ index: Int, in range: ClosedRange<Int> = numbers) throws -> Int? {
        guard let number: Int = try decoded(index) else { return nil }
        guard range.contains(number) else { throw Self.damage }
        return number
    }

    /// 0 or 1.
    func flag(_ index: Int) throws -> Bool { try number(index, in: 0...1) == 1 }

    /// - Throws: `SQLITE_CORRUPT` if they are not so many bytes.
    func bytes(_ index: Int, count: Int) throws -> [UInt8] {
        guard let data: Data = try decoded(index), data.count == count else { throw Self.damage }
        return [UInt8](data)
    }

    private func decoded<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ index: Int
    ) throws -> Value? {
        do { return try row.decode(Value?.self, atIndex: index) } catch { throw Self.damage }
    }

    /// What the ledger's reader takes for `job.ledger-damaged`.
    static var damage: DatabaseError { DatabaseError(resultCode: .SQLITE_CORRUPT) }
}
