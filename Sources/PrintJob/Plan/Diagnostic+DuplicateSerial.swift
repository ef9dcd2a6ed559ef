public import Diagnostics
internal import NoticeModel

extension Diagnostic {
    /// A row brings a 製造管理番号 that an earlier row has: it is not printed.
    public static func duplicateSerial(row: Int) -> Diagnostic {
        Diagnostic(
            "notice.duplicate-serial",
            at: .record(row: row, field: FieldDeclaration.manufacturingSerialName),
            "同じ番号がすでに使われています", hint: "番号の重なりを元のデータで直してください")
    }
}
