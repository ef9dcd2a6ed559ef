internal import Diagnostics

/// Reads the rows of one input, one at a time and in constant memory.
protocol RowReader: AnyObject {
    /// The input, for its digest.
    var input: InputBytes { get }
    /// Names in the file that no field has, and other remarks about the file as a whole; complete
    /// at its end.
    var findings: [Diagnostic] { get }
    /// The next row; `nil` at the end.
    func next() throws(DiagnosticFailure) -> RawRow?
}
