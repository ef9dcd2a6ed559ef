internal import Diagnostics
internal import NoticeModel

/// Values that are still those of the sample. They are fine for trying out, but a notice that says
/// 「○○市」 must not be sent to a hundred thousand people.
extension IssuerFileReader {
    /// One warning a key, in the order of the table.
    var placeholders: [Diagnostic] {
        IssuerKey.all.compactMap { key in
            guard case .field(.text(let text))? = values[key.path], key.use == .shown,
                Self.isPlaceholder(text), let place = places[key.path]
            else { return nil }
            return Diagnostic(
                .warning, "issuer.placeholder", at: place, "「\(key.path)」が見本の値のままです",
                hint: "発送する前に実際の値を書いてください")
        }
    }

    private static func isPlaceholder(_ text: String) -> Bool {
        let marks: Set<Unicode.Scalar> = ["○", "〇", "◯", "△", "□", "●", "×"]
        if text.unicodeScalars.contains(where: marks.contains) { return true }
        let digits = text.utf8.filter { $0 != UInt8(ascii: "-") }
        return digits.count >= 7 && digits.allSatisfy { $0 == UInt8(ascii: "0") }
    }
}
