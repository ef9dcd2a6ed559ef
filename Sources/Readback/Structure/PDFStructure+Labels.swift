internal import CQPDF

extension PDFStructure {
    /// How the pages of a range are called (PDF 32000-1, 12.4.2).
    private struct LabelRange {
        /// `/D`, `/R`, `/r`, `/A` or `/a`; `nil` if the pages have no numbers.
        var style: String?
        /// What stands before the number; `nil` if nothing is said of it.
        var prefix: String?
        /// The number of the first page.
        var first: Int
    }

    /// The label of every page that has one of its own, by the page's number from 0.
    func labels() -> [Int: String] {
        defer { qpdf_oh_release_all(handle) }
        return labelRanges().compactMapValues(\.prefix)
    }

    /// The label of every page as a viewer shows it; none if the file has no labels.
    func shownLabels() -> [String?] {
        defer { qpdf_oh_release_all(handle) }
        let ranges = labelRanges()
        var current: (range: LabelRange, start: Int)?
        return (0..<max(pageCount, 0)).map { page in
            if let range = ranges[page] { current = (range, page) }
            guard let (range, start) = current else { return nil }
            let number = range.first + page - start
            let label = (range.prefix ?? "") + (range.style.map { Self.text(number, $0) } ?? "")
            return label.isEmpty ? nil : label
        }
    }

    private func labelRanges() -> [Int: LabelRange] {
        var ranges: [Int: LabelRange] = [:]
        collect(key(qpdf_get_root(handle), "/PageLabels"), depth: 0, into: &ranges)
        return ranges
    }

    /// A node of the number tree (PDF 32000-1, 7.9.7). Trees of files that are not sound may be
    /// rings.
    private func collect(_ node: qpdf_oh, depth: Int, into ranges: inout [Int: LabelRange]) {
        guard depth < 8, qpdf_oh_is_dictionary(handle, node) != 0 else { return }
        let kids = key(node, "/Kids")
        if qpdf_oh_is_array(handle, kids) != 0 {
            for index in 0..<qpdf_oh_get_array_n_items(handle, kids) {
                collect(
                    qpdf_oh_get_array_item(handle, kids, index), depth: depth + 1, into: &ranges)
            }
        }
        let entries = key(node, "/Nums")
        guard qpdf_oh_is_array(handle, entries) != 0 else { return }
        for index in stride(from: 0, to: qpdf_oh_get_array_n_items(handle, entries) - 1, by: 2) {
            let page = qpdf_oh_get_array_item(handle, entries, index)
            let range = qpdf_oh_get_array_item(handle, entries, index + 1)
            guard qpdf_oh_is_dictionary(handle, range) != 0 else { continue }
            ranges[Int(qpdf_oh_get_int_value_as_int(handle, page))] = labelRange(range)
        }
    }

    private func labelRange(_ range: qpdf_oh) -> LabelRange {
        let (prefix, style, first) = (key(range, "/P"), key(range, "/S"), key(range, "/St"))
        var label = LabelRange(first: 1)
        if qpdf_oh_is_string(handle, prefix) != 0, let text = qpdf_oh_get_utf8_value(handle, prefix)
        {
            label.prefix = String(cString: text)
        }
        if qpdf_oh_is_name(handle, style) != 0, let name = qpdf_oh_get_name(handle, style) {
            label.style = String(cString: name)
        }
        if qpdf_oh_is_integer(handle, first) != 0 {
            label.first = Int(qpdf_oh_get_int_value_as_int(handle, first))
        }
        return label
    }

    private static func text(_ number: Int, _ style: String) -> String {
        switch style {
        case "/R": roman(number).uppercased()
        case "/r": roman(number)
        case "/A": letters(number).uppercased()
        case "/a": letters(number)
        default: "\(number)"
        }
    }

    private static func roman(_ number: Int) -> String {
        let signs = [
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
            (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ]
        // Whoever labels more pages than that with Roman numbers has made a mistake.
        guard 1..<10_000 ~= number else { return "\(number)" }
        var rest = number
        var text = ""
        for (value, sign) in signs {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }

    /// a to z, then aa to zz, and so on.
    private static func letters(_ number: Int) -> String {
        guard 1..<10_000 ~= number else { return "\(number)" }
        let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8((number - 1) % 26)))
        return String(repeating: letter, count: (number - 1) / 26 + 1)
    }
}
