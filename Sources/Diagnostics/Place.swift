/// Where a finding belongs. A place never carries what stands there, only how to find it.
public enum Place: Hashable, Sendable {
    /// A whole file.
    case file(String)
    /// A position in a text file; line and column count from 1, columns in Unicode scalars.
    case position(file: String, line: Int, column: Int)
    /// A record of a residents file; rows count from 1 and do not include the header line.
    case record(row: Int, field: String?)
    /// An option or argument of the command line.
    case option(String)
}

extension Place: CustomStringConvertible {
    /// `file:line:column`, the form editors can jump to, or the row and the field.
    public var description: String {
        switch self {
        case .file(let file): file
        case .position(let file, let line, let column): "\(file):\(line):\(column)"
        case .record(let row, let field?): "\(row)行目 \(field)"
        case .record(let row, nil): "\(row)行目"
        case .option(let name): name
        }
    }
}
