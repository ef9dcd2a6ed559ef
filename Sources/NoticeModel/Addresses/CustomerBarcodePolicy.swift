/// What becomes of a record whose customer barcode is not certain.
public enum CustomerBarcodePolicy: String, Codable, Hashable, Sendable, CaseIterable {
    /// It is printed without a barcode.
    case omit
    /// It is printed with a barcode of its postcode alone, if that stands for a town.
    case postalCodeOnly = "postcode-only"
    /// It is not printed.
    case reject
}
