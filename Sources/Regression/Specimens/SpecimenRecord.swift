internal import Diagnostics
internal import NoticeModel

/// The record of a specimen beside the fields of its document.
struct SpecimenRecord {
    private let specimen: Specimen
    private let document: DocumentType

    init(_ specimen: Specimen, document: DocumentType) {
        self.specimen = specimen
        self.document = document
    }

    /// One text a field of the document, in its order.
    /// - Throws: `specimens.unknown-field` for each field that the document has not.
    func values() throws(DiagnosticFailure) -> [String?] {
        let names = document.schema.fields.map(\.name)
        let unknown = specimen.record.filter { !names.contains($0.name) }
        guard unknown.isEmpty else {
            throw DiagnosticFailure(
                unknown.map { field in
                    Diagnostic(
                        "specimens.unknown-field", at: field.place,
                        "見本記録「\(specimen.name)」: 項目「\(field.name)」は「\(document.title)」にありません",
                        hint: NameSuggestion.nearest(to: field.name, in: names)
                            .map { "「\($0)」ではありませんか" }
                            ?? "使える項目: \(names.joined(separator: "、"))")
                })
        }
        return names.map { name in specimen.record.first { $0.name == name }?.value }
    }

    /// A finding about the record at the line of the specimen, saying which it is.
    func placed(_ finding: Diagnostic) -> Diagnostic {
        guard case .record(_, let name)? = finding.place else { return finding }
        var finding = finding
        let field = name.flatMap { name in specimen.record.first { $0.name == name } }
        finding.place = field?.place ?? specimen.place
        finding.message =
            "見本記録「\(specimen.name)」" + (name.map { "の\($0)" } ?? "") + ": \(finding.message)"
        return finding
    }
}
