internal import LayoutDescription
internal import NoticeModel

/// The forms in which a layout prints the fields of a record: with 様 behind, in a style of dates,
/// in groups of digits, cut in two, after a label of the same text.
struct PrintedForms: Hashable, Sendable {
    /// A text that a layout sets.
    private struct Form: Hashable, Sendable {
        let marker: String
        let template: TextTemplate
    }

    /// By the field that a text binds.
    private var forms: [String: [Form]] = [:]
    /// Fields that stand in tables, whose cells are read as one.
    private var tabled: Set<String> = []
    /// The letters that are laid over a specimen and over a copy.
    private let specimenLetters: Set<Character>
    private let copyLetters: Set<Character>

    /// Goes through a layout.
    init(_ layout: Layout) {
        specimenLetters = Self.letters(of: layout.specimenOverlay)
        copyLetters = Self.letters(of: layout.copyOverlay)
        for element in layout.pages.flatMap(\.elements) {
            switch element.content {
            case .text(let block):
                let form = Form(marker: block.marker ?? "", template: block.template)
                for name in block.template.names { forms[name, default: []].append(form) }
            case .stamp(let template, _, _):
                let form = Form(marker: "", template: template)
                for name in template.names { forms[name, default: []].append(form) }
            case .table(let table):
                let names = table.rows.flatMap(\.cells).flatMap(\.text.template.names)
                tabled.formUnion(names)
            default: continue
            }
        }
    }

    /// Whether a text that was read where a field stands is what the layout makes of a record.
    /// Blanks do not count. Where other values stand beside the field that are no part of the
    /// record, the field must be in the text as it is printed.
    func match(_ text: String, _ field: String, of notice: Notice) -> Bool {
        let text = Self.withoutBlanks(text)
        for form in forms[field] ?? [] {
            if let filled = Self.filled(form.template, notice) {
                let candidates = [form.marker + filled, filled].map(Self.withoutBlanks)
                if candidates.contains(where: { $0.elementsEqual(text) }) { return true }
            } else if Self.values(of: field, in: form.template, notice).allSatisfy({
                Self.contains(text, Self.withoutBlanks($0))
            }) {
                return true
            }
        }
        guard tabled.contains(field), let value = notice.text(of: field) else { return false }
        return
            ([value]
            + DateStyle.allCases.compactMap {
                notice.text(of: field, formats: [.date($0)])
            }).contains { Self.contains(text, Self.withoutBlanks($0)) }
    }

    /// Whether nothing but texts of the record stand where a field stands.
    func isPlain(_ field: String, _ notice: Notice) -> Bool {
        !tabled.contains(field)
            && (forms[field] ?? []).allSatisfy {
                $0.template.names == [field] && Self.filled($0.template, notice) != nil
            }
    }

    /// A reading without the words that are laid over a specimen (見本) or a copy (写し): they stand
    /// across the fields. A live notice has none, and nothing is taken from it.
    func withoutOverlay(_ reading: ReadNotice, _ purpose: PrintPurpose) -> ReadNotice {
        let letters: Set<Character> =
            switch purpose {
            case .live: []
            case .specimen: specimenLetters
            case .archiveCopy: copyLetters
            }
        guard !letters.isEmpty else { return reading }
        var reading = reading
        reading.texts = reading.texts.mapValues { texts in
            texts.map { text in
                text.split(separator: " ").filter { !$0.allSatisfy(letters.contains) }
                    .joined(separator: " ")
            }
        }
        return reading
    }

    private static func letters(of overlay: [Element]) -> Set<Character> {
        var letters: Set<Character> = []
        for case .stamp(let template, _, _) in overlay.map(\.content) {
            for case .literal(let text) in template.parts { letters.formUnion(text) }
        }
        return letters
    }

    private struct NoPart: Error {}

    private static func filled(_ template: TextTemplate, _ notice: Notice) -> String? {
        do throws(NoPart) {
            return try template.filled { name, formats throws(NoPart) in
                guard let text = notice.text(of: name, formats: formats) else { throw NoPart() }
                return text
            }
        } catch { return nil }
    }

    private static func values(
        of field: String, in template: TextTemplate, _ notice: Notice
    ) -> [String] {
        template.parts.compactMap { part in
            guard case .value(field, let formats) = part else { return nil }
            return notice.text(of: field, formats: formats)
        }
    }

    private static func contains(_ text: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
        guard !part.isEmpty, part.count <= text.count else { return false }
        return (0...(text.count - part.count)).contains {
            text[$0..<($0 + part.count)].elementsEqual(part)
        }
    }

    private static func withoutBlanks(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { ![0x20, 0xA0, 0x3000, 0x0A, 0x0D].contains($0.value) }
    }
}
