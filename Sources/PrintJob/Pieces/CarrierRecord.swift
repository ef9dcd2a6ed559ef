public import Diagnostics
public import NoticeModel

/// The record of the sheet that carries the address of a mail piece, made of the one member that it
/// is addressed by. Nothing is put together from different records.
public struct CarrierRecord: Hashable, Sendable {
    /// The record for the carrier's layout, a ``DocumentType/addressCarrier``; its row is that of
    /// the member.
    public let notice: Notice

    /// The carrier of a piece.
    /// - Parameter member: A notice of any document; its fields are looked up by the canonical
    ///   headers.
    /// - Throws: ``DiagnosticFailure`` with findings that name row and field: `piece.no-address`,
    ///   `piece.postal-code`, `piece.no-recipient`, `piece.honorific`.
    public init(member: Notice) throws(DiagnosticFailure) {
        let fields = CarrierFields(member)
        let findings = Self.missing(fields)
        guard findings.isEmpty else { throw DiagnosticFailure(findings) }
        let schema = DocumentType.addressCarrier.schema
        let values = schema.fields.map { field in
            CarrierFields.Header(rawValue: field.name).flatMap(fields.text).map(FieldValue.text)
        }
        notice = Notice(
            schema: schema, row: member.row, values: values,
            isRecipientFilled: member.isRecipientFilled || fields.isRecipientFilled)
    }

    private static func missing(_ fields: CarrierFields) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if fields.givenPostalCode == nil {
            found.append(noAddress(fields.row, .postalCode))
        } else if fields.postalCode == nil {
            found.append(
                finding(
                    "postal-code", fields.row, .postalCode, "郵便番号ではないので、宛名台紙を作れません",
                    "9518550または951-8550の形で、半角で入れてください"))
        }
        if fields.address == nil { found.append(noAddress(fields.row, .address)) }
        if fields.recipient == nil {
            found.append(
                finding(
                    "no-recipient", fields.row, .recipient, "宛名も氏名もないので、宛名台紙を作れません",
                    "元のデータに宛名を入れてください"))
        }
        // Documents of the project have a closed list; one of a municipality's own may hold any word.
        if let honorific = fields.honorific, Honorific(rawValue: honorific) == nil {
            let words = Honorific.words.joined(separator: "か")
            found.append(
                finding(
                    "honorific", fields.row, .honorific, "宛名台紙に印字できない敬称です",
                    "空にするか、\(words)にしてください"))
        }
        return found
    }

    private static func noAddress(_ row: Int, _ header: CarrierFields.Header) -> Diagnostic {
        finding(
            "no-address", row, header, "値がないので、宛名台紙を作れません",
            "元のデータに\(header.rawValue)を入れてください")
    }

    private static func finding(
        _ name: String, _ row: Int, _ header: CarrierFields.Header, _ message: String,
        _ hint: String
    ) -> Diagnostic {
        Diagnostic(
            DiagnosticCode(rawValue: "piece.\(name)"),
            at: .record(row: row, field: header.rawValue), message, hint: hint)
    }
}
