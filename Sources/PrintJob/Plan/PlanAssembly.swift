internal import Diagnostics
internal import Intake
internal import IssuerProfile
internal import LayoutDescription
internal import NoticeModel

/// Makes a plan of what was read: holds back pieces with a rejected member, sorts the others,
/// numbers them and cuts them into volumes.
struct PlanAssembly {
    private var draft: PlanDraft
    private let press: NoticePress
    private let request: JobRequest
    private var numbers: NumberSupply
    private var serials: [Int32: UInt32] = [:]
    private var pieces: [PlannedPiece] = []
    private var volumes: [PlannedVolume] = []
    private var heldRows = 0

    init(_ draft: PlanDraft, press: NoticePress, request: JobRequest) {
        self.draft = draft
        self.press = press
        self.request = request
        numbers = NumberSupply(
            issuer: press.setup.issuer,
            brought: draft.records.compactMap(\.serial) + draft.reservedSerials)
    }

    /// The plan.
    /// - Throws: `job.volume-too-small` for a piece with more pages than a volume may have.
    consuming func plan(input: JobManifest.Input) throws(DiagnosticFailure) -> PrintPlan {
        holdBack()
        // Apart means behind all others: serials, numbers of pieces and of sheets then run through
        // each volume without a gap.
        let order = order()
        for isSeparated in [false, true] {
            for piece in order where self.isSeparated(draft.pieces[piece]) == isSeparated {
                try place(draft.pieces[piece], isSeparated: isSeparated)
            }
        }
        let rejections = draft.rejections.sorted { $0.row < $1.row }
        let warnings = printedWarnings()
        let records = numbered()
        let fits = FitPlaces(
            records: records, pieces: pieces, sheetsPerNotice: press.setup.layout.sheetCount,
            pagesPerSheet: press.pagesPerSheet
        ).texts(draft.fits)
        return PrintPlan(
            records: records, pieces: pieces, volumes: volumes, rejections: rejections,
            warnings: warnings, fits: fits, sheetsPerNotice: press.setup.layout.sheetCount,
            pagesPerSheet: press.pagesPerSheet,
            report: report(input, rejections, warnings, fits))
    }

    /// Whether a piece is printed apart: all of it, with every member and its carrier sheet, because
    /// it is one envelope.
    private func isSeparated(_ piece: PieceDraft) -> Bool {
        let members = draft.members(of: piece)
        if members.contains(where: { draft.records[Int($0)].isSeparated }) { return true }
        guard press.setup.carrier != nil, let carrier = piece.carrier ?? members.first else {
            return false
        }
        return draft.records[Int(carrier)].separatesCarrier
    }

    private mutating func holdBack() {
        for piece in draft.pieces where piece.first != nil && !piece.isPrintable {
            for member in draft.members(of: piece) { hold(member, Self.finding(piece)) }
        }
    }

    /// Positions of the printable pieces in the order of printing.
    private func order() -> [Int] {
        let printable = draft.pieces.indices.filter { draft.pieces[$0].isPrintable }
        if request.order == .input { return printable }
        return printable.sorted { left, right in
            let (a, b) = (draft.pieces[left].orderKey, draft.pieces[right].orderKey)
            if a == b { return left < right }
            if a.isEmpty || b.isEmpty { return b.isEmpty }
            return a.lexicographicallyPrecedes(b)
        }
    }

    private mutating func place(
        _ draftPiece: PieceDraft, isSeparated: Bool
    ) throws(DiagnosticFailure) {
        let members = draft.members(of: draftPiece)
        let sheetsPerNotice = press.setup.layout.sheetCount
        let carriers = press.setup.carrier == nil ? 0 : 1
        let sheets = members.count * sheetsPerNotice + carriers
        let pages = sheets * press.pagesPerSheet
        guard pages <= request.volumeSize else { throw Self.tooSmall(pages) }
        let taken: NumberSupply.Taken
        do throws(Diagnostic) {
            let given = members.map { draft.records[Int($0)].serial }
            taken = try numbers.take(serials: given, sheets: sheets)
        } catch {
            for member in members { hold(member, error) }
            return
        }
        for (member, serial) in zip(members, taken.serials) { serials[member] = serial }
        let hasRoom = volumes.last.map {
            $0.pages + pages <= request.volumeSize && $0.isSeparated == isSeparated
        }
        if hasRoom != true {
            volumes.append(
                PlannedVolume(
                    number: volumes.count + 1, pieces: pieces.count..<pieces.count,
                    isSeparated: isSeparated))
        }
        let last = volumes.count - 1
        pieces.append(
            PlannedPiece(
                number: taken.mailPiece, members: members,
                carrier: carriers == 0 ? nil : draftPiece.carrier ?? members.first,
                firstSheetSerial: taken.firstSheet, sheets: sheets,
                isSeparated: isSeparated, volume: last + 1,
                page: volumes[last].pages + 1))
        volumes[last].pieces = volumes[last].pieces.lowerBound..<pieces.count
        volumes[last].pages += pages
    }

    private mutating func hold(_ member: Int32, _ reason: Diagnostic) {
        let record = draft.records[Int(member)]
        heldRows += 1
        var reason = reason
        reason.place = .record(row: Int(record.row), field: Self.field(reason))
        draft.hold(
            Rejection(
                row: Int(record.row),
                lines: Int(record.lines.lowerBound)...Int(record.lines.upperBound),
                findings: [reason]))
    }

    private static func field(_ finding: Diagnostic) -> String? {
        guard case .record(_, let field)? = finding.place else { return nil }
        return field
    }

    private static func finding(_ piece: PieceDraft) -> Diagnostic {
        let household = Place.record(row: 0, field: FieldDeclaration.householdName)
        if let row = piece.rejectedRow {
            return Diagnostic(
                "piece.member-rejected", at: household,
                "同じ世帯の\(row)行目が印刷できないため、封書ごと止めました",
                hint: "\(row)行目を直してから、この世帯をまとめて印刷してください")
        }
        return piece.agreement.dispute == .place
            ? Diagnostic(
                "piece.addresses-differ", at: household, "同じ世帯番号の行で、住所が違っています",
                hint: "世帯番号、郵便番号、住所、方書を元のデータで確かめてください")
            : Diagnostic(
                "piece.recipients-differ", at: household, "同じ世帯番号の行で、宛名（肩書、敬称を含む）が違っています",
                hint: "世帯の中で書く宛名は1人にし、肩書と敬称も同じにしてください")
    }

    static func tooSmall(_ pages: Int) -> DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(
                "job.volume-too-small", at: .option("--volume-size"),
                "1封書が\(pages)ページあるので、1冊に入りません", hint: "\(pages)以上にしてください"))
    }

    private func numbered() -> [PlannedRecord] {
        var records = draft.records
        for (member, serial) in serials { records[Int(member)].serial = serial }
        return records
    }

    private func printedWarnings() -> [RejectionRecord] {
        let rows = Set(serials.keys.map { Int(draft.records[Int($0)].row) })
        return draft.warnings.filter { rows.contains($0.row) }.sorted { $0.row < $1.row }
    }

    private func report(
        _ input: JobManifest.Input, _ rejections: [RejectionRecord],
        _ warnings: [RejectionRecord], _ fits: [FittedText]
    ) -> PlanReport {
        let printed = draft.records.indices.filter { serials[Int32($0)] != nil }
        var counts = PlanReport.Counts()
        counts.printable = printed.count
        counts.rejected = draft.rejectedRows
        counts.held = heldRows
        counts.rows = counts.printable + counts.rejected + counts.held
        counts.warned = printed.count { draft.records[$0].hasWarnings }
        counts.withoutBarcode = printed.count { !draft.records[$0].hasBarcode }
        counts.mailPieces = pieces.count
        counts.sheets = pieces.reduce(0) { $0 + $1.sheets }
        counts.carriers = pieces.count { $0.carrier != nil }
        counts.pages = volumes.reduce(0) { $0 + $1.pages }
        counts.volumes = volumes.count
        if request.overflow?.separatesAnything == true {
            counts.separated = pieces.reduce(0) { $0 + ($1.isSeparated ? $1.members.count : 0) }
        }
        return PlanReport(
            setup: press.setup, input: input, counts: counts,
            rejectionsByRule: draft.rejectionsByRule,
            rejections: rejections, warnings: warnings, fits: fits,
            serials: serials.values, pieces: pieces,
            cohorts: printed.map { draft.records[$0].cohort })
    }
}
