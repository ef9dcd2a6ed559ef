internal import ArgumentParser
internal import PDFFinishing
internal import PrintJob

/// What PDFs are made for.
struct OutputOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "PDFの用途。print（印刷所。墨はK版だけ）、archive（長期保存。PDF/A-1b）、vt（封書ごとの文書パート付き）。",
            valueName: "profile"))
    var profile: PDFProfile = .print

    @Option(
        help: ArgumentHelp(
            "archive のPDFに埋め込む色プロファイル（ICC）。", valueName: "file"), completion: .file())
    var colorProfile: String = Self.debianProfile

    /// Where Debian's package icc-profiles-free has the profile of greys.
    private static let debianProfile = "/usr/share/color/icc/Gray.icc"

    /// The form that was chosen.
    var form: OutputForm {
        OutputForm(
            profile: profile,
            colorProfilePath: profile == .archive ? AbsolutePath.of(colorProfile) : nil)
    }
}
