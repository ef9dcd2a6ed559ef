internal import Crypto
internal import Diagnostics
internal import Foundation
internal import IssuerProfile
internal import LayoutDescription
internal import NoticeModel
internal import PDFFinishing

/// How the files of a job are finished, and the file that finishing needs.
struct FinishingSetup: Sendable {
    let finisher: PDFFinisher
    /// What every file says about itself.
    let information: DocumentInformation
    /// The colour profile by name and hash; `nil` if none is used.
    let colorProfile: JobManifest.File?

    /// - Throws: `job.color-profile` if an archive's colour profile cannot be used,
    ///   `job.archive-inks` if it does not cover the inks of the layouts.
    init(
        _ form: OutputForm, layouts: [Layout], issuer: Issuer
    ) throws(DiagnosticFailure) {
        var profile: ICCProfile?
        var file: JobManifest.File?
        if form.profile == .archive {
            (profile, file) = try Self.colorProfile(form.colorProfilePath)
            try Self.checkInks(layouts, profile)
        }
        colorProfile = file
        information = Self.information(layouts[0], issuer)
        do throws(PDFFinishingFailure) {
            finisher = try PDFFinisher(
                profile: form.profile, information: information, outputIntent: profile)
        } catch {
            throw DiagnosticFailure(
                Diagnostic(
                    "job.document-information", "PDFの題名か日付を作れません",
                    hint: "レイアウトの文書名と、発行者ファイルの基準日を確かめてください"))
        }
    }

    /// The date is the issuer's as-of date, never the clock: same input, same bytes.
    private static func information(_ layout: Layout, _ issuer: Issuer) -> DocumentInformation {
        let date = issuer.asOf
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return DocumentInformation(
            title: layout.document.title,
            date: "\(date.year)-\(padded(date.month))-\(padded(date.day))T00:00:00+09:00")
    }

    private static func colorProfile(
        _ path: String?
    ) throws(DiagnosticFailure) -> (ICCProfile, JobManifest.File) {
        guard let path, let data = FileManager.default.contents(atPath: path) else {
            throw failure(
                path, "色プロファイルを読めません",
                hint: "apt-get install icc-profiles-free で入れるか、--color-profile で指定してください")
        }
        let bytes = [UInt8](data)
        guard let profile = ICCProfile(bytes) else {
            throw failure(
                path, "保存用PDFに使える色プロファイルではありません",
                hint: "ICCバージョン2の、画面か印刷機のプロファイルを指定してください")
        }
        return (
            profile,
            JobManifest.File(
                name: JobManifest.lastComponent(path), sha256: SHA256.hexadecimal(of: bytes))
        )
    }

    private static func checkInks(
        _ layouts: [Layout], _ profile: ICCProfile?
    ) throws(DiagnosticFailure) {
        guard profile?.colorSpace != .cmyk,
            let colored = layouts.first(where: { !$0.inks.isEmpty })
        else { return }
        throw DiagnosticFailure(
            Diagnostic(
                "job.archive-inks", at: colored.sourceFiles.first.map(Place.file),
                "色刷りのレイアウトを保存用PDFにするには、CMYKの色プロファイルが要ります",
                hint: "--color-profile に、印刷機のCMYKプロファイル（ICC）を指定してください"))
    }

    private static func failure(
        _ path: String?, _ message: String, hint: String
    ) -> DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(
                "job.color-profile", at: path.map(Place.file) ?? .option("--color-profile"),
                message, hint: hint))
    }
}
