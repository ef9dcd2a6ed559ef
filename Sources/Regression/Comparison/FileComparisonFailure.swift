public import Readback

/// Why two files could not be compared.
public enum FileComparisonFailure: Error, Hashable, Sendable {
    /// A file could not be read; by its path.
    case document(path: String, DocumentFailure)
    /// A file whose pages were to be paired by serial has pages without a label.
    case noSerials(path: String)
}
