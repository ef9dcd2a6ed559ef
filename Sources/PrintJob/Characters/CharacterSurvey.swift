internal import CairoRendering
public import Diagnostics
internal import FontCatalog
public import Intake
internal import IssuerProfile
internal import LayoutDescription
internal import NoticeModel

/// Reads a residents file and finds every character that cannot be printed, or that somebody should
/// look at, before a job is begun.
///
/// Rows come as a stream; what is kept grows with the number of different characters and not with
/// the number of residents. Rejected rows are read as well: a wrong number hides no wrong character. Rows of which something
/// could not be read are counted.
public struct CharacterSurvey {
    /// What is wanted.
    public struct Request: Sendable {
        /// The residents file and how it is read.
        public var residents: ResidentsSource
        /// The layout whose fields and fonts count; `nil` takes all columns that any document has,
        /// as if they were printed like names.
        public var layoutPath: String?
        /// The folder of the font catalogue.
        public var fontFolder: String

        /// States a request.
        public init(
            residents: ResidentsSource, layoutPath: String? = nil, fontFolder: String
        ) {
            self.residents = residents
            self.layoutPath = layoutPath
            self.fontFolder = fontFolder
        }
    }

    /// The role of names; a catalogue without it takes a document.
    private static let nameRole = "name"

    private let request: Request

    /// Prepares a survey.
    public init(_ request: Request) { self.request = request }

    /// Reads everything.
    /// - Parameters:
    ///   - shouldStop: Asked before every row and while the input is waited for; `true` ends the
    ///     survey with ``JobFailure/interrupted``.
    ///   - found: Called with every occurrence, in the order of the file.
    /// - Returns: The report, and remarks about the file and the catalogue.
    /// - Throws: ``JobFailure/invalid(_:)`` for fonts, layout or a file that cannot be read as a
    ///   whole, ``JobFailure/output(_:)`` with what `found` throws.
    public func run(
        shouldStop: @escaping () -> Bool = { false },
        found: (CharacterOccurrence) throws(OutputFailure) -> Void = { _ in }
    ) throws(JobFailure) -> (report: CharacterReport, findings: [Diagnostic]) {
        let (library, document, roles) = try JobFailure.checking {
            () throws(DiagnosticFailure) in try materials()
        }
        let reader: ResidentsReader
        do throws(DiagnosticFailure) {
            reader = try ResidentsReader(
                request.residents, validator: try Self.validator(document),
                isInterrupted: shouldStop)
        } catch { throw JobFailure(readingFailure: error) }
        var scan = CharacterScan(library: library)
        var tally = CharacterTally(schema: document.schema)
        while let row = try next(reader, shouldStop) {
            if reader.isPartial { tally.addUnreadable(row: row) }
            try scanRow(row, reader.texts, document.schema, roles, &scan, &tally, found)
        }
        return (tally.report(rows: reader.counts.rows), reader.findings)
    }

    private func next(
        _ reader: ResidentsReader, _ shouldStop: () -> Bool
    ) throws(JobFailure) -> Int? {
        if shouldStop() { throw .interrupted }
        do throws(DiagnosticFailure) {
            switch try reader.next() {
            case .notice(let notice, _, _)?: return notice.row
            case .rejected(let rejection)?: return rejection.row
            case nil: return nil
            }
        } catch { throw JobFailure(readingFailure: error) }
    }

    private func scanRow(
        _ row: Int, _ texts: [String?], _ schema: RecordSchema, _ roles: FieldRoles,
        _ scan: inout CharacterScan, _ tally: inout CharacterTally,
        _ found: (CharacterOccurrence) throws(OutputFailure) -> Void
    ) throws(JobFailure) {
        // A document without the column has no use for substitutes.
        let hasSubstitutes = schema.index(of: Self.substitutes) != nil
        for (index, text) in texts.enumerated() where !roles.roles[index].isEmpty {
            guard let text, !text.isEmpty else { continue }
            let (field, kind) = (schema.fields[index].name, schema.fields[index].kind)
            var occurrences: [CharacterOccurrence] = []
            scan.scan(
                text, roles: roles.roles[index],
                needsSubstitutes: hasSubstitutes && Self.substituted.contains(field),
                place: LostCharacter.Place(kind)
            ) { entry, position in
                occurrences.append(
                    CharacterOccurrence(
                        row: row, field: field, position: position, entry: entry))
            }
            for occurrence in occurrences {
                tally.add(occurrence, field: index)
                do throws(OutputFailure) { try found(occurrence) } catch { throw .output(error) }
            }
        }
    }

    /// The fields whose characters 代替文字情報 stands for.
    private static let substituted = ["氏名", "住所", "方書"]
    private static let substitutes = "代替文字情報"

    private func materials() throws(DiagnosticFailure) -> (
        FontLibrary, DocumentType, FieldRoles
    ) {
        let catalog = try FontCatalog.load(folder: request.fontFolder)
        let findings = catalog.verify()
        if findings.hasErrors { throw DiagnosticFailure(findings) }
        let library = try FontLibrary(catalog: catalog)
        guard let path = request.layoutPath else {
            guard catalog.role(named: Self.nameRole) != nil else {
                throw DiagnosticFailure(
                    Diagnostic(
                        "font.unknown-role", at: .file(request.fontFolder + "/catalog.yaml"),
                        "役割「\(Self.nameRole)」が書体目録にありません", hint: "帳票の名前を指定してください"))
            }
            let document = Self.anyDocument
            return (library, document, FieldRoles(document.schema, role: Self.nameRole))
        }
        let loader = LayoutLoader(issuerValueNames: Issuer.valueNames)
        let layout = try loader.load(path: path).layout
        let carrier: Layout? =
            if let path = layout.carrier { try loader.load(path: path).layout } else { nil }
        return (library, layout.document, FieldRoles(layout, carrier: carrier))
    }

    /// A record of every column that a document of ours has, none of them required.
    private static let anyDocument: DocumentType = {
        var fields: [FieldDeclaration] = []
        for field in DocumentType.all.flatMap(\.schema.fields)
        where !fields.contains(where: { $0.name == field.name }) {
            fields.append(FieldDeclaration(field.name, field.kind))
        }
        return DocumentType(
            identifier: "characters", title: "文字の調べ", schema: RecordSchema(fields),
            requiredElements: [], isIssued: true)
    }()

    /// What else is wrong with a row is not asked here; any purpose will do.
    private static func validator(
        _ document: DocumentType
    ) throws(DiagnosticFailure) -> NoticeValidator {
        do throws(Diagnostic) {
            return try NoticeValidator(document: document, purpose: .specimen)
        } catch { throw DiagnosticFailure(error) }
    }
}
