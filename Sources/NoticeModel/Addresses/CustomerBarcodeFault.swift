public import Diagnostics

/// Why a record has no customer barcode, or none with the number of its address.
///
/// A barcode that says another house is worse than none: a letter without one is sorted by its
/// address. Nothing here repeats a value of the record.
public enum CustomerBarcodeFault: String, Error, Hashable, Sendable, CaseIterable {
    /// The record has no postcode, or something else in its place.
    case postalCodeMissing = "postal-code"
    /// The postcode stands for a whole municipality; the manual has no barcode for it (p. 18).
    case postalCodeWithoutTown = "postal-code-without-town"
    /// The postcode data do not have the postcode.
    case postalCodeUnknown = "postal-code-unknown"
    /// The address does not begin with a town of the postcode.
    case townDiffers = "town-differs"
    /// The record has no address, or one without a number.
    case numberMissing = "number-missing"
    /// Where the town's name ends and the number begins cannot be told from the form.
    case startUncertain = "start-uncertain"
    /// A Chinese numeral may be a number or a part of a name.
    case numeralUncertain = "numeral-uncertain"
    /// A street stands between the numbers, as in Kyoto.
    case streetInNumber = "street-in-number"
    /// Two numbers that the rules would run together (`3・5番地`).
    case numbersJoined = "numbers-joined"
    /// A numeral that the rules do not know (`①`).
    case numeralUnknown = "numeral-unknown"
    /// A sign that stands for a letter to be filled in (`○`).
    case placeholder = "placeholder"

    /// The stable code of the rule.
    public var code: DiagnosticCode { DiagnosticCode(rawValue: "barcode.\(rawValue)") }

    /// The field that somebody should look at, unless the cause is in 方書
    /// (``CustomerBarcodeRule/field(of:postalCode:address:detail:)``).
    public var field: String {
        switch self {
        case .postalCodeMissing, .postalCodeWithoutTown, .postalCodeUnknown: "郵便番号"
        default: "住所"
        }
    }

    /// Whether the postcode by itself may still be printed: that of a whole municipality may not,
    /// nor one that nobody knows, nor one that is of another town than the address.
    public var allowsPostalCode: Bool {
        switch self {
        case .postalCodeMissing, .postalCodeWithoutTown, .postalCodeUnknown, .townDiffers,
            .placeholder:
            false
        default: true
        }
    }

    /// What keeps the number from being certain.
    public var reason: String {
        switch self {
        case .postalCodeMissing: "郵便番号がない"
        case .postalCodeWithoutTown: "町域のない郵便番号（下2桁が00）である"
        case .postalCodeUnknown: "郵便番号データにない郵便番号である"
        case .townDiffers: "住所が郵便番号の町域と合わない"
        case .numberMissing: "住所に番号がない"
        case .startUncertain: "町名の終わりと番号の始まりが形からは決まらない"
        case .numeralUncertain: "漢数字が番号か名前か決まらない"
        case .streetInNumber: "番号の間に通り名がある"
        case .numbersJoined: "二つの番号が記号でつながっている"
        case .numeralUnknown: "規則にない数字（丸数字など）がある"
        case .placeholder: "仮の字（○など）がある"
        }
    }

    /// What to do about a record that is printed without its whole barcode.
    public var hint: String {
        switch self {
        case .streetInNumber, .numeralUncertain, .numbersJoined, .numeralUnknown:
            "このままで郵便は届きます。印字するなら、\(correction)"
        default: correction
        }
    }

    /// What to do about a record that is not printed for it (``CustomerBarcodePolicy/reject``).
    public var rejectionHint: String {
        let policies: [CustomerBarcodePolicy] =
            allowsPostalCode ? [.omit, .postalCodeOnly] : [.omit]
        let names = policies.map(\.rawValue).joined(separator: " か ")
        return "\(correction)。このまま印刷するなら、--barcode-error に \(names) を指定してください"
    }

    /// What would make the barcode certain.
    private var correction: String {
        switch self {
        case .postalCodeMissing, .postalCodeWithoutTown, .postalCodeUnknown:
            "町域の郵便番号が元のデータにないか確かめてください"
        case .townDiffers: "郵便番号と住所の組を元のデータで確かめてください"
        case .numberMissing: "番号が抜けていないか、元のデータで確かめてください"
        case .startUncertain: "郵便番号データ（--postcode-data）があれば、町名で区切れます"
        case .streetInNumber: "通り名のない書き方が元のデータにないか確かめてください"
        case .numbersJoined: "二つの番号の間の記号（・など）を元のデータで確かめてください"
        case .numeralUncertain, .numeralUnknown: "番号を算用数字で書いてください"
        case .placeholder: "仮の字のところに、実際の名前や番号を元のデータで入れてください"
        }
    }
}
