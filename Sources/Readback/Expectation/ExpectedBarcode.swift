public import Diagnostics
public import LayoutDescription
public import PageGraphics

/// The place of a customer barcode on a page, and what must stand there.
public struct ExpectedBarcode: Hashable, Sendable {
    /// What findings call it.
    public let name: String
    /// Where it stands in the layout.
    public let place: Place
    /// Postcode and number of the address; nothing may stand there if it is empty.
    public let text: String
    /// Its size.
    public let form: CustomerBarcodeForm
    /// The left top of its first bar, on the printer's dot grid.
    public let origin: Point

    /// States a barcode.
    public init(
        name: String, place: Place, text: String, form: CustomerBarcodeForm, origin: Point
    ) {
        self.name = name
        self.place = place
        self.text = text
        self.form = form
        self.origin = origin
    }

    /// Its bars.
    var frame: Rect { Rect(origin: origin, size: form.extent) }

    /// Its bars and the white around them.
    var zone: Rect { frame.inset(by: CustomerBarcodeForm.clearZone * -1) }
}
