public import NoticeModel

/// Invents residents for trying out a document: short and very long names, rare characters and
/// variation sequences, foreign residents, long addresses, households.
///
/// The same seed gives the same people, on every machine and for every document, and a longer list
/// begins with the shorter one. Names, addresses and postcodes are made up and look it. Every
/// record passes `NoticeValidator` for a live job (通知カード: for a specimen).
public struct ResidentGenerator: Hashable, Sendable {
    /// The document the residents are for.
    public let document: DocumentType
    /// What the people depend on.
    public let seed: UInt64

    /// A generator for a document; it may be one of the four or one of a layout's own.
    public init(document: DocumentType, seed: UInt64) {
        self.document = document
        self.seed = seed
    }

    /// The header line: the canonical headers of the document, in its order.
    public var headers: [String] { document.schema.fields.map(\.name) }

    /// So many residents, made one household at a time while the sequence is read. A row has one
    /// text a header, empty where there is none.
    public func rows(count: Int) -> ResidentRows {
        ResidentRows(document: document, seed: seed, count: count)
    }
}
