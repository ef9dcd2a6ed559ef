/// Reads drawn notices back.
public protocol DrawingReader: Sendable {
    /// Reads the PDF of a drawing, compares all of it with what its record demands and says what
    /// it found.
    /// - Throws: ``PreviewFailure`` if it could not be read.
    func read(_ drawing: Drawing) async throws(PreviewFailure) -> ReadNotice
}
