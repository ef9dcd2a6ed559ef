internal import PageGraphics

extension StructureRole {
    /// The standard structure type (ISO 32000-1, 14.8.4), without its slash.
    var structureType: String {
        switch self {
        case .document: "Document"
        case .heading(let level): "H\(min(max(level, 1), 6))"
        case .paragraph: "P"
        case .span: "Span"
        case .list: "L"
        case .listItem: "LI"
        case .label: "Lbl"
        case .listBody: "LBody"
        case .table: "Table"
        case .row: "TR"
        case .header: "TH"
        case .cell: "TD"
        case .figure: "Figure"
        }
    }
}
