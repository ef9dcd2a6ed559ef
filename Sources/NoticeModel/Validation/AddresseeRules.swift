internal import Diagnostics

/// What is odd about the words around a recipient's name: an honorific twice, 御中 behind a person,
/// 様方 that has lost its 方. All of it is printed as given, so these are warnings: a register
/// knows names that look like mistakes.
///
/// They hold wherever a schema has 宛名, so in documents of one's own too.
struct AddresseeRules: Hashable, Sendable {
    private let schema: RecordSchema
    private let name: Int?
    private let recipient: Int?
    private let honorific: Int?
    private let title: Int?
    private let addressDetail: Int?

    init(_ schema: RecordSchema) {
        self.schema = schema
        name = schema.position(of: .name)
        recipient = schema.position(of: .recipient)
        honorific = schema.position(of: .honorific)
        title = schema.position(of: .recipientTitle)
        addressDetail = schema.position(of: .addressDetail)
    }

    /// The warnings, with the positions of the fields they are about.
    func violations(_ values: [FieldValue?]) -> [(Int, FieldViolation)] {
        guard let recipient else { return [] }
        func text(_ index: Int?) -> String? {
            guard let index, case .text(let text)? = values[index] else { return nil }
            return text
        }
        var found: [(Int, FieldViolation)] = []
        func warn(_ index: Int, _ rule: FieldRule) {
            let violation = FieldViolation(
                field: schema.fields[index].name, .warning, code: rule.code,
                message: rule.message, hint: rule.hint)
            found.append((index, violation))
        }
        let addressed = text(recipient) == nil ? name ?? recipient : recipient
        if Self.endsWithHonorific(text(addressed)) { warn(addressed, .doubleHonorific) }
        if let title, Self.endsWithHonorific(text(title)) { warn(title, .doubleHonorific) }
        if let honorific, text(honorific) == Honorific.body.rawValue, let person = text(name),
            text(addressed)?.utf8.elementsEqual(person.utf8) == true
        {
            warn(honorific, .bodyHonorificForPerson)
        }
        if let addressDetail, Self.endsWithPersonsHonorific(text(addressDetail)) {
            warn(addressDetail, .householdHonorific)
        }
        return found
    }

    /// 殿 is no honorific that is printed here, but one that files bring along.
    private static let endings = Honorific.words + ["殿", "様方"]

    private static func endsWithHonorific(_ text: String?) -> Bool {
        guard let text else { return false }
        return endings.contains { ending in
            // The whole of a name is no honorific.
            text.hasSuffix(ending) && text.count > ending.count
        }
    }

    /// 方書 of a lodger ends in 様方, within brackets or without: 「見本荘 2号（例示 一郎 様方）」.
    private static func endsWithPersonsHonorific(_ text: String?) -> Bool {
        guard var rest = text?[...] else { return false }
        while let last = rest.last, "）)」 \u{3000}".contains(last) { rest.removeLast() }
        return rest.hasSuffix(Honorific.person.rawValue) || rest.hasSuffix("殿")
    }
}

extension FieldRule {
    fileprivate static let doubleHonorific = FieldRule(
        "notice.double-honorific", "末尾に敬称があるので、敬称が二重に印字されます",
        "名前から敬称を除いてください。「御中」にするときは「敬称」の列に入れます")
    fileprivate static let bodyHonorificForPerson = FieldRule(
        "notice.honorific-for-person", "通知を受ける本人の名前に「御中」が付きます",
        "個人あてなら「敬称」を空にするか「様」にしてください")
    fileprivate static let householdHonorific = FieldRule(
        "notice.household-honorific", "方書が敬称で終わっています",
        "「様方」の「方」が抜けていないか確かめてください。方書は書かれたとおりに印字します")
}
