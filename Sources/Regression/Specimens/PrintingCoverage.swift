internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel

/// What the specimens of a document leave out of the ways in which it is printed.
struct PrintingCoverage {
    private let specimens: [Specimen]
    private let layout: Layout
    private let elements: ElementRecords

    init(_ specimens: [Specimen], layout: Layout, elements: ElementRecords) {
        self.specimens = specimens
        self.layout = layout
        self.elements = elements
    }

    /// The mark of a reprint, if no specimen is one.
    var neverFilled: Set<String> {
        specimens.contains(where: \.isReprint) ? [] : [ControlValue.reprintMark.templateName]
    }

    /// The gaps: purposes, reprints, mail pieces.
    func gaps() -> [CoverageGap] {
        purposes() + reprints() + pieces()
    }

    private func purposes() -> [CoverageGap] {
        PrintPurpose.allCases.filter { purpose in
            mayBePrinted(for: purpose) && !specimens.contains { $0.purpose == purpose }
        }.map { purpose in
            CoverageGap(
                kind: .purposeMissing, subject: purpose.rawValue, place: file,
                message: "\(Self.name(of: purpose))の見本記録がありません",
                hint: "purpose: \(purpose.rawValue) の見本記録を足してください")
        }
    }

    private func mayBePrinted(for purpose: PrintPurpose) -> Bool {
        guard NoticeValidator.refusal(of: layout.document, for: purpose) == nil else {
            return false
        }
        return switch purpose {
        case .live: true
        case .specimen: !layout.specimenOverlay.isEmpty
        case .archiveCopy: !layout.copyOverlay.isEmpty
        }
    }

    private static func name(of purpose: PrintPurpose) -> String {
        switch purpose {
        case .live: "本番"
        case .specimen: "見本"
        case .archiveCopy: "写し"
        }
    }

    private func reprints() -> [CoverageGap] {
        let name = ControlValue.reprintMark.templateName
        guard elements.names.contains(name), neverFilled.contains(name) else { return [] }
        return [
            CoverageGap(
                kind: .reprintMissing, subject: name, place: elements.place(of: name),
                message: "再印刷の見本記録がありません", hint: "reprint: true の見本記録を足してください")
        ]
    }

    private func pieces() -> [CoverageGap] {
        let names = [ControlValue.sheet, .sheets, .controlLine].map(\.templateName)
        guard let name = names.first(where: elements.names.contains) else { return [] }
        // A carrier is the first sheet of a piece and never the only one.
        let own = layout.sheetCount + (layout.document.isCarrier ? 1 : 0)
        let sheets = specimens.map { specimen in
            specimen.sheet ?? Specimen.SheetNumber(number: 1, count: layout.sheetCount)
        }
        var found: [CoverageGap] = []
        if !sheets.contains(where: { $0.count == own }) {
            found.append(
                CoverageGap(
                    kind: .smallestPieceMissing, subject: name, place: elements.place(of: name),
                    message: "\(own)枚だけの封書の見本記録がありません",
                    hint: "sheet: 1/\(own) の見本記録を足してください"))
        }
        let isLarge = sheets.contains { sheet in
            sheet.count >= 10
                && (layout.document.isCarrier || sheet.number + layout.sheetCount > 10)
        }
        if !isLarge {
            let example = layout.document.isCarrier ? "1/12" : "12/12"
            found.append(
                CoverageGap(
                    kind: .largePieceMissing, subject: name, place: elements.place(of: name),
                    message: "用紙の番号が2桁になる封書の見本記録がありません",
                    hint: "sheet: \(example) の見本記録を足してください"))
        }
        return found
    }

    private var file: Place? { layout.sourceFiles.first.map(Place.file) }
}
