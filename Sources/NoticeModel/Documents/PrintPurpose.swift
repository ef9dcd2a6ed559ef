/// What a page is printed for. It decides which overlay the page carries and which records pass.
public enum PrintPurpose: String, Codable, Hashable, Sendable, CaseIterable {
    /// A notice that is sent to its recipient.
    case live
    /// A sample, always overprinted 見本; a wrong check digit is allowed.
    case specimen
    /// A copy for the file, always overprinted 写し; the check digit must be right.
    case archiveCopy = "copy"
}
