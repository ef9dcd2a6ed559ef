public import Diagnostics
public import NoticeModel

/// Who issues the notices: the offices and numbers that documents show, and the templates that
/// turn a record into codes. A value of this type has passed every check of the issuer file.
public struct Issuer: Hashable, Sendable {
    /// The last serial of eight digits.
    public static let lastSerial = 99_999_999
    /// The last mail-piece number of seven digits.
    public static let lastMailPiece = 9_999_999
    /// The only value of the application URL's template.
    static let applicationIDName = "申請書ID"

    /// What documents show, by the names layouts use (`issuer.office.telephone`). Every one of
    /// `valueNames` is there; an optional value that the file leaves out is empty text.
    public let values: [String: FieldValue]
    /// Remarks that keep nobody from trying the file out: values that are still those of a sample.
    /// A live job should not go on with them.
    public let warnings: [Diagnostic]
    /// The municipality's code.
    public let municipalityCode: MunicipalityCode
    /// The day on which the records were as the documents say.
    public let asOf: CalendarDate
    /// Host of the application URL, with its port if it has one: for the job's summary.
    public let applicationHost: String
    /// Serial of the job's first sheet, 0 to `lastSerial`.
    public let firstSerial: Int
    /// Number of the job's first mail piece, from 1.
    public let firstMailPiece: Int
    /// Number of the job's first sheet on the control line, from 1.
    public let firstSheet: Int
    /// What becomes of records whose 代替文字情報 does not agree with their name and address.
    public let substitutePolicy: SubstitutePolicy
    private let applicationTemplate: TextTemplate
    private let barcodeTemplate: TextTemplate
    private let controlLineTemplate: TextTemplate
    private let barcodePrefix: String
    private let controlLineDate: String
    private let controlLineRun: String

    /// The names of `values`, sorted.
    public static let valueNames: [String] =
        (IssuerKey.all.compactMap(\.valueName) + [applicationHostName]).sorted()

    /// The name of the application URL's host, which no key of the file gives by itself: layouts
    /// say with it where a QR code leads.
    public static let applicationHostName = "issuer.application-host"

    /// `nil` if a required value is not there; the reader has reported it.
    init?(
        _ read: [String: IssuerValue], applicationHost: String, warnings: [Diagnostic]
    ) {
        func field(_ path: String) -> FieldValue? {
            if case .field(let value)? = read[path] { value } else { nil }
        }
        func text(_ path: String) -> String? {
            if case .text(let text)? = field(path) { text } else { nil }
        }
        func date(_ path: String) -> CalendarDate? {
            if case .date(let date)? = field(path) { date } else { nil }
        }
        func number(_ path: String) -> Int? {
            if case .number(let number)? = read[path] { number } else { nil }
        }
        func template(_ path: String) -> TextTemplate? {
            if case .template(let template)? = read[path] { template } else { nil }
        }
        guard let code = text("municipality.code").flatMap(MunicipalityCode.init(digits:)),
            let asOf = date("as-of"), let application = template("application-url"),
            let prefix = text("manufacturing.prefix"),
            let firstSerial = number("manufacturing.first-serial"),
            let barcode = template("manufacturing.template"),
            let day = date("control-line.date"), let run = text("control-line.run"),
            let controlLine = template("control-line.template")
        else { return nil }
        municipalityCode = code
        self.asOf = asOf
        (self.applicationHost, self.warnings) = (applicationHost, warnings)
        self.firstSerial = firstSerial
        firstMailPiece = number("control-line.first-mail-piece") ?? 1
        firstSheet = number("control-line.first-sheet") ?? 1
        substitutePolicy = Self.substitutePolicy(read)
        applicationTemplate = application
        (barcodeTemplate, controlLineTemplate) = (barcode, controlLine)
        barcodePrefix = prefix
        (controlLineDate, controlLineRun) = (Self.compact(day), run)
        values = Self.shownValues(applicationHost: applicationHost, field)
    }

    private static func substitutePolicy(_ read: [String: IssuerValue]) -> SubstitutePolicy {
        guard case .word(let word)? = read["substitutes.mismatch"] else { return .warn }
        return SubstitutePolicy(rawValue: word) ?? .warn
    }

    private static func shownValues(
        applicationHost: String, _ field: (String) -> FieldValue?
    ) -> [String: FieldValue] {
        var values = Dictionary(
            uniqueKeysWithValues: IssuerKey.all.compactMap { key in
                key.valueName.map { ($0, field(key.path) ?? .text("")) }
            })
        values[applicationHostName] = .text(applicationHost)
        return values
    }

    /// The application URL with the place of the 申請書ID shown in braces: for summaries.
    public var applicationURLTemplate: String {
        applicationTemplate.filled { name, _ in "{\(name)}" }
    }

    /// The address that the application QR code carries.
    public func applicationURL(for identifier: ApplicationID) -> String {
        applicationTemplate.filled { _, _ in identifier.digits }
    }

    /// The barcode string of a serial (`3190110000019#`).
    public func barcode(serial: String) -> String {
        barcodeTemplate.filled { name, _ in name == "serial" ? serial : barcodePrefix }
    }

    /// The control line of a sheet (`202004241 110000 0000002 00000014 2/3`).
    ///
    /// - Parameters:
    ///   - mailPiece: number of the mail piece as printed, from `firstMailPiece`.
    ///   - sheetSerial: number of the sheet as printed, from `firstSheet`.
    ///   - sheet: number of the sheet within the mail piece, from 1.
    ///   - sheets: sheets of the mail piece.
    public func controlLine(mailPiece: Int, sheetSerial: Int, sheet: Int, sheets: Int) -> String {
        controlLineTemplate.filled { name, formats in
            let text =
                switch name {
                case "date": controlLineDate
                case "run": controlLineRun
                case "municipality": municipalityCode.digits
                case "mail-piece": String(mailPiece)
                case "sheet-serial": String(sheetSerial)
                case "sheet": String(sheet)
                default: String(sheets)
                }
            return text.applying(formats)
        }
    }

    private static func compact(_ date: CalendarDate) -> String {
        String(date.year) + String(date.month).applying([.pad(2)])
            + String(date.day).applying([.pad(2)])
    }
}
