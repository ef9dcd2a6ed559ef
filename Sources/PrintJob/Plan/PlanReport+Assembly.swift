internal import Diagnostics
internal import Intake
internal import IssuerProfile
internal import LayoutDescription
internal import NoticeModel

extension PlanReport {
    init(
        setup: PrintSetup, input: JobManifest.Input, counts: Counts,
        rejectionsByRule: [String: Int], rejections: [RejectionRecord],
        warnings: [RejectionRecord], fits: [FittedText],
        serials: some Collection<UInt32>, pieces: [PlannedPiece], cohorts: [Cohort]
    ) {
        document = setup.layout.document.identifier
        purpose = setup.purpose.rawValue
        self.input = input
        applicationURLTemplate = setup.issuer.applicationURLTemplate
        self.counts = counts
        self.rejectionsByRule = rejectionsByRule
        let barcodes = warnings.filter(\.rule.isOfBarcode)
        let warnings = warnings.filter { !$0.rule.isOfBarcode }
        warningsByRule = Self.rowsByRule(warnings)
        barcodeReasons = OmissionReason.groups(of: barcodes)
        reasons = OmissionReason.groups(of: rejections)
        warningReasons = OmissionReason.groups(of: warnings)
        fitting = FieldFitting.groups(of: fits)
        self.serials = Self.range(serials.map(Int.init), digits: 8)
        mailPieces = Self.range(pieces.map(\.number), digits: 7)
        sheetSerials = Self.range(
            pieces.flatMap { [$0.firstSheetSerial, $0.firstSheetSerial + $0.sheets - 1] },
            digits: 8)
        sheetsPerPiece = Self.shares(pieces.map(\.sheets)) { "\($0)枚" }
        birthDecades = Self.shares(cohorts.map { Int($0.birthDecade) }) {
            $0 == 0 ? nil : $0 < 0 ? "不詳など" : "\($0)年代"
        }
        postcodes = Self.shares(cohorts.map { Int($0.postcodeArea) }) {
            $0 < 0 ? nil : String($0).applying([.pad(3)])
        }
        issueMonths = Self.shares(cohorts.map { Int($0.issueMonth) }) {
            $0 == 0 ? nil : "\($0 / 100)年\($0 % 100)月"
        }
    }

    /// A row counts once for each rule.
    private static func rowsByRule(_ records: [RejectionRecord]) -> [String: Int] {
        var rows: [String: Int] = [:]
        var last: (row: Int, rules: Set<String>) = (0, [])
        for record in records {
            if record.row != last.row { last = (record.row, []) }
            if last.rules.insert(record.rule.rawValue).inserted {
                rows[record.rule.rawValue, default: 0] += 1
            }
        }
        return rows
    }

    private static func range(_ numbers: [Int], digits: Int) -> NumberRange? {
        guard let first = numbers.min(), let last = numbers.max() else { return nil }
        return NumberRange(
            first: String(first).applying([.pad(digits)]),
            last: String(last).applying([.pad(digits)]))
    }

    /// Counts values, ascending; those without a label are left out.
    private static func shares(_ values: [Int], _ label: (Int) -> String?) -> [Share] {
        var counts: [Int: Int] = [:]
        for value in values { counts[value, default: 0] += 1 }
        return counts.sorted { $0.key < $1.key }.compactMap { value, count in
            label(value).map { Share(label: $0, count: count) }
        }
    }
}
