internal import NoticeModel

/// One invented resident: texts by canonical header. What a document does not need stays unused,
/// so the same seed gives the same people for every document.
struct Resident: Hashable, Sendable {
    private var texts: [String: String] = [:]

    subscript(header: String) -> String? {
        get { texts[header] }
        set { texts[header] = newValue }
    }

    /// Supplies substitutes for the name and the parts of the address that need them.
    mutating func addSubstitutes() {
        let substitutes = ["氏名", "住所", "方書"].compactMap { header in
            texts[header].flatMap(PlainForms.substitute)
        }
        self["代替文字情報"] = substitutes.isEmpty ? nil : substitutes.joined(separator: "、")
    }
}
