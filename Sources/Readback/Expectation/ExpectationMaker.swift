public import LayoutDescription
public import NoticeModel
internal import PageGraphics

/// Works out from a layout what the pages of a notice must show.
///
/// It takes the long way on purpose: texts are filled in from the layout's own templates by name,
/// frames are the layout's. Nothing of what set or drew the page is asked, so that a fault there
/// cannot vouch for itself.
public struct ExpectationMaker: Sendable {
    /// The layout.
    public let layout: Layout
    private let issuerValues: [String: FieldValue]
    private let pages: [[Part]]
    private let sheets: [Int]

    /// - Parameters:
    ///   - purpose: Decides the overlay: none, 見本 or 写し.
    ///   - issuerValues: What `{issuer.…}` stands for, by full name.
    public init(layout: Layout, purpose: PrintPurpose, issuerValues: [String: FieldValue]) {
        self.layout = layout
        self.issuerValues = issuerValues
        sheets = layout.sheetOfPage
        let stamps =
            switch purpose {
            case .live: [Element]()
            case .specimen: layout.specimenOverlay
            case .archiveCopy: layout.copyOverlay
            }
        pages = layout.pages.map { page in
            (page.elements + stamps).flatMap { Part.parts(of: $0, schema: layout.document.schema) }
        }
    }

    /// The pages of one notice; `sheets` has the values of each of its `layout.sheetCount` sheets.
    public func pages(of notice: Notice, sheets: [SheetTexts]) -> [PageExpectation] {
        precondition(sheets.count == layout.sheetCount, "values of every sheet")
        return pages.indices.map { page in
            expectation(pages[page], notice, sheets[self.sheets[page]])
        }
    }

    /// A page of this layout on which nothing stands: the back of a sheet that has none.
    public func blankPage(row: Int) -> PageExpectation {
        PageExpectation(row: row, size: layout.pageSize, bleed: layout.bleed)
    }

    private func expectation(
        _ parts: [Part], _ notice: Notice, _ sheet: SheetTexts
    ) -> PageExpectation {
        var texts: [ExpectedText] = []
        var symbols: [ExpectedSymbol] = []
        var barcodes: [ExpectedBarcode] = []
        var ticks: [ExpectedTick] = []
        var marks: [ExpectedMark] = []
        for part in parts where part.conditions.allSatisfy({ $0.holds(for: notice) }) {
            switch part.content {
            case .ready(let ready):
                texts += ready
            case .text(let block):
                texts += part.texts(block, filled(block.template, notice, sheet))
            case .marks(let ready):
                marks += ready
            case .stamp(let template, let style, let rotation):
                texts.append(
                    part.stamp(filled(template, notice, sheet), style, rotation: rotation))
            case .symbol(let code, let origin):
                symbols.append(
                    ExpectedSymbol(
                        name: part.name, place: part.place,
                        payload: filled(code.payload, notice, sheet), code: code, origin: origin))
            case .barcode(let form, let origin):
                barcodes.append(part.barcode(sheet, form, at: origin))
            case .tick(let mark, let weight):
                let isMarked = mark.map { !filled($0, notice, sheet).isEmpty } ?? false
                ticks.append(
                    ExpectedTick(
                        name: part.name, place: part.place, frame: part.frame, weight: weight,
                        isMarked: isMarked))
            }
        }
        return PageExpectation(
            row: notice.row, size: layout.pageSize, bleed: layout.bleed, texts: texts,
            symbols: symbols, barcodes: barcodes, ticks: ticks, marks: marks)
    }

    private func filled(
        _ template: TextTemplate, _ notice: Notice, _ sheet: SheetTexts
    ) -> String {
        template.filled { name, formats in
            if let text = notice.text(of: name, formats: formats) { return text }
            if let value = ControlValue.allCases.first(where: { $0.templateName == name }) {
                return sheet.text(of: value).applying(formats)
            }
            // The layout's own checks have refused names that nothing stands behind.
            return issuerValues[name]?.text(formats: formats) ?? ""
        }
    }
}
