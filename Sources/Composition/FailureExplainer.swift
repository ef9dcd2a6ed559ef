internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel

/// Says of a failed element which field of the record is to blame and what to do, without ever
/// repeating the value.
struct FailureExplainer {
    let notice: Notice
    let sheet: SheetValues
    let shaper: any TextShaper

    func diagnostics(
        of failure: CompositionFailure, in element: CompiledElement
    ) -> [Diagnostic] {
        switch failure {
        case .text(.doesNotFit):
            doesNotFit(element)
        case .text(.unshowable(let unshowable)):
            unshowableCharacters(unshowable, in: element)
        case .symbol(.tooLong):
            [
                diagnostic(
                    "notice.symbol-overflow", field: boundField(of: element),
                    "QRコードの型番に内容が収まりません", hint: "発行者ファイルのURLを短くするか、レイアウトのversionを大きくしてください")
            ]
        case .symbol:
            [
                diagnostic(
                    "notice.symbol-failed", field: boundField(of: element),
                    "QRコードを作れません", hint: "内容が空でないか、制御文字がないか確かめてください")
            ]
        }
    }

    /// Names every field that does not fit even by itself. Where each would, it is all of them
    /// together, and one is named to look at.
    private func doesNotFit(_ element: CompiledElement) -> [Diagnostic] {
        guard case .text(let template, let block, let frame) = element.content else { return [] }
        let reason =
            block.separatedFit == nil ? "枠に収まりません" : "山分けの小さい文字でも枠に収まりません"
        func finding(_ field: String?, _ message: String) -> Diagnostic {
            diagnostic(
                "notice.does-not-fit", field: field, message,
                hint: "値を確かめ、正しければレイアウトの枠かfitを見直してください")
        }
        let blame = FitBlame(notice: notice, sheet: sheet, shaper: shaper)
            .blame(template, block, frame)
        if blame.tooLong.isEmpty, let field = blame.field {
            let names = blame.together.map(notice.column).joined(separator: "と")
            return [finding(notice.column(at: field), "\(names)を合わせると、\(reason)")]
        }
        return blame.tooLong.isEmpty
            ? [finding(boundField(of: element), reason)]
            : blame.tooLong.map { finding(notice.column(at: $0), reason) }
    }

    /// A template may show several fields; each is shaped alone to find the one with the
    /// character, so that the position counts within the field.
    private func unshowableCharacters(
        _ unshowable: UnshowableText, in element: CompiledElement
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for index in template(of: element)?.fields ?? [] {
            do throws(UnshowableText) {
                _ = try shaper.shape(notice.text(at: index), role: unshowable.role)
            } catch {
                let name = notice.column(at: index)
                found += error.sequences.map { self.unshowable($0, field: name) }
            }
        }
        return found.isEmpty
            ? unshowable.sequences.map { self.unshowable($0, field: boundField(of: element)) }
            : found
    }

    private func unshowable(
        _ sequence: UnshowableText.Sequence, field: String?
    ) -> Diagnostic {
        diagnostic(
            "notice.unshowable-character", field: field,
            "\(sequence.position)文字目の字形が書体にありません: \(sequence.name)",
            hint: "外字を持つ書体をFonts/に足すか、字の表し方を確かめてください（代わりの字は使いません）")
    }

    private func template(of element: CompiledElement) -> BoundTemplate? {
        switch element.content {
        case .text(let template, _, _), .symbol(let template, _, _), .tick(let template, _),
            .customerBarcode(let template, _, _):
            template
        case .fixed: nil
        }
    }

    private func boundField(of element: CompiledElement) -> String? {
        if let index = template(of: element)?.fields.first {
            return notice.column(at: index)
        }
        return element.identifier
    }

    private func diagnostic(
        _ code: DiagnosticCode, field: String?, _ message: String, hint: String
    ) -> Diagnostic {
        Diagnostic(code, at: .record(row: notice.row, field: field), message, hint: hint)
    }
}
