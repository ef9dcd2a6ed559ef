public import Diagnostics
public import LayoutDescription
internal import NoticeModel

/// Names what a document can show and its specimens do not. What applies is read off the layout
/// and the document's fields.
///
/// A text needs its shrinking and breaking exercised only if it binds a field of open length: what
/// a closed list, a date or a telephone number needs of its frame is known without trying.
public struct CoverageCheck {
    /// Everything that is missing and not waived, in the order of fields, elements and printing.
    public let gaps: [CoverageGap]
    private let unneeded: [CoverageWaiver]

    /// Checks specimens.
    /// - Parameters:
    ///   - specimens: All specimens of the document, composed.
    ///   - layout: Its layout.
    ///   - waivers: Gaps that no record can close.
    public init(
        _ specimens: [ComposedSpecimen], layout: Layout, waivers: [CoverageWaiver] = []
    ) {
        let elements = ElementRecords(specimens)
        let fields = FieldCoverage(
            specimens.map(\.specimen), document: layout.document, elements: elements,
            file: layout.sourceFiles.first)
        let printing = PrintingCoverage(
            specimens.map(\.specimen), layout: layout, elements: elements)
        let unfilled = fields.neverFilled.union(printing.neverFilled)
        let all =
            fields.gaps() + printing.gaps()
            + ElementCoverage(elements, schema: layout.document.schema, unfilled: unfilled).gaps()
        func covers(_ waiver: CoverageWaiver, _ gap: CoverageGap) -> Bool {
            waiver.gap == gap.kind && waiver.subject.utf8.elementsEqual(gap.subject.utf8)
        }
        gaps = all.filter { gap in !waivers.contains { covers($0, gap) } }
        unneeded = waivers.filter { waiver in !all.contains { covers(waiver, $0) } }
    }

    /// The gaps as warnings at the lines of the layout, then waivers of gaps that are not there.
    public var findings: [Diagnostic] {
        gaps.map(\.diagnostic)
            + unneeded.map { waiver in
                Diagnostic(
                    .warning, "coverage.waiver-unneeded", at: waiver.place,
                    "「\(waiver.subject)」の\(waiver.gap.rawValue)は不足していません",
                    hint: "名前を確かめ、不足がなくなったのなら、waiversのこの行を消してください")
            }
    }
}
