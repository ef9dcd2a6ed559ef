/// What validation says of one record.
public enum RecordVerdict: Hashable, Sendable {
    /// It may be printed; warnings, if any, are for somebody to look at.
    case accepted(Notice, warnings: [FieldViolation])
    /// It may not; all that was found, in the order of the fields, at least one of them an error.
    case rejected([FieldViolation])
}
