internal import Composition
internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics

/// What the specimens of a document leave out of its layout: conditions, elements, ways to fit.
struct ElementCoverage {
    private let elements: ElementRecords
    private let openFields: Set<String>
    private let unfilled: Set<String>

    /// - Parameter unfilled: Values that no specimen gives; elements that show nothing else are
    ///   not missed a second time.
    init(_ elements: ElementRecords, schema: RecordSchema, unfilled: Set<String>) {
        self.elements = elements
        self.unfilled = unfilled
        openFields = Set(schema.fields.filter(Self.isOpen).map(\.name))
    }

    /// Whether a field may be of any length up to a limit.
    private static func isOpen(_ field: FieldDeclaration) -> Bool {
        switch field.kind {
        case .text, .name, .address: true
        case .date: field.displayField != nil
        case .kana, .individualNumber, .applicationID, .postalCode, .telephone, .digits, .choice:
            false
        }
    }

    /// The gaps in painting order, page by page.
    func gaps() -> [CoverageGap] {
        var seen: Set<CoverageGap> = []
        // The parts of a table share its conditions.
        return elements.records.flatMap(gaps).filter { seen.insert($0).inserted }
    }

    private func gaps(of record: ElementRecords.Record) -> [CoverageGap] {
        let conditions = conditions(of: record)
        if conditions.contains(where: { $0.kind == .conditionNeverHolds }) { return conditions }
        if record.accounts.allSatisfy(\.items.isEmpty) {
            let isKnown = !record.values.isEmpty && record.values.allSatisfy(unfilled.contains)
            return conditions + (isKnown ? [] : [neverShown(record)])
        }
        return conditions + fits(of: record)
    }

    private func conditions(of record: ElementRecords.Record) -> [CoverageGap] {
        let count = record.accounts.first?.conditions.count ?? 0
        return (0..<count).flatMap { index -> [CoverageGap] in
            let outcomes = record.accounts.map { $0.conditions[index] }
            let condition = Self.words(outcomes[0].condition)
            var found: [CoverageGap] = []
            if !outcomes.contains(where: \.holds) {
                found.append(
                    gap(
                        .conditionNeverHolds, record,
                        "「\(record.subject)」の条件（\(condition)）に合う見本記録がありません",
                        "条件に合う見本記録を足してください"))
            }
            if !outcomes.contains(where: { !$0.holds }) {
                found.append(
                    gap(
                        .conditionAlwaysHolds, record,
                        "「\(record.subject)」の条件（\(condition)）に合わない見本記録がありません",
                        "条件に合わない見本記録を足してください"))
            }
            return found
        }
    }

    private static func words(_ condition: Condition) -> String {
        switch condition {
        case .present(let field): "\(field)がある"
        case .absent(let field): "\(field)がない"
        case .equals(let field, let words): "\(field)が\(words.joined(separator: "か"))"
        }
    }

    private func neverShown(_ record: ElementRecords.Record) -> CoverageGap {
        gap(
            .elementNeverShown, record, "「\(record.subject)」が刷られる見本記録がありません",
            "この要素に値が入る見本記録を足してください")
    }

    private func fits(of record: ElementRecords.Record) -> [CoverageGap] {
        let fits = record.accounts.compactMap(\.fit)
        guard let first = fits.first, record.values.contains(where: openFields.contains) else {
            return []
        }
        var found = first.policy.minimumSize == nil ? [] : shrinking(record, fits)
        guard first.lineLimit > 1 else { return found }
        if !fits.contains(where: { !$0.isAtLineLimit }) {
            found.append(
                gap(
                    .fitNeverFewLines, record, "「\(record.subject)」が少ない行数で収まる見本記録がありません",
                    "短い値の見本記録を足してください"))
        }
        if !fits.contains(where: \.isAtLineLimit) {
            found.append(
                gap(
                    .fitNeverMostLines, record,
                    "「\(record.subject)」が最多の\(first.lineLimit)行になる見本記録がありません",
                    "長い値の見本記録を足してください"))
        }
        return found
    }

    private func shrinking(
        _ record: ElementRecords.Record, _ fits: [FitAccount]
    ) -> [CoverageGap] {
        var found: [CoverageGap] = []
        if !fits.contains(where: { !$0.isShrunk }) {
            found.append(
                gap(
                    .fitNeverFull, record, "「\(record.subject)」が縮まずに収まる見本記録がありません",
                    "短い値の見本記録を足してください"))
        }
        if !fits.contains(where: \.isShrunk) {
            found.append(
                gap(
                    .fitNeverShrunk, record, "「\(record.subject)」が縮む見本記録がありません",
                    "枠に収まらない長さの値の見本記録を足してください"))
        } else if !fits.contains(where: Self.isNearFloor) {
            found.append(
                gap(
                    .fitNeverNearFloor, record, "「\(record.subject)」が下限の近くまで縮む見本記録がありません",
                    "さらに長い値の見本記録を足してください"))
        }
        return found
    }

    /// In the lower half of the sizes allowed. The very floor is often out of reach: a field has a
    /// greatest length, and lines break where words end.
    private static func isNearFloor(_ fit: FitAccount) -> Bool {
        guard fit.isShrunk, let floor = fit.policy.minimumSize else { return false }
        return fit.size.points <= (floor.points + fit.statedSize.points) / 2
    }

    private func gap(
        _ kind: CoverageGap.Kind, _ record: ElementRecords.Record, _ message: String,
        _ hint: String
    ) -> CoverageGap {
        CoverageGap(
            kind: kind, subject: record.subject, place: record.place, message: message, hint: hint)
    }
}
