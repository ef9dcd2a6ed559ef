internal import Diagnostics
internal import NoticeModel

/// Makes the canonical values of a document out of the values of a source row. It has one owner,
/// the reader.
struct RowMapper {
    /// What a row came to.
    struct Outcome {
        /// One text a field of the document; `nil` where the row has none, or none that fits.
        var values: [String?]
        /// What no step could handle, with the field.
        var faults: [(Int, Diagnostic)]
    }

    /// The columns of the source, as a schema of plain text.
    let sourceSchema: RecordSchema
    private let schema: RecordSchema
    /// One a field of the document; `nil` where the mapping does not fill it.
    private let steps: [FieldSteps?]
    private let characters: CharacterTable
    /// Whether the source's columns are the document's own.
    let isIdentity: Bool
    /// Columns of the source that a record may lack, because a default stands for them.
    let columnsWithDefault: Set<String>

    /// - Throws: the required fields that the mapping leaves out, at its `fields:`.
    init(
        _ mapping: RecordMapping?, schema: RecordSchema, isFixed: Bool
    ) throws(DiagnosticFailure) {
        self.schema = schema
        characters = mapping?.characters ?? CharacterTable()
        guard let fields = mapping?.fields ?? Self.ownNames(mapping, schema, isFixed) else {
            sourceSchema = schema
            steps = schema.fields.map { _ in nil }
            (isIdentity, columnsWithDefault) = (true, [])
            return
        }
        let used = try Self.used(fields, of: mapping, schema)
        isIdentity = false
        let strict = used.filter { $0.fallback == nil }.flatMap(\.columns)
        columnsWithDefault = Set(used.flatMap(\.columns)).subtracting(strict)
        var names: [String] = []
        for name in used.flatMap(\.columns) where !names.contains(name) { names.append(name) }
        sourceSchema = RecordSchema(
            names.map { FieldDeclaration($0, .text, isRequired: true) })
        let table = characters
        steps = schema.fields.map { field in
            used.first { $0.name == field.name }.map {
                FieldSteps($0, columns: names, characters: table, isFixed: isFixed)
            }
        }
    }

    /// The fields of the mapping that the document has.
    /// - Throws: the required ones that are left out; that there is none at all.
    private static func used(
        _ fields: [MappedField], of mapping: RecordMapping?, _ schema: RecordSchema
    ) throws(DiagnosticFailure) -> [MappedField] {
        let missing = schema.fields.filter { field in
            field.isRequired && !fields.contains { $0.name == field.name }
        }
        if let mapping, !missing.isEmpty {
            let place = mapping.fields == nil ? Place.file(mapping.file) : mapping.fieldsPlace
            throw DiagnosticFailure(
                missing.map {
                    Diagnostic(
                        "mapping.missing-field", at: place, "この帳票に要る「\($0.name)」の元がありません",
                        hint: "fields: に「\($0.name): 列の名前」を書いてください")
                })
        }
        let used = fields.filter { schema.index(of: $0.name) != nil }
        if used.isEmpty {
            throw DiagnosticFailure(
                Diagnostic(
                    "mapping.no-field", at: mapping?.fieldsPlace ?? mapping.map { .file($0.file) },
                    "対応表が埋める項目が、この帳票にひとつもありません",
                    hint: "fields: に「氏名: 列の名前」のように書いてください"))
        }
        return used
    }

    /// The columns of fixed-width records that bear the names of fields.
    private static func ownNames(
        _ mapping: RecordMapping?, _ schema: RecordSchema, _ isFixed: Bool
    ) -> [MappedField]? {
        guard isFixed, let columns = mapping?.record?.columns else { return nil }
        return columns.filter { schema.index(of: $0.name) != nil }.map {
            MappedField(
                name: $0.name, place: $0.place, source: .columns([$0.name], separator: ""))
        }
    }

    /// What can be told of a row of which parts could not be read, in the order of the document:
    /// `nil` for all that depends on such a part.
    func readable(_ source: [String?]) -> [String?] {
        if isIdentity { return map(source, row: 0).values }
        return steps.map { steps in
            guard let steps, steps.isReadable(source) else { return nil }
            return try? steps.value(of: source)
        }
    }

    /// The values of a row of the source, in the order of ``sourceSchema``.
    func map(_ source: [String?], row: Int) -> Outcome {
        if isIdentity {
            if characters.isEmpty { return Outcome(values: source, faults: []) }
            return Outcome(values: source.map { $0.map(characters.replaced) }, faults: [])
        }
        var outcome = Outcome(values: [], faults: [])
        outcome.values.reserveCapacity(steps.count)
        for (index, steps) in steps.enumerated() {
            do throws(FieldSteps.Fault) {
                outcome.values.append(try steps?.value(of: source))
            } catch {
                outcome.values.append(nil)
                let place = Place.record(row: row, field: schema.fields[index].name)
                outcome.faults.append(
                    (index, Diagnostic(error.code, at: place, error.message, hint: error.hint)))
            }
        }
        return outcome
    }
}
