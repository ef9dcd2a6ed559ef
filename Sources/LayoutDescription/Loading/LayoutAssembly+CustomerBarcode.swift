internal import NoticeModel
internal import PageGraphics
internal import PositionedYAML

/// Customer barcodes.
extension LayoutAssembly {
    mutating func customerBarcode(_ fields: Fields, _ traits: ElementTraits) -> Element? {
        let origin = reader.read(CustomerBarcodeKeys.customerBarcode, in: fields)
        let hasSize = fields.value(of: CustomerBarcodeKeys.size) != nil
        let size = reader.read(CustomerBarcodeKeys.size, in: fields) ?? (hasSize ? nil : 10)
        let meaning = figureMeaning(fields)
        for name in ["郵便番号", "住所"] where schema != nil && schema?.index(of: name) == nil {
            reader.report(
                "customer-barcode-field", at: fields.place,
                "カスタマバーコードに要る項目「\(name)」が、この帳票にありません",
                hint: "record に「\(name)」を足すか、customer-barcode を除いてください")
        }
        guard let origin, let size else { return nil }
        guard let form = CustomerBarcodeForm(points: size, resolution: resolution) else {
            reader.report(
                "customer-barcode-off-grid", at: fields.place,
                "カスタマバーコードの寸法が、\(resolution)dpiの点では許容範囲に入りません",
                hint: "size を変えるか、解像度の高い印刷機（printer の dpi）にしてください")
            return nil
        }
        let frame = Rect(origin: point(origin), size: form.extent)
        return traits.element(frame, meaning: meaning, .customerBarcode(form))
    }
}
