/// How much one record may hold. The limits keep memory constant whatever a file contains; they
/// are this project's own and far above anything a form can print.
public struct IntakeLimits: Hashable, Sendable {
    /// Most bytes of one value; a record with a longer one is rejected.
    public var fieldBytes: Int
    /// Most bytes of one line of JSON Lines; a longer line is rejected.
    public var lineBytes: Int
    /// Most columns of a CSV file; a file with more is refused.
    public var columns: Int

    /// Sets the limits: 64 KiB a value, 1 MiB a line, 500 columns unless said otherwise.
    public init(fieldBytes: Int = 64 << 10, lineBytes: Int = 1 << 20, columns: Int = 500) {
        self.fieldBytes = fieldBytes
        self.lineBytes = lineBytes
        self.columns = columns
    }
}
