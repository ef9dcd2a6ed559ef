internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics

/// Finds the fields because of which a text that shows several does not fit its frame.
struct FitBlame {
    let notice: Notice
    let sheet: SheetValues
    let shaper: any TextShaper

    /// Positions of fields in the record.
    struct Blame: Equatable {
        /// Those that do not fit even if all others are empty.
        var tooLong: [Int] = []
        /// Where each fits by itself, those that do not fit together, in the text's order.
        var together: [Int] = []
        /// Which of ``together`` to look at first.
        var field: Int?
    }

    /// Who is to blame for a text that does not fit; nobody if it shows no field, or what it says
    /// besides is too long by itself.
    func blame(_ template: BoundTemplate, _ block: TextBlock, _ frame: Rect) -> Blame {
        func fits(_ fields: [Int]) -> Bool {
            let text = template.text(notice, sheet, showing: Set(fields))
            return (try? TextSetter(shaper: shaper).fit(text, block: block, frame: frame)) != nil
                || text.isEmpty
        }
        var shown: [Int] = []
        for field in template.fields where !shown.contains(field) {
            if !notice.text(at: field).isEmpty { shown.append(field) }
        }
        guard shown.count > 1 else { return Blame(tooLong: shown) }
        guard fits([]) else { return Blame() }
        let tooLong = shown.filter { !fits([$0]) }
        guard tooLong.isEmpty else { return Blame(tooLong: tooLong) }
        return Blame(
            together: shown,
            field: shown.first { field in
                // 方書 may be written shorter; an address may not.
                notice.schema.fields[field].name == FieldDeclaration.addressDetailName
                    && fits(shown.filter { $0 != field })
            } ?? longest(of: shown))
    }

    /// The first of the longest.
    private func longest(of fields: [Int]) -> Int? {
        let length = fields.map { notice.text(at: $0).count }.max()
        return fields.first { notice.text(at: $0).count == length }
    }
}
