internal import Diagnostics
internal import PageGraphics

/// Inks that cannot all be printed.
extension LayoutLint {
    /// A volume holds the pages of two layouts at most, a notice's and its carrier's.
    static let mostInks = InkMarker.maximumCount / 2

    func inkFaults() -> [Diagnostic] {
        let count = layout.inks.count
        guard count > Self.mostInks else { return [] }
        return [
            Diagnostic(
                .error, "layout.too-many-inks", at: layout.sourceFiles.first.map(Place.file),
                "墨のほかの色と濃さの組が\(count)あります",
                hint: "\(Self.mostInks)までにしてください（同じ色でも濃さが違えば別に数えます）")
        ]
    }
}
