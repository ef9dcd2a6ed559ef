internal import Diagnostics

/// Counts the rows in which a byte of Shift_JIS (JIS X 0201) became `¥` or `‾`. Of a file that
/// Windows wrote they are `\` and `~`, and nothing else would tell.
struct NarrowShiftJISCount {
    private var rows = 0
    private var firstRow = 0

    /// Looks at the values of a row that are read.
    mutating func add(_ values: [String?], row: Int) {
        guard values.contains(where: { $0.map(Self.holds) ?? false }) else { return }
        rows += 1
        if rows == 1 { firstRow = row }
    }

    /// A warning, once for the file; none where no row has such a byte.
    func findings(file: String) -> [Diagnostic] {
        guard rows > 0 else { return [] }
        return [
            Diagnostic(
                .warning, "intake.yen-or-overline", at: .file(file),
                "shift_jis では0x5Cを「¥」、0x7Eを「‾」と読みます。そのバイトのある行が\(rows)行あります（最初は\(firstRow)行目）",
                hint: "Windowsで作ったファイルなら --encoding cp932 を指定してください（「\\」と「~」になります）")
        ]
    }

    /// U+00A5 and U+203E, which no other byte of Shift_JIS becomes.
    private static func holds(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0 == "\u{A5}" || $0 == "\u{203E}" }
    }
}
