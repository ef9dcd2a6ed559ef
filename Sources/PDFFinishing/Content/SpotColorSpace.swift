internal import PageGraphics

/// A Separation colour space (ISO 32000-1, 8.6.6.4): the name of a plate, and what devices without
/// it print.
enum SpotColorSpace {
    /// Adds one to a file and gives its object number.
    static func add(_ spot: InkTable.Spot, to document: PDFDocument) -> Int32 {
        let amounts = spot.alternate.components.map { document.number($0) }
        let none = document.array((0..<4).map { _ in document.integer(0) })
        let tint = document.dictionary([
            "/FunctionType": document.integer(2),
            "/Domain": document.array([document.integer(0), document.integer(1)]),
            "/C0": none, "/C1": document.array(amounts), "/N": document.integer(1),
        ])
        let space = document.array([
            document.name("/Separation"), document.name("/" + spot.name),
            document.name("/DeviceCMYK"), tint,
        ])
        return document.indirect(space).identifier
    }
}
