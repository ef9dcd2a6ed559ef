internal import NoticeModel

/// A step of a template that does not suit the value it is applied to. Caught when the layout is
/// loaded, since on the page it would show as text cut off or numbers torn apart.
struct FormatFault {
    /// What a step is applied to.
    enum Subject {
        case field(FieldKind)
        case control(ControlValue)
    }

    /// The code without its room.
    let name: String
    let message: String
    let hint: String

    /// `nil` if the step suits the value.
    init?(_ format: FieldFormat, on subject: Subject) {
        switch format {
        case .date:
            if case .field(.date) = subject { return nil }
            self.init("date", "日付の項目", "kind が date の項目に付けてください")
        case .postcode:
            if case .field(.postalCode) = subject { return nil }
            self.init("postcode", "郵便番号の項目", "kind が postal-code の項目に付けてください")
        case .pad:
            if Self.isNumber(subject) { return nil }
            self.init("pad", "数字の項目", "前に0を補うのは数字だけです")
        case .group:
            if Self.isSequence(subject) { return nil }
            self.init("group", "番号の項目", "氏名・住所・日付などは区切れません")
        case .slice(let range):
            guard Self.isSequence(subject) else {
                self.init("slice", "番号の項目", "氏名・住所・日付などは切り取れません")
                return
            }
            guard let length = subject.length, range.upperBound > length else { return nil }
            self.init(
                name: "slice-range", message: "slice の範囲が\(length)桁を超えています",
                hint: "1から\(length)までの範囲にしてください")
        case .fallback: return nil
        }
    }

    private init(name: String, message: String, hint: String) {
        self.name = name
        self.message = message
        self.hint = hint
    }

    private init(_ step: String, _ kind: String, _ hint: String) {
        self.init(
            name: "format-kind", message: "書式「\(step)」は\(kind)だけに使えます", hint: hint)
    }

    private static func isNumber(_ subject: Subject) -> Bool {
        switch subject {
        case .field(.digits), .control(.sheet), .control(.sheets), .control(.mailPiece),
            .control(.serial):
            true
        default: false
        }
    }

    /// Values made of characters that mean something one by one.
    private static func isSequence(_ subject: Subject) -> Bool {
        switch subject {
        case .field(.individualNumber), .field(.applicationID), .field(.postalCode),
            .field(.telephone), .field(.digits):
            true
        case .control(let value): value != .applicationURL && value != .reprintMark
        case .field: false
        }
    }
}

extension FormatFault.Subject {
    /// The fixed number of characters, if it is known.
    var length: Int? {
        switch self {
        case .field(.individualNumber): 12
        case .field(.applicationID): 23
        case .field(.postalCode): 7
        case .field(.digits(let count)): count
        case .control(.serial): 8
        default: nil
        }
    }
}
