internal import LayoutDescription
internal import PageGraphics

/// The marks of one page, sorted by what they belong to without changing the order in which they
/// are painted.
struct SortedMarks {
    /// The groups in painting order.
    private(set) var groups: [[DrawItem]] = []
    /// The words that each group shows.
    private(set) var texts: [String] = []
    /// The groups of each part that can be heard, by their numbers.
    private(set) var numbers: [MarkKey: [Int]] = [:]
    /// What is read in the place of drawn elements, by position.
    private(set) var alternativeTexts: [Int: String] = [:]
    /// The boxes with a tick in them.
    private(set) var ticked: Set<Int> = []
    private var keys: [MarkKey?] = []
    /// The element before each that continues one, if both are set alike: side by side, their words
    /// are one group.
    private let joints: [Int: Int]
    private var last: Int?

    /// - Parameter elements: The elements of the page.
    init(_ elements: [Element]) {
        var joints: [Int: Int] = [:]
        for family in ElementFamilies(elements).members.values {
            for (before, part) in zip(family, family.dropFirst()) {
                guard let isDistributed = Self.isDistributed(elements[before]),
                    isDistributed == Self.isDistributed(elements[part])
                else { continue }
                joints[part] = before
            }
        }
        self.joints = joints
    }

    /// Whether characters are spread over the frame; `nil` for what is no plain text.
    private static func isDistributed(_ element: Element) -> Bool? {
        guard case .text(let block) = element.content, block.marker == nil else { return nil }
        return block.alignment == .distribute
    }

    /// Adds what is drawn for a part of an element.
    /// - Parameter text: Its words, if they are not those of its glyphs one after the other.
    mutating func add(
        _ items: [DrawItem], of part: CompiledElement, from element: Element, text: String? = nil
    ) {
        guard !items.isEmpty else { return }
        let isJoined = joints[part.source] != nil && joints[part.source] == last
        defer { last = part.source }
        if isJoined, !groups.isEmpty {
            groups[groups.count - 1] += items
            texts[texts.count - 1] += Self.heard(text ?? Self.text(of: items))
            return
        }
        if let text = part.alternativeText { alternativeTexts[part.source] = text }
        let whole = MarkKey(element: part.source, part: .whole)
        switch element.content {
        case .line: add(items, nil)
        case .box, .image, .customerBarcode:
            add(items, part.alternativeText?.isEmpty == false ? whole : nil)
        case .table:
            let key = part.cell.map { MarkKey(element: part.source, part: .cell($0)) }
            add(items, key, text)
        case .tick:
            if case .tick = part.content { ticked.insert(part.source) }
            add(items, whole)
        case .text(let block):
            let count = Self.markerCount(items, block.marker ?? "")
            add(Array(items[..<count]), MarkKey(element: part.source, part: .marker))
            add(Array(items[count...]), whole, text)
        case .qrCode, .stamp: add(items, whole)
        }
    }

    private mutating func add(_ items: [DrawItem], _ key: MarkKey?, _ text: String? = nil) {
        guard !items.isEmpty else { return }
        let text = Self.heard(text ?? Self.text(of: items))
        if let last = keys.last, last == key {
            groups[groups.count - 1] += items
            texts[texts.count - 1] += text
            return
        }
        if let key { numbers[key, default: []].append(groups.count) }
        groups.append(items)
        texts.append(text)
        keys.append(key)
    }

    /// How many of a paragraph's first runs show its marker.
    private static func markerCount(_ items: [DrawItem], _ marker: String) -> Int {
        var shown = ""
        for (index, item) in items.enumerated() {
            guard shown.utf8.count < marker.utf8.count, case .glyphs(let run) = item else {
                return index
            }
            shown += run.text
        }
        return items.count
    }

    /// A space that does not break is a matter of setting lines; who listens hears a space.
    private static func heard(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
    }

    /// The words that groups show.
    func text(of numbers: [Int]) -> String { numbers.map { texts[$0] }.joined() }

    private static func text(of items: [DrawItem]) -> String {
        items.reduce(into: "") { text, item in
            if case .glyphs(let run) = item { text += run.text }
        }
    }
}
