internal import Diagnostics
internal import NoticeModel

/// What the specimens of a document leave out of its fields.
struct FieldCoverage {
    private let document: DocumentType
    private let elements: ElementRecords
    private let layout: Place?
    /// The texts of each field of the schema, one a specimen.
    private let texts: [[String?]]

    init(
        _ specimens: [Specimen], document: DocumentType, elements: ElementRecords, file: String?
    ) {
        self.document = document
        self.elements = elements
        layout = file.map(Place.file)
        texts = document.schema.fields.map { field in
            specimens.map { specimen in
                specimen.record.first { $0.name == field.name }?.value
            }
        }
    }

    /// The fields that no specimen fills.
    var neverFilled: Set<String> {
        Set(
            zip(document.schema.fields, texts)
                .filter { $1.allSatisfy { $0 == nil } }.map(\.0.name))
    }

    /// The gaps in the order of the schema.
    func gaps() -> [CoverageGap] {
        let bound = elements.names
        return zip(document.schema.fields, texts).flatMap { field, texts in
            let given = texts.compactMap(\.self)
            var found = presence(of: field, texts)
            // One gap for one mistake: a field that is never filled has no words and no dates.
            guard !given.isEmpty else { return found }
            if case .choice(let words) = field.kind { found += choices(field, words, given) }
            guard bound.contains(field.name) else { return found }
            if case .date = field.kind { found += dates(field, given) }
            if case .name = field.kind { found += names(field, given) }
            return found
        }
    }

    private func presence(of field: FieldDeclaration, _ texts: [String?]) -> [CoverageGap] {
        if texts.allSatisfy({ $0 == nil }) {
            return [
                gap(
                    .fieldNeverFilled, field, "項目「\(field.name)」を入れた見本記録がありません",
                    "この項目に値のある見本記録を足してください")
            ]
        }
        let isOptional = !field.isRequired || field.displayField != nil
        if isOptional, !texts.contains(where: { $0 == nil }) {
            return [
                gap(
                    .fieldNeverEmpty, field, "なくてもよい項目「\(field.name)」が空の見本記録がありません",
                    "この項目をnullにした見本記録を足してください")
            ]
        }
        return []
    }

    private func choices(
        _ field: FieldDeclaration, _ words: [String], _ given: [String]
    ) -> [CoverageGap] {
        words.filter { !given.contains($0) }.map { word in
            gap(
                .choiceMissing, field, detail: word, "「\(field.name)」が「\(word)」の見本記録がありません",
                "この語を入れた見本記録を足してください")
        }
    }

    private func dates(_ field: FieldDeclaration, _ given: [String]) -> [CoverageGap] {
        let days = given.compactMap { CalendarDate(parsing: $0) }
        // Only a date of a person's life may be of any era; other dates are of these days.
        let boundaries = field.calendarField == nil ? EraBoundary.recent : EraBoundary.all
        var found = boundaries.filter { !days.contains($0.day) }.map { boundary in
            gap(
                .eraBoundaryMissing, field, detail: boundary.text,
                "「\(field.name)」が\(boundary.name)（\(boundary.text)）の見本記録がありません",
                "この日付の見本記録を足してください")
        }
        if let calendar = field.calendarField, !isPrintedWestern(field, calendar) {
            found.append(
                gap(
                    .westernDateMissing, field, "「\(field.name)」を西暦で刷る見本記録がありません",
                    "「\(calendar)」を\(DateCalendar.gregorian.rawValue)にした見本記録を足してください"))
        }
        if let display = field.displayField, column(display).allSatisfy({ $0 == nil }) {
            found.append(
                gap(
                    .unknownDateMissing, field, "「\(field.name)」が不詳の見本記録がありません",
                    "「\(display)」に刷る言葉を入れた見本記録を足してください"))
        }
        return found
    }

    private func isPrintedWestern(_ field: FieldDeclaration, _ calendar: String) -> Bool {
        zip(column(field.name), column(calendar))
            .contains { $0 != nil && $1 == DateCalendar.gregorian.rawValue }
    }

    private func names(_ field: FieldDeclaration, _ given: [String]) -> [CoverageGap] {
        let scalars = given.flatMap(\.unicodeScalars)
        var found: [CoverageGap] = []
        if !scalars.contains(where: { $0.properties.isVariationSelector }) {
            found.append(
                gap(
                    .variationSequenceMissing, field, "「\(field.name)」に異体字セレクターのある見本記録がありません",
                    "異体字セレクターの付いた字（辻󠄂など）を入れた見本記録を足してください"))
        }
        if !scalars.contains(where: { $0.value > 0xFFFF && !$0.properties.isVariationSelector }) {
            found.append(
                gap(
                    .supplementaryCharacterMissing, field,
                    "「\(field.name)」にBMPの外の字（U+10000以上）のある見本記録がありません",
                    "BMPの外の字（𠮷など）を入れた見本記録を足してください"))
        }
        let limit = field.maximumLength ?? 100
        if !given.contains(where: { $0.count == limit }) {
            found.append(
                gap(
                    .longestNameMissing, field, "「\(field.name)」が上限の\(limit)字の見本記録がありません",
                    "\(limit)字の値を入れた見本記録を足してください"))
        }
        return found
    }

    private func column(_ name: String) -> [String?] {
        document.schema.index(of: name).map { texts[$0] } ?? []
    }

    private func gap(
        _ kind: CoverageGap.Kind, _ field: FieldDeclaration, detail: String? = nil,
        _ message: String, _ hint: String
    ) -> CoverageGap {
        CoverageGap(
            kind: kind, subject: field.name + (detail.map { "=\($0)" } ?? ""),
            place: elements.place(of: field.name) ?? layout, message: message, hint: hint)
    }
}
