/// The kinds of elements, by the key that makes an element one.
enum ElementKind: String, CaseIterable, Sendable {
    case text, paragraph, table, line, box
    case cutLine = "cut-line"
    case photo, tick, image, qr
    case postcodeBoxes = "postcode-boxes"
    case customerBarcode = "customer-barcode"
    case stamp, group, include

    /// The keys of an element of this kind, the common ones included.
    var vocabulary: Vocabulary {
        switch self {
        case .text: TextKeys.vocabulary
        case .paragraph: ParagraphKeys.vocabulary
        case .table: TableKeys.vocabulary
        case .line: LineKeys.vocabulary
        case .box: BoxKeys.vocabulary
        case .cutLine: CutLineKeys.vocabulary
        case .photo: PhotoKeys.vocabulary
        case .tick: TickKeys.vocabulary
        case .image: ImageKeys.vocabulary
        case .qr: QRKeys.vocabulary
        case .postcodeBoxes: PostcodeBoxesKeys.vocabulary
        case .customerBarcode: CustomerBarcodeKeys.vocabulary
        case .stamp: StampKeys.vocabulary
        case .group: GroupKeys.vocabulary
        case .include: IncludeKeys.vocabulary
        }
    }
}
