/// The pages that an HTML report lists, with the addresses by which its links find them.
struct PageListing: Sendable {
    /// A page and how it is found.
    struct Entry: Sendable {
        /// Its number in the file.
        let index: Int
        /// `document/specimen/page`, each part percent-encoded; the fragment of its address.
        let address: String
        let page: PageResult
    }

    /// The pages listed, in the report's order.
    let entries: [Entry]
    /// How many of each group are left out.
    let unlisted: [PageResult.State: Int]
    private let byName: [String: [Entry]]

    init(_ pages: [PageResult]) {
        var entries: [Entry] = []
        var counts: [PageResult.State: Int] = [:]
        var uses: [String: Int] = [:]
        for page in pages {
            counts[page.state, default: 0] += 1
            guard counts[page.state, default: 0] <= HTMLReport.listedPages else { continue }
            let parts = [page.document, page.specimen, "\(page.page)"].map(Self.encoded)
            var address = parts.joined(separator: "/")
            // A page that is gone may have the number of one that has come.
            uses[address, default: 0] += 1
            if let use = uses[address], use > 1 { address += "/\(use)" }
            entries.append(Entry(index: entries.count, address: address, page: page))
        }
        self.entries = entries
        byName = entries.reduce(into: [:]) { names, entry in
            let page = entry.page
            names[page.label, default: []].append(entry)
            let key = "\(page.document)/\(page.specimen)/\(page.page)"
            if key != page.label { names[key, default: []].append(entry) }
        }
        unlisted = counts.mapValues { max(0, $0 - HTMLReport.listedPages) }
    }

    /// The pages of a group.
    func entries(_ state: PageResult.State) -> [Entry] {
        entries.filter { $0.page.state == state }
    }

    /// The page that a summary means by a label or by `document/specimen/page`, if there is but one.
    func entry(labelled label: String, changed kind: PageChange.Kind) -> Entry? {
        let fitting = (byName[label] ?? []).filter { $0.page.kinds.contains(kind) }
        return fitting.count == 1 ? fitting[0] : nil
    }

    /// Percent-encoding of all but the unreserved characters (RFC 3986, 2.3).
    static func encoded(_ part: String) -> String {
        part.utf8.reduce(into: "") { result, byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
    }
}
