public import Diagnostics
internal import LayoutDescription
public import NoticeModel

extension Composer {
    /// What keeps a notice from being printed: exactly the findings that `pages(for:sheet:)` would
    /// throw, in the same order; empty if it can be printed.
    ///
    /// Nothing is drawn, and a text or a payload of a kind that is known to fit is neither shaped
    /// nor encoded, so that a plan can ask this of every record of a city.
    public func check(_ notice: Notice, sheet: SheetValues) -> [Diagnostic] {
        check(notice, sheet: sheet, note: nil)
    }

    /// The same, and how far texts that show fields of the record have to be made smaller or
    /// narrower. What is about the sheet alone is left out: another sheet bears other numbers.
    /// - Parameter note: Told of each such text that fits, in painting order.
    public func check(
        _ notice: Notice, sheet: SheetValues, note: ((FieldFit) -> Void)?
    ) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var number = 0
        for page in pages {
            for element in page.elements {
                number += 1
                guard element.conditions.allSatisfy({ $0.holds(for: notice) }) else { continue }
                do throws(CompositionFailure) {
                    try check(element, number: number, notice, sheet, note)
                } catch {
                    let explainer = FailureExplainer(
                        notice: notice, sheet: sheet, shaper: shaper)
                    diagnostics += explainer.diagnostics(of: error, in: element)
                }
            }
        }
        return diagnostics.withoutRepetitions
    }

    private func check(
        _ element: CompiledElement, number: Int, _ notice: Notice, _ sheet: SheetValues,
        _ note: ((FieldFit) -> Void)?
    ) throws(CompositionFailure) {
        switch element.content {
        case .fixed, .tick: return
        case .customerBarcode(let template, _, _):
            let text = template.text(notice, sheet)
            guard text.isEmpty || CustomerBarcode(parsing: text) != nil else {
                throw .symbol(.unencodable)
            }
        case .text(let template, let block, let frame):
            do throws(TextSettingFailure) {
                let field = note == nil ? nil : template.fields.first
                try TextSetter(shaper: shaper).check(
                    template.text(notice, sheet), block: block, frame: frame,
                    note: field.map { field in
                        { note?(FieldFit(field: notice.schema.fields[field].name, $0)) }
                    })
            } catch { throw .text(error) }
        case .symbol(let template, let code, _):
            let payload = template.text(notice, sheet)
            if let form = fittingPayloads[number], form.covers(payload) { return }
            do throws(SymbolEncodingFailure) {
                _ = try encoder.encode(payload, version: code.version, level: code.level)
            } catch { throw .symbol(error) }
            fittingPayloads[number] = PayloadForm(of: payload)
        }
    }
}
