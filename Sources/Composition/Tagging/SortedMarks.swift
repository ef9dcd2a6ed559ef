internal import LayoutDescription
internal import PageGraphics

/// The marks of one page, sorted by what they belong to without changing the order in which they
/// are painted.
struct SortedMarks {
    /// The groups in painting order.
    private(set) var groups: [[DrawItem]] = []
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
    mutating func add(_ items: [DrawItem], of part: CompiledElement, from element: Element) {
        guard !items.isEmpty else { return }
        defer { last = part.source }
        if let before = joints[part.source], before == last, !groups.isEmpty {
            groups[groups.count - 1] += items
            return
        }
        if let text = part.alternativeText { alternativeTexts[part.source] = text }
        switch element.content {
        case .line: add(items, nil)
        case .box, .image:
            let isHeard = part.alternativeText?.isEmpty == false
            add(items, isHeard ? MarkKey(element: part.source, part: .whole) : nil)
        case .table:
            add(items, part.cell.map { MarkKey(element: part.source, part: .cell($0)) })
        case .tick:
            if case .tick = part.content { ticked.insert(part.source) }
            add(items, MarkKey(element: part.source, part: .whole))
        case .text(let block):
            let count = Self.markerCount(items, block.marker ?? "")
            add(Array(items[..<count]), MarkKey(element: part.source, part: .marker))
            add(Array(items[count...]), MarkKey(element: part.source, part: .whole))
        case .qrCode, .stamp:
            add(items, MarkKey(element: part.source, part: .whole))
        }
    }

    private mutating func add(_ items: [DrawItem], _ key: MarkKey?) {
        guard !items.isEmpty else { return }
        if let last = keys.last, last == key {
            groups[groups.count - 1] += items
            return
        }
        if let key { numbers[key, default: []].append(groups.count) }
        groups.append(items)
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

    /// The words that groups show.
    func text(of numbers: [Int]) -> String {
        numbers.flatMap { groups[$0] }.reduce(into: "") { text, item in
            if case .glyphs(let run) = item { text += run.text }
        }
    }
}
