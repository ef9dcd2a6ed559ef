internal import Diagnostics
internal import NoticeModel
internal import PrintJob

/// What somebody at the desk should look at before a notice goes out.
enum DeskWarnings {
    /// The warnings of the record, and of a live notice that of an issuer who is not real.
    static func all(
        of composed: RecordPress.Composed, _ order: DrawingOrder, _ press: RecordPress
    ) -> [Diagnostic] {
        let count = press.setup.findings.count { $0.code == "issuer.placeholder" }
        guard order.purpose == .live, count > 0 else { return composed.warnings }
        return composed.warnings + [
            Diagnostic(
                .warning, "issuer.placeholder", "発行者ファイルの\(count)項目が見本の値のままです",
                hint: "渡す前に、発行者ファイルに実際の値を書いてください")
        ]
    }
}
