internal import Diagnostics
internal import NoticeModel
internal import PrintJob
internal import Regression

/// The specimens that can be drawn at the desk, and what was approved of them.
public struct DeskSpecimens: Sendable {
    private let store: BaselineStore
    private let root: String

    /// Names the folder of the baselines.
    /// - Parameter root: What the paths in its files are relative to.
    public init(folder: String, root: String) {
        store = BaselineStore(folder: folder)
        self.root = root
    }

    /// The names of the specimens, by the identifier of their document; a file that is wrong has
    /// none.
    public func names() -> [String: [String]] {
        var names: [String: [String]] = [:]
        for document in store.documents() {
            names[document] = (try? specimens(of: document))?.map(\.name)
        }
        return names
    }

    /// Whether any page has been recorded.
    public var hasBaselines: Bool {
        store.documents().contains { !store.pages(of: $0).isEmpty }
    }

    /// The order of a specimen.
    /// - Parameter purpose: What it is drawn for; as the specimen itself says if `nil`.
    /// - Throws: ``PreviewFailure`` if the file is wrong or has no such specimen.
    func order(
        _ name: String, of document: String, purpose: PrintPurpose?
    ) throws(PreviewFailure) -> DrawingOrder {
        guard let specimen = try specimens(of: document).first(where: { $0.name == name }) else {
            throw PreviewFailure(
                Diagnostic(
                    "preview.no-specimen", at: .file(store.specimens(of: document)),
                    "この見本記録はありません", hint: "ページを読み込み直してください"))
        }
        var fields: [String: String] = [:]
        for field in specimen.record { fields[field.name] = field.value }
        return DrawingOrder(
            document: document, purpose: purpose ?? specimen.purpose, record: .fields(fields),
            numbers: RecordPress.Numbers(
                serial: specimen.serial, sheet: specimen.sheet?.number,
                sheets: specimen.sheet?.count, isReprint: specimen.isReprint))
    }

    /// The name of the specimen with the most, or the fewest, characters in all; `nil` if the
    /// document has none.
    func name(
        having data: DrawingOrder.DataLength, of document: String
    ) -> String? {
        guard let specimens = try? specimens(of: document) else { return nil }
        func length(_ specimen: Specimen) -> Int {
            specimen.record.reduce(0) { $0 + ($1.value?.count ?? 0) }
        }
        switch data {
        case .own: return nil
        case .longest: return specimens.max { length($0) < length($1) }?.name
        case .shortest: return specimens.min { length($0) < length($1) }?.name
        }
    }

    /// The picture that was approved of a page, from 1; `nil` if there is none.
    func picture(_ name: String, of document: String, page: Int) -> [UInt8]? {
        let key = PageKey(document: document, specimen: name, page: page)
        return (try? store.page(key))?[.picture]
    }

    private func specimens(of document: String) throws(PreviewFailure) -> [Specimen] {
        // The name of a document comes from the page, and it becomes a path.
        guard store.documents().contains(document) else { return [] }
        do throws(DiagnosticFailure) {
            return try SpecimenSetLoader(root: root).load(path: store.specimens(of: document))
                .specimens
        } catch { throw PreviewFailure(error.diagnostics) }
    }
}
