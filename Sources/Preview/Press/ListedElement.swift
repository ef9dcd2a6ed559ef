internal import Composition
internal import Diagnostics
internal import LayoutDescription
internal import PageGraphics

/// A part of an element as a designer is shown it.
struct ListedElement: Encodable {
    /// How its type is set; sizes in points.
    struct Style: Encodable {
        let name: String
        let font: String
        let size: Double
        let leading: Double
    }

    /// How its text came to fit.
    struct Fit: Encodable {
        let text: String
        let isShrunk: Bool
        let isCondensed: Bool
        let isAtFloor: Bool
    }

    /// A condition and whether it holds.
    struct Outcome: Encodable {
        let text: String
        let holds: Bool
    }

    let id: String?
    let kind: String
    let frame: [Double]
    let isShown: Bool
    let style: Style?
    let fields: [String]
    let fit: Fit?
    let file: String?
    let line: Int?
    let column: Int?
    let conditions: [Outcome]
    let quietZone: [Double]?

    init(_ account: ElementAccount, _ places: ElementPlaces) {
        let element = places.element(of: account)
        id = account.identifier
        kind = account.cell != nil ? "表の欄" : element.map { Self.kind($0.content) } ?? "要素"
        frame = account.frame.listed
        let isWithoutNumber = Self.isBarcode(element) && account.items.isEmpty
        isShown = account.isShown && !isWithoutNumber
        style = places.style(of: account).map {
            Style(
                name: $0.name, font: $0.fontRole, size: Self.rounded($0.size),
                leading: Self.rounded($0.leading))
        }
        fields = account.values
        fit = account.fit.map {
            Fit(
                text: Self.words($0), isShrunk: $0.isShrunk, isCondensed: $0.isCondensed,
                isAtFloor: $0.isAtFloor)
        }
        (file, line, column) =
            if case .position(let file, let line, let column) = account.place {
                (file, line, column)
            } else { (nil, nil, nil) }
        conditions =
            account.conditions.map {
                Outcome(text: Self.words($0.condition), holds: $0.holds)
            }
            + (isWithoutNumber
                ? [Outcome(text: "カスタマバーコードの番号が確かに決まる", holds: false)] : [])
        quietZone = element.flatMap { element in
            switch element.content {
            case .qrCode(let code):
                Rect(
                    origin: element.frame.origin, size: Size(width: code.side, height: code.side)
                ).inset(by: code.quietZone * -1).listed
            case .customerBarcode:
                element.frame.inset(by: CustomerBarcodeForm.clearZone * -1).listed
            default: nil
            }
        }
    }

    private static func isBarcode(_ element: Element?) -> Bool {
        if case .customerBarcode? = element?.content { true } else { false }
    }

    private static func kind(_ content: Element.Content) -> String {
        switch content {
        case .text(let block): block.fit.maximumLines == 1 ? "文字" : "段落"
        case .table: "表"
        case .line: "罫線"
        case .box: "枠"
        case .tick: "チェック欄"
        case .image: "画像"
        case .qrCode: "QRコード"
        case .customerBarcode: "カスタマバーコード"
        case .stamp: "重ね文字"
        }
    }

    private static func words(_ fit: FitAccount) -> String {
        var text = "\(shown(fit.size)) pt"
        if fit.isShrunk { text += "（\(shown(fit.statedSize)) ptから縮小）" }
        if fit.isCondensed { text += "、長体 \(Int((fit.condensing * 100).rounded())) %" }
        if fit.lineLimit > 1 { text += "、\(fit.lineLimit)行まで入る枠に\(fit.lineCount)行" }
        return text
    }

    private static func words(_ condition: Condition) -> String {
        switch condition {
        case .present(let field): "\(field)がある"
        case .absent(let field): "\(field)がない"
        case .equals(let field, let words): "\(field)が\(words.joined(separator: "か"))"
        }
    }

    /// Points as a designer writes them: 8 and 8.25, not 8.0.
    private static func shown(_ length: Length) -> String {
        let points = rounded(length)
        return points == points.rounded() ? "\(Int(points))" : "\(points)"
    }

    /// Points to a hundredth.
    private static func rounded(_ length: Length) -> Double {
        (length.points * 100).rounded() / 100
    }
}
