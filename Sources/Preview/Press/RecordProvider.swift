/// Gives the records of the residents file that the desk was started with.
public protocol RecordProvider: Sendable {
    /// The values of a row that may be printed, one text a field of the document and in its order;
    /// `nil` if there is no such row.
    /// - Parameters:
    ///   - row: The row, from 1, header not counted.
    ///   - document: The identifier of the document, whose fields are meant.
    /// - Throws: ``PreviewFailure`` with why the batch would reject the row.
    func values(row: Int, document: String) async throws(PreviewFailure) -> [String?]?
}
