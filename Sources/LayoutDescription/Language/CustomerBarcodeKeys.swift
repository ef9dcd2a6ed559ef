/// The keys of `customer-barcode`.
enum CustomerBarcodeKeys {
    static let customerBarcode = Key(
        "customer-barcode", .point, isRequired: true, "最初のバーの左上の [x, y]（mm）。")
    static let size = Key(
        "size", .number(CustomerBarcodeForm.sizes, unit: "pt"), "大きさ（pt）。8〜11.5、省略時は 10。")

    static let vocabulary = Vocabulary(
        "customer-barcode", "日本郵便のカスタマバーコード。項目「郵便番号」「住所」「方書」から作る。",
        [customerBarcode.entry, size.entry] + MeaningKeys.figureEntries + CommonKeys.entries)
}
