internal import LayoutDescription
internal import NoticeModel

/// Which roles of the font catalogue print each field of a document.
struct FieldRoles {
    /// For every field of the schema its roles, in the order of the layout; none for a field that
    /// is not printed as text.
    let roles: [[String]]

    /// Fields of a layout and of the sheet that carries its address.
    init(_ layout: Layout, carrier: Layout?) {
        let own = Self.roles(of: layout)
        let carried = carrier.map(Self.roles(of:)) ?? [:]
        let recipient = carried[CarrierFields.Header.recipient.rawValue] ?? []
        roles = layout.document.schema.fields.map { field in
            guard Self.isText(field.kind) else { return [] }
            var roles = (own[field.name] ?? []) + (carried[field.name] ?? [])
            // A piece without a recipient of its own goes to the person it is about.
            if field.name == CarrierFields.Header.name.rawValue { roles += recipient }
            return Self.unique(roles)
        }
    }

    /// The same role for all text of a schema.
    init(_ schema: RecordSchema, role: String) {
        roles = schema.fields.map { Self.isText($0.kind) ? [role] : [] }
    }

    /// Values that are not made of digits or of words of ours.
    private static func isText(_ kind: FieldKind) -> Bool {
        switch kind {
        case .text, .name, .address, .kana: true
        case .date, .individualNumber, .applicationID, .postalCode, .telephone, .digits, .choice:
            false
        }
    }

    private static func roles(of layout: Layout) -> [String: [String]] {
        var found: [String: [String]] = [:]
        func add(_ names: [String], _ style: TextStyle) {
            for name in names { found[name, default: []].append(style.fontRole) }
        }
        let elements = layout.pages.flatMap(\.elements)
        for element in elements + layout.specimenOverlay + layout.copyOverlay {
            switch element.content {
            case .text(let block): add(block.template.names, block.style)
            case .stamp(let template, let style, _): add(template.names, style)
            case .table(let table):
                for cell in table.rows.flatMap(\.cells) {
                    add(cell.text.template.names, cell.text.style)
                }
            default: continue
            }
        }
        return found
    }

    private static func unique(_ roles: [String]) -> [String] {
        roles.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
