internal import Composition
internal import Diagnostics
internal import Intake
internal import IssuerProfile
internal import LayoutDescription
internal import NoticeModel

/// Takes the rows of a residents file one by one, checks each as far as a page could fail, and
/// sorts them into mail pieces. Nothing of a record stays in memory but where it stands.
struct Planner {
    private let press: NoticePress
    private let store: (any RecordKeeper)?
    private let households: HouseholdIndex
    private let cohorts: CohortReader
    private let orderColumn: Int?
    private let broughtSerial: Int?
    private(set) var draft = PlanDraft()
    private var broughtSerials: Set<UInt32> = []
    /// The first notice that may be printed.
    private var sample: Notice?

    /// - Parameters:
    ///   - store: Where accepted records are kept; nowhere if `nil`.
    /// - Throws: `job.unknown-order-column`.
    init(
        press: NoticePress, order: PieceOrder, store: (any RecordKeeper)?
    ) throws(DiagnosticFailure) {
        self.press = press
        self.store = store
        let schema = press.setup.layout.document.schema
        households = HouseholdIndex()
        cohorts = CohortReader(schema)
        orderColumn = try Self.column(order, schema)
        broughtSerial = schema.fields.firstIndex {
            $0.name == FieldDeclaration.manufacturingSerialName && $0.kind == .digits(count: 8)
        }
    }

    /// Takes a row.
    /// - Parameter keys: What counts of it even if it is rejected.
    mutating func take(
        _ result: IntakeResult, keys: RowKeys
    ) throws(OutputFailure) {
        let group = groupsHouseholds ? keys.household : nil
        switch result {
        case .rejected(let rejection):
            reject(rejection, household: group)
            draft.reserve(keys.manufacturingSerial)
        case .notice(let notice, let lines, let warnings):
            let piece = draft.piece(of: group, households)
            let looked = look(at: notice, startsPiece: draft.pieces[piece].first == nil)
            guard !looked.findings.hasErrors else {
                let rejection = Rejection(
                    row: notice.row, lines: lines, findings: looked.findings)
                draft.reject(rejection, piece: piece)
                draft.reserve(keys.manufacturingSerial)
                return
            }
            try accept(notice, lines: lines, warnings: warnings, looked, into: piece)
        }
    }

    /// Notices share an envelope only where a carrier sheet addresses it: any other form is a
    /// piece of its own.
    private var groupsHouseholds: Bool { press.setup.carrier != nil }

    private mutating func reject(_ rejection: Rejection, household: String?) {
        // A row that is a piece of its own holds nobody.
        let piece = household.map { draft.piece(of: $0, households) }
        draft.reject(rejection, piece: piece)
    }

    private mutating func accept(
        _ notice: Notice, lines: ClosedRange<Int>, warnings: [Diagnostic], _ looked: Look,
        into piece: Int
    ) throws(OutputFailure) {
        if sample == nil { sample = notice }
        let serial = broughtSerial(of: notice)
        if let serial { broughtSerials.insert(serial) }
        let record = PlannedRecord(
            row: Int32(clamping: notice.row),
            lines: Int32(clamping: lines.lowerBound)...Int32(clamping: lines.upperBound),
            entry: try store?.append(notice), cohort: cohorts.cohort(of: notice), serial: serial,
            nextMember: nil, hasWarnings: !warnings.isEmpty,
            isSeparated: looked.fits.contains(where: \.isSeparated),
            separatesCarrier: looked.carrierFits.contains(where: \.isSeparated),
            hasBarcode: looked.hasBarcode)
        let position = Int32(draft.records.count)
        for fit in looked.fits {
            draft.fits.append(PlannedFit(record: position, isOfCarrier: false, fit: fit))
        }
        for fit in looked.carrierFits {
            draft.fits.append(PlannedFit(record: position, isOfCarrier: true, fit: fit))
        }
        draft.add(record, to: piece)
        if let orderColumn, draft.pieces[piece].first == draft.pieces[piece].last {
            draft.pieces[piece].orderKey = Array(notice.text(at: orderColumn).utf8)
        }
        if groupsHouseholds, let address = CarrierAddress(notice),
            draft.pieces[piece].agreement.add(address)
        {
            draft.pieces[piece].carrier = draft.pieces[piece].last
        }
        for warning in warnings + [looked.barcodeRemark].compactMap(\.self) {
            draft.warnings.append(
                RejectionRecord(row: notice.row, lines: lines, finding: warning))
        }
    }

    /// What keeps the first notice from being printed in a piece of so many sheets.
    func findings(withSheets sheets: Int) -> [Diagnostic] {
        guard let sample else { return [] }
        let issuer = press.setup.issuer
        var numbers = SheetCodes.Numbers(
            serial: issuer.firstSerial, mailPiece: issuer.firstMailPiece,
            sheetSerial: issuer.firstSheet, sheet: sheets, sheets: sheets)
        let findings = press.check(sample, numbers)
        numbers.serial = nil
        return findings + press.checkCarrier(of: sample, numbers)
    }

    /// What a look at a row has shown.
    private struct Look {
        /// What keeps it from being printed.
        var findings: [Diagnostic] = []
        /// How far texts of its notice are made smaller or narrower.
        var fits: [FieldFit] = []
        /// The same of the carrier sheet that would be addressed by it.
        var carrierFits: [FieldFit] = []
        /// Whether it has a whole customer barcode, or needs none.
        var hasBarcode = true
        /// Why it has none, if that does not keep it from being printed.
        var barcodeRemark: Diagnostic?
    }

    /// Whether and how a notice can be printed. The numbers it is tried with are as long as those
    /// it will get; a mail piece of ten sheets or more is looked at again when it is known.
    private func look(at notice: Notice, startsPiece: Bool) -> Look {
        let issuer = press.setup.issuer
        let numbers = SheetCodes.Numbers(
            serial: issuer.firstSerial, mailPiece: issuer.firstMailPiece,
            sheetSerial: issuer.firstSheet, sheet: 1, sheets: 1)
        var look = Look()
        if let serial = broughtSerial(of: notice), broughtSerials.contains(serial) {
            look.findings.append(.duplicateSerial(row: notice.row))
        }
        look.findings += press.check(notice, numbers) { look.fits.append($0) }
        // Every member may be the one that the piece is addressed by; a member without an address
        // would make it look as if all agreed.
        let address = groupsHouseholds ? CarrierAddress(notice) : nil
        if groupsHouseholds, startsPiece || address?.namesHolder != true {
            var carrierNumbers = numbers
            carrierNumbers.serial = nil
            look.findings += press.checkCarrier(of: notice, carrierNumbers) {
                look.carrierFits.append($0)
            }
        }
        // A carrier sheet says what its notice has said.
        look.findings = look.findings.withoutRepetitions
        if let fault = press.barcodes.fault(of: notice, startsPiece: startsPiece) {
            look.hasBarcode = false
            let finding = press.barcodes.finding(fault, of: notice)
            if let finding, finding.severity == .error {
                look.findings.append(finding)
            } else {
                look.barcodeRemark = finding
            }
        }
        return look
    }

    private func broughtSerial(of notice: Notice) -> UInt32? {
        guard let broughtSerial, case .text(let digits)? = notice.values[broughtSerial] else {
            return nil
        }
        return UInt32(digits)
    }

    private static func column(
        _ order: PieceOrder, _ schema: RecordSchema
    ) throws(DiagnosticFailure) -> Int? {
        guard let name = order.columnName else { return nil }
        if let index = schema.index(of: name) { return index }
        let names = schema.fields.map(\.name)
        throw DiagnosticFailure(
            Diagnostic(
                "job.unknown-order-column", at: .option("--order"), "この帳票に「\(name)」という項目はありません",
                hint: NameSuggestion.nearest(to: name, in: names).map { "「\($0)」ではありませんか" }
                    ?? "使える項目: \(names.joined(separator: "、"))"))
    }
}
