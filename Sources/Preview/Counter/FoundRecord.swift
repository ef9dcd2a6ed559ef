public import Diagnostics

/// A row of the residents file as it is shown among others, so that the right person is picked.
public struct FoundRecord: Hashable, Sendable {
    /// The row, from 1, header not counted.
    public var row: Int
    /// 製造管理番号; `nil` if the row brings none.
    public var serial: String?
    /// 氏名; empty in a row that may not be printed.
    public var name: String
    /// 点字カナ; empty if there is none.
    public var kana: String
    /// The date of birth as the notice would print it; empty if the document has none.
    public var birthDate: String
    /// The last four digits of the 申請書ID; empty if there is none.
    public var applicationIDTail: String
    /// Why the row may not be printed; empty if it may. Holds no value of the row.
    public var findings: [Diagnostic]

    /// Whether the row may be printed.
    public var isPrintable: Bool { findings.isEmpty }
}
