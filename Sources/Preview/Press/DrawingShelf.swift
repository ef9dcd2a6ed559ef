/// Keeps the drawings of the desk in memory: the last few, until the desk is locked.
public actor DrawingShelf {
    /// The most drawings that are kept.
    public static let capacity = 32

    /// The oldest first.
    private var drawings: [Drawing] = []

    /// Makes an empty shelf.
    public init() {}

    /// Puts a drawing on the shelf; the oldest falls off a full one.
    public func add(_ drawing: Drawing) {
        drawings.append(drawing)
        if drawings.count > Self.capacity { drawings.removeFirst() }
    }

    /// A drawing; `nil` if there is none of that name, or none any more.
    public func drawing(_ id: String) -> Drawing? { drawings.first { $0.id == id } }

    /// Keeps the pictures of a drawing's pages.
    func keep(_ pages: [DrawnNotice.Page], of id: String) {
        _ = change(id) { $0.notice.pages = pages }
    }

    /// Lets the individual number of a drawing be shown; `nil` if there is none of that name.
    public func unmask(_ id: String) -> Drawing? {
        change(id) { $0.isUnmasked = true }
    }

    /// Keeps what a release of a drawing must bring, in place of what an earlier proof gave; `nil`
    /// takes it back.
    /// - Returns: The drawing; `nil` if there is none of that name.
    @discardableResult
    public func confirm(_ id: String, with confirmation: String?) -> Drawing? {
        change(id) { $0.confirmation = confirmation }
    }

    /// Takes the confirmation of a drawing, so that it serves for one release.
    /// - Returns: Whether it is the one that was given.
    public func takeConfirmation(_ id: String, _ confirmation: String) -> Bool {
        guard let given = drawing(id)?.confirmation, given == confirmation else { return false }
        confirm(id, with: nil)
        return true
    }

    /// Lets the PDF of a drawing leave the desk.
    /// - Returns: The drawing; `nil` if there is none of that name.
    @discardableResult
    public func release(_ id: String, for use: CounterEntry.Use) -> Drawing? {
        change(id) {
            $0.isReleased = true
            $0.grant = use
        }
    }

    /// Takes what a release granted, so that it serves for one way out.
    /// - Returns: Whether it was granted for that use and not taken yet.
    func takeGrant(_ id: String, for use: CounterEntry.Use) -> Bool {
        guard drawing(id)?.grant == use else { return false }
        _ = change(id) { $0.grant = nil }
        return true
    }

    /// Forgets all drawings.
    public func removeAll() { drawings = [] }

    private func change(_ id: String, _ body: (inout Drawing) -> Void) -> Drawing? {
        guard let index = drawings.firstIndex(where: { $0.id == id }) else { return nil }
        body(&drawings[index])
        return drawings[index]
    }
}
