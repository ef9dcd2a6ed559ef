internal import Foundation

/// A font as a municipality may have it: signs of an installed font under code points that are for
/// private use. Made by the tests, so that none is kept in the repository.
public struct MunicipalFont {
    /// The family inside.
    public static let family = "Tsuchi Gaiji"
    /// Where the signs come from.
    public static let source = "/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf"

    /// The file's bytes.
    public let bytes: [UInt8]

    /// Makes a font that shows at each code point the sign that an installed font has at another.
    public init(_ signs: [UInt32: Unicode.Scalar]) throws {
        let font = try FontTables(path: Self.source)
        var tables: [(tag: String, bytes: [UInt8])] = []
        for tag in ["OS/2", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"]
        {
            tables.append((tag, Array(font.table(tag))))
        }
        let glyphs = signs.sorted { $0.key < $1.key }.map { ($0.key, font.glyphs[$0.value.value]!) }
        tables.append(("cmap", Self.characterMap(glyphs)))
        tables.append(("name", Self.names))
        // Version 3: no names of glyphs.
        tables.append(("post", Self.big(0x0003_0000, 4) + [UInt8](repeating: 0, count: 28)))
        bytes = Self.file(tables.sorted { $0.tag < $1.tag })
    }

    private static func characterMap(_ glyphs: [(UInt32, Int)]) -> [UInt8] {
        let groups = glyphs.flatMap { big(Int($0.0), 4) + big(Int($0.0), 4) + big($0.1, 4) }
        let table =
            big(12, 2) + big(0, 2) + big(16 + groups.count, 4) + big(0, 4)
            + big(glyphs.count, 4) + groups
        return big(0, 2) + big(1, 2) + big(3, 2) + big(10, 2) + big(12, 4) + table
    }

    private static var names: [UInt8] {
        let texts = [(1, family), (2, "Regular"), (4, family), (6, "TsuchiGaiji-Regular")]
        var records: [UInt8] = []
        var strings: [UInt8] = []
        for (identifier, text) in texts {
            let encoded = text.utf16.flatMap { big(Int($0), 2) }
            records += big(3, 2) + big(1, 2) + big(0x409, 2) + big(identifier, 2)
            records += big(encoded.count, 2) + big(strings.count, 2)
            strings += encoded
        }
        return big(0, 2) + big(texts.count, 2) + big(6 + records.count, 2) + records + strings
    }

    private static func file(_ tables: [(tag: String, bytes: [UInt8])]) -> [UInt8] {
        var header = big(0x0001_0000, 4) + big(tables.count, 2) + big(128, 2) + big(3, 2)
        header += big(tables.count * 16 - 128, 2)
        var body: [UInt8] = []
        let start = 12 + 16 * tables.count
        for (tag, bytes) in tables {
            let padded = bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
            var sum: UInt32 = 0
            for index in stride(from: 0, to: padded.count, by: 4) {
                sum &+= padded[index..<index + 4].reduce(0) { $0 << 8 | UInt32($1) }
            }
            header += Array(tag.utf8) + big(Int(sum), 4) + big(start + body.count, 4)
            header += big(bytes.count, 4)
            body += padded
        }
        return header + body
    }

    private static func big(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}

extension MunicipalFont {
    /// Writes a folder like `Fonts/` with this font in it, declared and last in the role `name`.
    /// - Parameters:
    ///   - keys: Lines of the font's entry in the catalogue besides those every font has.
    ///   - role: The fonts of the role `name`.
    public func folder(
        in parent: String, keys: [String] = ["ranges: [E000-E003, F0000, 100000-100001]"],
        role: String = "[IPAmj明朝, 外字]"
    ) throws -> String {
        let folder = parent + "/Fonts-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let file = folder + "/gaiji.ttf"
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        let digest = try ExternalTool.run("sha256sum", [file]).text.prefix(64)
        let entry =
            (["- id: 外字", "  family: \(Self.family)", "  file: gaiji.ttf", "  sha256: \(digest)"]
            + ["  licence: LicenseRef-own"] + keys.map { "  " + $0 }).map { "  \($0)\n" }.joined()
        let catalogue = try String(
            contentsOfFile: Checkout.fonts + "/catalog.yaml", encoding: .utf8)
        guard let roles = catalogue.range(of: "# 役割") else {
            throw CocoaError(.fileReadCorruptFile)
        }
        var text = catalogue
        text.insert(contentsOf: entry, at: roles.lowerBound)
        text = text.replacingOccurrences(of: "name: [IPAmj明朝]", with: "name: \(role)")
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/catalog.yaml"))
        return folder
    }
}
