internal import CairoRendering
internal import Composition
internal import Diagnostics
internal import IssuerProfile
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics

/// What it takes to print a notice by itself, outside of a planned job.
extension NoticePress {
    /// The numbers on a notice that is handed over by itself: the serial it brings, otherwise the
    /// issuer's first.
    func numbers(of notice: Notice) -> [SheetCodes.Numbers] {
        let issuer = setup.issuer
        var serial = issuer.firstSerial
        if case .text(let digits)? = notice[FieldDeclaration.manufacturingSerialName] {
            serial = Int(digits) ?? serial
        }
        let sheets = setup.layout.sheetCount
        return (1...sheets).map { sheet in
            SheetCodes.Numbers(
                serial: serial, mailPiece: issuer.firstMailPiece,
                sheetSerial: issuer.firstSheet + sheet - 1, sheet: sheet, sheets: sheets)
        }
    }

    /// What is to be said of the customer barcode of a notice.
    /// - Throws: ``JobFailure/rejected(_:)`` if a notice without one may not be printed.
    func barcodeWarnings(of notice: Notice) throws(JobFailure) -> [Diagnostic] {
        let fault = barcodes.fault(of: notice, startsPiece: false)
        let findings = [fault.flatMap { barcodes.finding($0, of: notice) }].compactMap(\.self)
        if findings.hasErrors { throw .rejected(DiagnosticFailure(findings)) }
        return findings
    }

    /// What is to be said of a notice that fits only as a batch prints it apart (山分け): one
    /// warning a field. Whoever looks at it alone must know that its letters are not the form's.
    func overflowWarnings(
        of notice: Notice, _ numbers: SheetCodes.Numbers
    ) -> [Diagnostic] {
        guard overflow != nil else { return [] }
        var fields: [String] = []
        _ = check(notice, numbers) { fit in
            let field = notice.schema.index(of: fit.field).map(notice.column) ?? fit.field
            if fit.isSeparated, !fields.contains(field) { fields.append(field) }
        }
        return fields.map { field in
            Diagnostic(
                .warning, "notice.printed-apart", at: .record(row: notice.row, field: field),
                "枠に収まらないので、山分け用の小さい文字で入れています",
                hint: "一括印刷では別の冊（overflow-….pdf）になります。読める大きさか確かめてください")
        }
    }

    /// The pages of sheets, drawn and finished as one PDF.
    func pdf(of pages: [Page], _ sheets: [SheetCodes.Numbers]) throws(JobFailure) -> [UInt8] {
        let sink = MemorySink()
        let drawing = try OpenDrawing(press: self)
        for (index, sheet) in sheets.enumerated() {
            let first = index * pagesPerSheet
            let own = pages[first..<min(first + pagesPerSheet, pages.count)]
            try drawing.add(Array(own), sheet.markings(of: own))
        }
        try drawing.finish { sink.write($0) }
        return sink.bytes
    }
}
