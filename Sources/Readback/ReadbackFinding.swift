public import Diagnostics

/// Something on a page that is not as the record and the layout say. It names row and field and
/// never says what stands there.
public struct ReadbackFinding: Codable, Hashable, Sendable {
    private enum CodingKeys: String, CodingKey {
        case fault, page, row
        case name = "field"
    }

    /// What is wrong.
    public enum Fault: String, Codable, Hashable, Sendable, CaseIterable {
        /// The file is damaged or cut off.
        case unreadable = "unreadable"
        /// There are more or fewer pages than there should be.
        case pageCount = "page-count"
        /// The page is that of another record, or another page of this one.
        case wrongPage = "wrong-page"
        /// The page has another size, is turned, or its boxes disagree.
        case pageSize = "page-size"
        /// The page is labelled with another number.
        case pageLabel = "page-label"
        /// Something lies on the page that is not printed matter.
        case annotation = "annotation"
        /// A font is not in the file.
        case fontNotEmbedded = "font-not-embedded"
        /// A font's glyphs cannot be turned back into text.
        case fontWithoutUnicode = "font-without-unicode"
        /// An area of the page is cut away.
        case clipped = "clipped"
        /// Text is not there.
        case textMissing = "text-missing"
        /// Text is not what it should be.
        case textDiffers = "text-differs"
        /// A blank is missing or in another place.
        case textSpacing = "text-spacing"
        /// Text that nothing asks for.
        case textUnexpected = "text-unexpected"
        /// Text leaves its frame.
        case textOutsideFrame = "text-outside-frame"
        /// Text is set larger than the layout says.
        case textTooLarge = "text-too-large"
        /// Text is set smaller than the layout allows.
        case textTooSmall = "text-too-small"
        /// Letters are narrower than the layout allows, or wider than the font has them.
        case textWidth = "text-width"
        /// Text is turned or mirrored.
        case textTurned = "text-turned"
        /// Text stands on other text.
        case textOverlap = "text-overlap"
        /// Text is in the file and cannot be seen.
        case textInvisible = "text-invisible"
        /// A QR code is not there.
        case symbolMissing = "symbol-missing"
        /// A QR code that nothing asks for.
        case symbolUnexpected = "symbol-unexpected"
        /// A QR code cannot be read from the page.
        case symbolUnreadable = "symbol-unreadable"
        /// A QR code says something else.
        case symbolPayload = "symbol-payload"
        /// A QR code has another version or level of error correction.
        case symbolForm = "symbol-form"
        /// A QR code stands elsewhere, is turned, or its modules are not whole printer dots.
        case symbolPlace = "symbol-place"
        /// A QR code is partly covered or damaged, or its quiet zone is not quiet.
        case symbolCovered = "symbol-covered"
        /// A customer barcode is not there.
        case barcodeMissing = "barcode-missing"
        /// Bars stand where the record has no customer barcode.
        case barcodeUnexpected = "barcode-unexpected"
        /// The bars of a customer barcode cannot be read from the page.
        case barcodeUnreadable = "barcode-unreadable"
        /// A customer barcode says something else.
        case barcodeDiffers = "barcode-differs"
        /// A customer barcode stands elsewhere, or its bars are not those of the layout.
        case barcodePlace = "barcode-place"
        /// Something stands between the bars of a customer barcode or in the white around it.
        case barcodeCovered = "barcode-covered"
        /// A box is ticked that should not be, or the other way round.
        case tickDiffers = "tick-differs"
        /// A line, a tint or a picture that the layout does not have; it may cover something.
        case markUnexpected = "mark-unexpected"
        /// A line, a tint or a picture of the layout is not there.
        case markMissing = "mark-missing"
        /// An engine complains of the file.
        case engineComplaint = "engine-complaint"
    }

    /// What is wrong.
    public let fault: Fault
    /// The page in the file, from 1; `nil` if it is the file as a whole.
    public let page: Int?
    /// The row of the residents file that the page belongs to.
    public let row: Int?
    /// The field, or the name of the element.
    public let name: String?

    /// Makes a finding.
    public init(_ fault: Fault, page: Int? = nil, row: Int? = nil, name: String? = nil) {
        self.fault = fault
        self.page = page
        self.row = row
        self.name = name
    }

    /// The stable code of its rule.
    public var code: DiagnosticCode { DiagnosticCode(rawValue: "readback.\(fault.rawValue)") }

    /// The finding as everybody reads it.
    /// - Parameter file: The name of the file that was read.
    public func diagnostic(file: String) -> Diagnostic {
        let page = page.map { "\($0)ページ目: " } ?? ""
        return Diagnostic(
            code,
            at: row.map { .record(row: $0, field: name) } ?? .file(file),
            "\(file) \(page)\(fault.message)", hint: fault.hint)
    }
}

extension ReadbackFinding.Fault {
    /// What is wrong, in words.
    public var message: String {
        switch self {
        case .unreadable: "PDFが壊れているか、途中で切れています"
        case .pageCount: "ページ数が計画と違います"
        case .wrongPage: "別の記録のページです"
        case .pageSize: "用紙の大きさか向きが違います"
        case .pageLabel: "ページの見出し番号が製造管理番号と違います"
        case .annotation: "印刷されないものがページに付いています"
        case .fontNotEmbedded: "書体が埋め込まれていません"
        case .fontWithoutUnicode: "書体の字を文字に戻せません"
        case .clipped: "ページの一部が切り取られています"
        case .textMissing: "文字がありません"
        case .textDiffers: "文字が記録や様式と違います"
        case .textSpacing: "空白の位置が違います"
        case .textUnexpected: "記録にも様式にもない文字があります"
        case .textOutsideFrame: "文字が枠からはみ出しています"
        case .textTooLarge: "文字が様式より大きく組まれています"
        case .textTooSmall: "文字が様式の許す大きさより小さく組まれています"
        case .textWidth: "文字の幅が、様式の許す長体より狭いか、広げられています"
        case .textTurned: "文字の向きが様式と違います"
        case .textOverlap: "文字がほかの文字と重なっています"
        case .textInvisible: "文字が隠れていて見えません"
        case .symbolMissing: "QRコードがありません"
        case .symbolUnexpected: "様式にないQRコードがあります"
        case .symbolUnreadable: "QRコードを読み取れません"
        case .symbolPayload: "QRコードの内容が記録と違います"
        case .symbolForm: "QRコードの型番か誤り訂正レベルが様式と違います"
        case .symbolPlace: "QRコードの位置か大きさが様式と違います"
        case .symbolCovered: "QRコードか周りの余白に、ほかのものが掛かっています"
        case .barcodeMissing: "カスタマバーコードがありません"
        case .barcodeUnexpected: "記録にないカスタマバーコードがあります"
        case .barcodeUnreadable: "カスタマバーコードを読み取れません"
        case .barcodeDiffers: "カスタマバーコードの内容が記録と違います"
        case .barcodePlace: "カスタマバーコードの位置か大きさが様式と違います"
        case .barcodeCovered: "カスタマバーコードか周りの余白に、ほかのものが掛かっています"
        case .tickDiffers: "チェック欄の印が記録と違います"
        case .markUnexpected: "様式にない線か塗りか画像があります"
        case .markMissing: "様式の線か塗りか画像がありません"
        case .engineComplaint: "読み取りのプログラムが異常を訴えています"
        }
    }

    /// What to do about it.
    public var hint: String {
        switch self {
        case .unreadable, .pageCount, .wrongPage, .pageLabel, .engineComplaint:
            "このPDFは使わず、印刷し直してください"
        case .pageSize, .annotation, .clipped, .symbolPlace, .symbolForm, .barcodePlace,
            .textOutsideFrame, .textTooLarge, .textTooSmall, .textWidth, .textTurned, .textOverlap,
            .markUnexpected, .markMissing:
            "様式（レイアウト）を確かめ、印刷し直してください"
        case .fontNotEmbedded, .fontWithoutUnicode:
            "tsuchi doctor で書体とライブラリーを確かめてください"
        case .textMissing, .textDiffers, .textSpacing, .textUnexpected, .textInvisible,
            .symbolMissing, .symbolUnexpected, .symbolUnreadable, .symbolPayload, .symbolCovered,
            .barcodeMissing, .barcodeUnexpected, .barcodeUnreadable, .barcodeDiffers,
            .barcodeCovered, .tickDiffers:
            "このページは発送せず、印刷し直してください"
        }
    }
}
