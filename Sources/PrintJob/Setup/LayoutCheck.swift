internal import Composition
public import Diagnostics
internal import LayoutDescription
internal import NoticeModel

/// Checks a layout as far as it can be checked without a record: its own rules, and that every
/// fixed text can be set in the fonts at hand, plain and with each overlay it has.
/// The sheet that carries its address is checked with it, and may be checked alone.
public struct LayoutCheck {
    private let issuerPath: String
    private let fontFolder: String

    /// Prepares a check against an issuer file and a font catalogue.
    public init(issuerPath: String, fontFolder: String) {
        self.issuerPath = issuerPath
        self.fontFolder = fontFolder
    }

    /// Everything found, each finding once: layouts share the issuer file and the fonts.
    public func findings(of layoutPaths: [String]) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return layoutPaths.flatMap { path in
            PrintPurpose.allCases.flatMap { findings(of: path, $0) }
        }.filter { !Self.isMatterOfPurpose($0) && seen.insert($0).inserted }
    }

    private func findings(of layoutPath: String, _ purpose: PrintPurpose) -> [Diagnostic] {
        do throws(DiagnosticFailure) {
            let setup = try PrintSetup(
                checking: layoutPath, issuerPath: issuerPath, fontFolder: fontFolder,
                purpose: purpose, carrier: .asLayoutSays)
            _ = try NoticePress(setup: setup)
            // A carrier names no carrier, so this ends with it.
            let carrier = setup.layout.carrier.map { findings(of: $0, purpose) } ?? []
            return setup.layoutFindings + AccessibilityCheck(setup.layout).findings() + carrier
        } catch { return error.diagnostics }
    }

    /// A withdrawn document, or a document of one's own without 見本, is no fault of the layout.
    private static func isMatterOfPurpose(_ finding: Diagnostic) -> Bool {
        ["notice.not-issued", "layout.no-specimen-overlay", "layout.no-copy-overlay"]
            .contains(finding.code)
    }
}
