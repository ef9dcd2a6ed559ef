internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel

/// Whether a layout may be printed for a purpose.
struct PurposeCheck {
    let layout: Layout

    /// Why not, or `nil` if it may.
    func refusal(of purpose: PrintPurpose) -> Diagnostic? {
        if let refusal = NoticeValidator.refusal(of: layout.document, for: purpose) {
            return refusal
        }
        let file = layout.sourceFiles.first.map(Place.file)
        switch purpose {
        case .specimen where !shows("見本", in: layout.specimenOverlay):
            return Diagnostic(
                "layout.no-specimen-overlay", at: file, "見本の重ね刷りがレイアウトにありません",
                hint: "overlays: specimen: に「見本」を書いてください")
        case .archiveCopy where !shows("写し", in: layout.copyOverlay):
            return Diagnostic(
                "layout.no-copy-overlay", at: file, "写しの重ね刷りがレイアウトにありません",
                hint: "overlays: copy: に「写し」を書いてください")
        default:
            return nil
        }
    }

    private func shows(_ word: String, in overlay: [Element]) -> Bool {
        overlay.contains { element in
            guard element.conditions.isEmpty else { return false }
            let template: TextTemplate? =
                switch element.content {
                case .stamp(let template, _, _): template
                case .text(let block): block.template
                default: nil
                }
            return template?.parts.contains { part in
                if case .literal(let text) = part { text.contains(word) } else { false }
            } ?? false
        }
    }
}
