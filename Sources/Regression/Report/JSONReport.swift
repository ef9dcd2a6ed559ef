internal import Foundation

/// A comparison as JSON, for programs: the whole report without its pictures.
///
/// It holds what stands on the pages, names and numbers included: a report of real files is kept
/// as the files themselves are.
public struct JSONReport: Codable, Hashable, Sendable {
    /// The shape of the file. It grows when a field goes or means something else, not when one
    /// comes.
    public static let schemaVersion = 1

    private enum CodingKeys: String, CodingKey {
        case schemaVersion, counts
    }

    /// What the comparison found.
    public var report: ComparisonReport

    /// Makes a file of a comparison.
    public init(_ report: ComparisonReport) {
        self.report = report
    }

    /// Reads `schemaVersion` and the fields of ``ComparisonReport``.
    /// - Throws: `DecodingError` for other versions and whatever is not a report.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let version = try container.decode(Int.self, forKey: .schemaVersion)
        guard version == Self.schemaVersion else {
            throw DecodingError.dataCorruptedError(
                forKey: .schemaVersion, in: container,
                debugDescription: "schemaVersion \(version) is not \(Self.schemaVersion)")
        }
        report = try ComparisonReport(from: decoder)
    }

    /// Reads a file. - Throws: `DecodingError`.
    public init(bytes: [UInt8]) throws {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
        self = try decoder.decode(JSONReport.self, from: Data(bytes))
    }

    /// `schemaVersion`, `counts` by state, and beside them the fields of ``ComparisonReport``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(Self.schemaVersion, forKey: .schemaVersion)
        try container.encode(Counts(report), forKey: .counts)
        try report.encode(to: encoder)
    }

    /// The file: UTF-8, keys in order, indented, with a newline at its end. The same report gives
    /// the same bytes.
    public func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // A frame of a damaged file may be no number: that must not cost the report.
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
        return [UInt8](try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }

    private struct Counts: Encodable {
        let changed: Int
        let missing: Int
        let new: Int
        let passed: Int

        init(_ report: ComparisonReport) {
            changed = report.count(.changed)
            missing = report.count(.missing)
            new = report.count(.new)
            passed = report.count(.passed)
        }
    }
}
