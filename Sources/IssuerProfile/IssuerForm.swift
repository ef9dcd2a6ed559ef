/// How the value of a key of the issuer file is written.
enum IssuerForm: Hashable {
    /// The version of the file's language.
    case version
    /// A single value.
    case field(FieldForm)
    /// A serial of exactly eight digits.
    case serial
    /// A whole number.
    case number(ClosedRange<Int>)
    /// One of a closed list of words, the first of them for a file that says nothing.
    case word([String])
    /// The address of the application site with `{申請書ID}` in it.
    case applicationURL
    /// A text made of numbers the job gives: which names it may use, and which it must.
    case template(TemplateRule)

    /// Values that are checked by themselves.
    enum FieldForm: Hashable {
        /// One line of printable text, at most so many characters.
        case text(maximumLength: Int)
        /// 全国地方公共団体コード, six digits with a check digit.
        case municipalityCode
        /// 郵便番号.
        case postalCode
        /// A telephone number.
        case telephone
        /// A web address, https.
        case webAddress
        /// A date.
        case date
        /// One digit.
        case digit
        /// Printable ASCII without blanks, at most twenty characters.
        case code
    }
}

/// What a template of codes may hold.
struct TemplateRule: Hashable {
    /// The names it may use.
    let names: [String]
    /// The names it must use exactly once, as they stand: without them sheets could not be told
    /// apart.
    let required: [String]
    /// Whether it is carried by a symbol, so that only ASCII without blanks may stand in it.
    let isSymbol: Bool

    /// The barcode string of the manufacturing control.
    static let barcode = TemplateRule(
        names: ["prefix", "serial"], required: ["serial"], isSymbol: true)
    /// The control line of the notice. Serial and n/m on every sheet are what tells a machine, or
    /// a person, that a mail piece was put together wrongly.
    static let controlLine = TemplateRule(
        names: ["date", "run", "municipality", "mail-piece", "sheet-serial", "sheet", "sheets"],
        required: ["sheet-serial", "sheet", "sheets"], isSymbol: false)
}
