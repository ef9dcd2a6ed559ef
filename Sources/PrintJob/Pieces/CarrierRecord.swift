public import Diagnostics
public import NoticeModel

/// The record of the sheet that carries the address of one mail piece, made up from the notices
/// in it.
///
/// A piece of several people goes to one address. Nothing is put together from different records:
/// if they disagree, the piece has no carrier, and somebody decides. Text is compared code point
/// by code point; 神 (U+FA19) is not 神 (U+795E) in an address either.
public struct CarrierRecord: Hashable, Sendable {
    /// The record for the carrier's layout, a ``DocumentType/addressCarrier``; its row is that of
    /// the first member.
    public let notice: Notice

    /// The carrier of a piece.
    /// - Parameter members: The notices of the piece in the order of the input, at least one, of
    ///   any document; their fields are looked up by the canonical headers.
    /// - Throws: ``DiagnosticFailure`` with findings that name row and field: `piece.no-address`,
    ///   `piece.postal-code`, `piece.no-recipient`, `piece.addresses-differ`,
    ///   `piece.recipients-differ`.
    public init(members: [Notice]) throws(DiagnosticFailure) {
        let fields = members.map(CarrierFields.init)
        precondition(!fields.isEmpty, "a mail piece holds something")
        let first = fields[0]
        let findings =
            fields.flatMap(Self.missing)
            + fields.dropFirst().flatMap { Self.differences(of: $0, from: first) }
            + Self.recipientDifferences(fields)
        guard findings.isEmpty else { throw DiagnosticFailure(findings) }
        let schema = DocumentType.addressCarrier.schema
        let values = schema.fields.map { field in
            CarrierFields.Header(rawValue: field.name).flatMap(first.text).map(FieldValue.text)
        }
        notice = Notice(schema: schema, row: first.row, values: values)
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
        return found
    }

    private static func noAddress(_ row: Int, _ header: CarrierFields.Header) -> Diagnostic {
        finding(
            "no-address", row, header, "値がないので、宛名台紙を作れません",
            "元のデータに\(header.rawValue)を入れてください")
    }

    private static func differences(
        of fields: CarrierFields, from first: CarrierFields
    ) -> [Diagnostic] {
        [CarrierFields.Header.postalCode, .address, .addressDetail].compactMap { header in
            let (mine, others) = (fields.text(of: header), first.text(of: header))
            // What is missing is reported as that; only 方書 may be.
            if header != .addressDetail, mine == nil || others == nil { return nil }
            if (mine ?? "").utf8.elementsEqual((others ?? "").utf8) { return nil }
            return finding(
                "addresses-differ", fields.row, header, "同じ封書の\(first.row)行目と違います",
                "一緒に送るなら台帳のとおりにそろえ、別に送るなら世帯番号を分けてください")
        }
    }

    /// Those who are not addressed like the first. A household whose notices are each addressed
    /// to the person they are about goes to the first of them.
    private static func recipientDifferences(_ fields: [CarrierFields]) -> [Diagnostic] {
        guard let recipient = fields[0].recipient, !fields.allSatisfy(\.namesHolder) else {
            return []
        }
        return fields.dropFirst().compactMap { other in
            guard let text = other.recipient, !text.utf8.elementsEqual(recipient.utf8) else {
                return nil
            }
            return finding(
                "recipients-differ", other.row, .recipient, "同じ封書の\(fields[0].row)行目と違います",
                "宛名を同じ封書の全員で同じにするか、全員空にしてください")
        }
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
