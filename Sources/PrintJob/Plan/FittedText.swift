internal import Composition
internal import NoticeModel

/// A text that is printed smaller or narrower than its layout states, and by how much: a line of
/// `shrunk.csv` and, where its notice is printed apart, of `overflow.csv`. It has numbers and the
/// name of a field, and no value of a record.
public struct FittedText: Hashable, Sendable {
    /// The row, from 1; on a carrier sheet the row it is addressed by.
    public let row: Int
    /// Serial of the notice; `nil` on a carrier sheet.
    public let serial: Int?
    /// The volume, from 1.
    public let volume: Int
    /// The first page of the notice or of the carrier sheet, within the volume and from 1.
    public let page: Int
    /// The field, as its layout has it; the first that the text shows.
    public let field: String
    /// Size that the layout states, in points.
    public let statedSize: Double
    /// Size that is used, in points.
    public let size: Double
    /// Fraction of their own width that the letters keep (長体).
    public let condensing: Double
    /// Lines that are set.
    public let lineCount: Int
    /// Whether it fits in no way that the layout allows, so that its mail piece is printed apart.
    public let isSeparated: Bool

    init(_ fit: FieldFit, row: Int, serial: Int?, volume: Int, page: Int) {
        self.row = row
        self.serial = serial
        self.volume = volume
        self.page = page
        field = fit.field
        statedSize = fit.statedSize
        size = fit.size
        condensing = fit.condensing
        lineCount = fit.lineCount
        isSeparated = fit.isSeparated
    }

    /// Whether it stands on a carrier sheet.
    public var isOfCarrier: Bool { serial == nil }

    /// In the column of the paper, where it is not a carrier sheet.
    static let noticePaper = "通知"

    /// What the columns are called.
    public static let header = [
        "行番号", "製造管理番号", "冊", "ページ", "用紙", "項目", "様式の大きさ(pt)", "使った大きさ(pt)", "縮小率(%)",
        "長体(%)", "行数", "山分け",
    ]

    /// One text a column.
    public var columns: [String] {
        [
            String(row), serial.map { String($0).applying([.pad(8)]) } ?? "", String(volume),
            String(page), isOfCarrier ? "宛名台紙" : Self.noticePaper, field, Self.text(statedSize),
            Self.text(size), String(Int((size / statedSize * 100).rounded())),
            String(Int((condensing * 100).rounded())), String(lineCount), isSeparated ? "○" : "",
        ]
    }

    /// Points to a hundredth, as a designer writes them: 8 and 8.25.
    private static func text(_ points: Double) -> String {
        let rounded = (points * 100).rounded() / 100
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}
