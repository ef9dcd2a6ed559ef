internal import Diagnostics

/// A rule that a single value can break: its code, what is wrong and what to do.
struct FieldRule: Error, Hashable {
    let code: DiagnosticCode
    let message: String
    let hint: String

    init(_ code: DiagnosticCode, _ message: String, _ hint: String) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    init(_ fault: CharacterFault) {
        self.init(
            DiagnosticCode(rawValue: "notice.\(fault.kind.rawValue)"), fault.message, fault.hint)
    }

    static let date = FieldRule(
        "notice.date", "日付として読めません",
        "実在する日（1868年以降）を2020-06-01、20200601、2020/6/1のいずれかの形で、半角で入れてください")
    static let individualNumber = FieldRule(
        "notice.individual-number", "12桁の半角数字ではありません",
        "空白やハイフンを入れず、半角数字12桁で入れてください")
    static let checkDigit = FieldRule(
        "notice.check-digit", "検査用数字が合いません", "番号を元の台帳と照合してください")
    static let applicationID = FieldRule(
        "notice.application-id", "23桁の半角数字ではありません",
        "空白やハイフンを入れず、半角数字23桁で入れてください")
    static let postalCode = FieldRule(
        "notice.postal-code", "郵便番号ではありません",
        "9518550または951-8550の形で、半角で入れてください")
    static let telephone = FieldRule(
        "notice.telephone", "電話番号ではありません",
        "0で始まる10桁か11桁を、半角の数字とハイフンで入れてください")
    static let cardSerial = FieldRule(
        "notice.card-serial", "通知カード番号ではありません",
        "半角の英大文字と数字、合わせて10文字で入れてください")

    static func digits(_ count: Int) -> FieldRule {
        FieldRule(
            "notice.digits", "\(count)桁の半角数字ではありません", "半角数字\(count)桁で入れてください")
    }

    static func choice(_ words: [String]) -> FieldRule {
        FieldRule(
            "notice.choice", "決められた語ではありません",
            "次のいずれかを入れてください: \(words.joined(separator: "、"))")
    }

    static func tooLong(_ limit: Int) -> FieldRule {
        FieldRule(
            "notice.too-long", "長すぎます", "\(limit)文字以内で入れてください")
    }

    static func kana(_ fault: BrailleKana.Fault) -> FieldRule {
        let place = "\(fault.position)文字目" + (fault.scalar.map { "（\($0.codePoint)）" } ?? "")
        let kanaOnly = "カタカナと語の間の空白1つだけで入れてください"
        return switch fault.kind {
        case .character: FieldRule("notice.kana", "\(place)は点字にできない文字です", kanaOnly)
        case .space: FieldRule("notice.kana", "\(place)に余分な空白があります", kanaOnly)
        case .looseMark:
            FieldRule(
                "notice.kana", "\(place)の濁点・半濁点は、付くカナが前にありません",
                "「ガ」「パ」のように、濁点・半濁点の付くカナで入れてください")
        case .noLetter:
            FieldRule("notice.kana", "読みのカナが1文字もありません", "氏名の読みをカタカナで入れるか、空にしてください")
        }
    }

    /// One message a field, the first few places: it is one line.
    static func lostCharacters(_ traces: [LostCharacter]) -> FieldRule {
        let places = traces.prefix(3).map { "\($0.position)文字目（\($0.name)）" }
        let more = traces.count > places.count ? "、ほか\(traces.count - places.count)か所" : ""
        return FieldRule(
            "notice.lost-character",
            places.joined(separator: "、") + more + "は、失われた文字の跡かもしれません",
            "台帳の文字と見比べ、違っていれば元のデータを正しい文字に直してください")
    }

    static func brailleTooLong(_ length: Int, limit: Int, position: Int) -> FieldRule {
        FieldRule(
            "notice.braille-too-long",
            "点字の文字数が多すぎます（\(length)文字。\(position)文字目で上限の\(limit)文字を超えます）",
            "濁点・半濁点を1文字と数えて\(limit)文字以内で入れてください")
    }

    static func required(or alternative: String?) -> FieldRule {
        FieldRule(
            "notice.required", "値がありません",
            alternative.map { "この項目か「\($0)」のどちらかを入れてください" }
                ?? "元のデータに値を入れてください")
    }
}
