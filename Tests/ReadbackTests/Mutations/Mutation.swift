internal import Composition
internal import PageGraphics
internal import Readback
internal import Testing

/// Something that goes wrong with a volume, and what must be said of it.
struct Mutation: Sendable, CustomTestStringConvertible {
    /// Where it happens on the way from the record to the file.
    enum Change: Sendable {
        /// Other values of the record at an index, before its page is composed.
        case record(Int, [String: String])
        /// Other values of its sheet.
        case sheet(Int, @Sendable (inout SheetValues) -> Void)
        /// A stretch of the layout's files that is replaced.
        case layout(String, with: String)
        /// The pages before they are drawn, those of all notices in one list.
        case pages(@Sendable (inout [Page]) throws -> Void)
        /// The finished file as text.
        case file(@Sendable (inout PDFText) throws -> Void)
        /// The pages of the finished file, chosen again by `qpdf --pages`.
        case selection(String)
        /// The bytes of the finished file.
        case bytes(@Sendable (inout [UInt8]) -> Void)
    }

    /// What must be found, by fault, page and field; `nil` for any.
    struct Finding: Sendable {
        let fault: ReadbackFinding.Fault
        var page: Int?
        var name: String?
    }

    let name: String
    let kind: VolumeKind
    let finding: Finding
    let change: Change

    init(
        _ name: String, _ kind: VolumeKind, _ fault: ReadbackFinding.Fault, page: Int? = nil,
        field: String? = nil, _ change: Change
    ) {
        self.name = name
        self.kind = kind
        finding = Finding(fault: fault, page: page, name: field)
        self.change = change
    }

    var testDescription: String { "\(kind.layout): \(name)" }
}
