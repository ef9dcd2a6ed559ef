internal import Diagnostics
internal import PageGraphics
internal import PositionedYAML

/// What groups and includes pass on to the elements within them.
struct Surroundings {
    /// How far coordinates are moved.
    var offset = Point.origin
    /// What must hold.
    var conditions: [Condition] = []
    /// Whether overlaps are allowed.
    var mayOverlap = false
    /// Whether they are to be read through the window of the envelope.
    var isInWindow = false
}

/// What an element has whatever its kind.
struct ElementTraits {
    let identifier: String?
    let place: Place
    let surroundings: Surroundings

    /// The element; its frame is still that of the group.
    func element(
        _ frame: Rect, meaning: Meaning = Meaning(), _ content: Element.Content
    ) -> Element {
        Element(
            identifier: identifier, place: place, frame: frame.offset(by: surroundings.offset),
            conditions: surroundings.conditions, mayOverlap: surroundings.mayOverlap,
            isInWindow: surroundings.isInWindow, meaning: meaning, content: content)
    }
}

/// Elements, groups and includes.
extension LayoutAssembly {
    mutating func elements(
        _ value: YAMLValue, _ surroundings: Surroundings = Surroundings()
    ) -> [Element] {
        guard let items = reader.sequence(value) else {
            hasLostElements = true
            return []
        }
        var result: [Element] = []
        for item in items {
            guard countElement(at: item.place) else { break }
            if let elements = element(item, surroundings) {
                result += elements
            } else {
                hasLostElements = true
            }
        }
        return result
    }

    private mutating func countElement(at place: Place) -> Bool {
        elementCount += 1
        if elementCount == Self.maximumElementCount + 1 {
            reader.report(
                "too-many-elements", at: place, "要素が\(Self.maximumElementCount)個を超えています",
                hint: "include が何重にもなっていないか確かめてください")
        }
        if hasTooManyElements { hasLostElements = true }
        return !hasTooManyElements
    }

    private mutating func element(
        _ value: YAMLValue, _ surroundings: Surroundings
    ) -> [Element]? {
        guard let kind = kind(of: value), let fields = reader.fields(value, kind.vocabulary) else {
            return nil
        }
        let traits = traits(fields, surroundings)
        switch kind {
        case .text: return text(fields, traits).map { [$0] }
        case .paragraph: return paragraph(fields, traits).map { [$0] }
        case .table: return table(fields, traits).map { [$0] }
        case .line: return line(fields, traits).map { [$0] }
        case .box: return box(fields, traits).map { [$0] }
        case .cutLine: return cutLine(fields, traits).map { [$0] }
        case .photo: return photo(fields, traits)
        case .tick: return tick(fields, traits).map { [$0] }
        case .image: return image(fields, traits).map { [$0] }
        case .qr: return qrCode(fields, traits).map { [$0] }
        case .customerBarcode: return customerBarcode(fields, traits).map { [$0] }
        case .stamp: return stamp(fields, traits).map { [$0] }
        case .postcodeBoxes: return postcodeBoxes(fields, traits)
        case .group: return group(fields, traits)
        case .include: return include(fields, traits)
        }
    }

    /// The kind of an element: the one key that names a kind.
    private mutating func kind(of value: YAMLValue) -> ElementKind? {
        guard case .mapping(let entries) = value.content else {
            reader.report("wrong-type", at: value.place, "要素には「キー: 値」の組が必要です")
            return nil
        }
        let kinds = entries.compactMap { entry in
            ElementKind(rawValue: entry.key).map { (kind: $0, place: entry.keyPlace) }
        }
        if kinds.count == 1 { return kinds[0].kind }
        if let second = kinds.dropFirst().first {
            let names = kinds.map { "「\($0.kind.rawValue)」" }.joined(separator: "と")
            reader.report(
                "several-kinds", at: second.place, "一つの要素に\(names)があります",
                hint: "要素の種類を表すキーは一つだけにしてください")
            return nil
        }
        let names = ElementKind.allCases.map(\.rawValue)
        for entry in entries {
            guard let nearest = NameSuggestion.nearest(to: entry.key, in: names) else { continue }
            reader.report(
                "unknown-element", at: entry.keyPlace, "要素の種類「\(entry.key)」はありません",
                hint: "「\(nearest)」ではありませんか")
            return nil
        }
        reader.report(
            "unknown-element", at: value.place, "要素の種類を表すキーがありません",
            hint: "使えるキー: \(names.joined(separator: "、"))")
        return nil
    }

    private mutating func traits(_ fields: Fields, _ outer: Surroundings) -> ElementTraits {
        var surroundings = outer
        if let value = fields.value(of: CommonKeys.when), let condition = condition(value) {
            if outer.conditions.contains(where: { $0.excludes(condition) }) {
                reader.report(
                    "never-printed", at: value.place, "外側の条件と矛盾するので、この要素は印刷されません",
                    severity: .warning)
            }
            surroundings.conditions.append(condition)
        }
        if reader.read(CommonKeys.overlap, in: fields) != nil { surroundings.mayOverlap = true }
        if let isInWindow = reader.read(CommonKeys.inWindow, in: fields) {
            surroundings.isInWindow = isInWindow
        }
        let identifier = reader.read(CommonKeys.id, in: fields)
        if let identifier, !identifiers.insert(identifier).inserted {
            reader.report(
                "duplicate-id", at: fields.place(of: CommonKeys.id), "id「\(identifier)」が二度あります",
                hint: "id はレイアウト全体（取り込んだ部品を含む）で一つだけにしてください")
        }
        return ElementTraits(
            identifier: identifier, place: fields.place, surroundings: surroundings)
    }

    private mutating func condition(_ value: YAMLValue) -> Condition? {
        guard let fields = reader.fields(value, ConditionKeys.vocabulary) else { return nil }
        let name = reader.read(ConditionKeys.field, in: fields)
        let presence = reader.read(ConditionKeys.is, in: fields)
        let equals = reader.read(ConditionKeys.equals, in: fields)
        if (fields.value(of: ConditionKeys.is) == nil) == (equals == nil) {
            reader.report(
                "bad-condition", at: value.place, "条件には equals か is のどちらか一つが必要です",
                hint: "{ field: 方書, is: present } のように書いてください")
            return nil
        }
        let field = name.flatMap { conditionField($0, at: fields.place(of: ConditionKeys.field)) }
        guard let name, field != nil || schema == nil else { return nil }
        switch presence {
        case .present: return .present(name)
        case .absent: return .absent(name)
        case nil: break
        }
        return equals.flatMap { conditionWords($0, field) }.map { .equals(name, $0) }
    }

    private mutating func group(_ fields: Fields, _ traits: ElementTraits) -> [Element]? {
        let inner = moved(fields, traits.surroundings)
        return reader.read(GroupKeys.group, in: fields).map { elements($0, inner) }
    }

    private mutating func moved(_ fields: Fields, _ outer: Surroundings) -> Surroundings {
        var inner = outer
        if let at = reader.read(GroupKeys.at, in: fields) {
            inner.offset = outer.offset + point(at)
        }
        return inner
    }

    private mutating func include(_ fields: Fields, _ traits: ElementTraits) -> [Element]? {
        let inner = moved(fields, traits.surroundings)
        let place = fields.place(of: IncludeKeys.include)
        guard let name = reader.read(IncludeKeys.include, in: fields),
            isInsideFolder(name, endings: [".yaml", ".yml"], at: place)
        else { return nil }
        let path = LayoutFiles.path(of: name, in: folder)
        if includeStack.contains(path) {
            let cycle = (includeStack + [path]).drop { $0 != path }.joined(separator: " → ")
            reader.report(
                "include-cycle", at: place, "部品が自分自身を取り込んでいます: \(cycle)")
            return nil
        }
        guard includeStack.count <= Self.maximumIncludeDepth else {
            reader.report(
                "include-depth", at: place, "部品の取り込みが\(Self.maximumIncludeDepth)段を超えています")
            return nil
        }
        guard let fragment = fragment(name, path: path, at: place) else { return nil }
        return elements(of: fragment, path: path, inner)
    }

    /// The parsed file, read at its first use.
    private mutating func fragment(_ name: String, path: String, at place: Place) -> Fragment? {
        if let known = fragments[path] { return known }
        guard let bytes = bytes(of: name, at: place) else { return nil }
        sourceFiles.append(path)
        var inner = YAMLReader(file: path, room: reader.room)
        var root: YAMLValue?
        if let text = String(validating: bytes, as: UTF8.self) {
            root = inner.parse(text)
        } else {
            inner.report("not-utf8", at: .file(path), "UTF-8の文字列として読めません")
        }
        let fragment = Fragment(reader: inner, root: root)
        fragments[path] = fragment
        return fragment
    }

    private mutating func elements(
        of fragment: Fragment, path: String, _ surroundings: Surroundings
    ) -> [Element]? {
        let outer = reader
        let visible = styles.visible
        includeStack.append(path)
        reader = fragment.reader
        defer {
            findings += reader.diagnostics
            reader = outer
            styles.restore(visible)
            includeStack.removeLast()
        }
        guard let root = fragment.root, let fields = reader.fields(root, FragmentKeys.vocabulary)
        else { return nil }
        if let value = fields.value(of: FragmentKeys.styles) { declareStyles(value) }
        return reader.read(FragmentKeys.elements, in: fields).map { elements($0, surroundings) }
    }

    /// Whether a name stays within the layout's folder and has the right ending.
    mutating func isInsideFolder(_ name: String, endings: [String], at place: Place) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isInside =
            parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
            && !name.contains("\\") && !name.unicodeScalars.contains("\0")
        guard isInside else {
            reader.report(
                "outside-folder", at: place, "「\(name)」はレイアウトのフォルダーの中のファイルではありません",
                hint: "「..」や「/」で始まる書き方を使わず、レイアウトの横に置いたファイルの名前を書いてください")
            return false
        }
        guard endings.contains(where: name.hasSuffix) else {
            reader.report(
                "wrong-file-type", at: place, "「\(name)」は使えない種類のファイルです",
                hint: "名前が \(endings.joined(separator: " か ")) で終わるファイルを指定してください")
            return false
        }
        return true
    }

    func point(_ numbers: [Double]) -> Point {
        Point(x: Length(millimetres: numbers[0]), y: Length(millimetres: numbers[1]))
    }

    func rectangle(_ numbers: [Double]) -> Rect {
        Rect(millimetres: numbers[0], numbers[1], numbers[2], numbers[3])
    }
}
