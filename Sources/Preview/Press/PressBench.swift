internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import PrintJob
internal import Readback

/// Draws and reads notices of any document, keeping what it has loaded as long as its files stay as
/// they are. Used from one thread.
final class PressBench {
    private struct Key: Hashable {
        let document: String
        let purpose: PrintPurpose
    }

    private let stock: PressStock
    private let fonts: OpenFonts
    private var presses: [Key: WarmPress] = [:]
    /// What is to be finished after the first answer.
    private var unfinished: UnfinishedReading?

    init(_ stock: PressStock) {
        self.stock = stock
        fonts = OpenFonts(folder: stock.fontFolder)
    }

    /// Does what is asked.
    /// - Throws: What keeps it from being done.
    func answer(
        _ request: PressRequest, _ bytes: [UInt8]
    ) throws(DiagnosticFailure) -> (reply: PressReply, bytes: [UInt8]) {
        unfinished = nil
        switch request {
        case .open: return (.done, [])
        case .warm(let document, let purpose):
            _ = try press(document, purpose)
            return (.done, [])
        case .draw(let order): return try draw(order, isRead: false)
        case .drawAndRead(let order): return try draw(order, isRead: true)
        case .read(let order):
            return (.read(try read(bytes, order)), [])
        case .compare(let order, let page):
            return (.picture, try compare(order, page, bytes))
        }
    }

    /// Does what remains of a request that has been answered once; `nil` if nothing does.
    /// - Throws: What keeps it from being done.
    func rest() throws(DiagnosticFailure) -> PressReply? {
        guard let rest = unfinished.take() else { return nil }
        do throws(JobFailure) {
            return .read(try rest.finish())
        } catch { throw DiagnosticFailure(error.diagnostics) }
    }

    private func draw(
        _ order: DrawingOrder, isRead: Bool
    ) throws(DiagnosticFailure) -> (reply: PressReply, bytes: [UInt8]) {
        let press = try press(order.document, order.purpose)
        let composed = try compose(order, press)
        let engines = stock.engines
        let pdf = try Self.working { () throws(JobFailure) in
            let pdf = try press.pdf(of: composed)
            if isRead {
                // The programs are at work while the rest is made and the first answer travels.
                unfinished = try UnfinishedReading(press, composed, pdf, engines)
            }
            return pdf
        }
        do throws(DiagnosticFailure) {
            let (reply, bytes) = PressReply.Drawn.parts(
                of: try notice(of: composed, pdf, order, press))
            return (.drawn(reply), bytes)
        } catch {
            // Who gets no notice waits for nothing more.
            unfinished = nil
            throw error
        }
    }

    private func notice(
        of composed: RecordPress.Composed, _ pdf: [UInt8], _ order: DrawingOrder,
        _ press: RecordPress
    ) throws(DiagnosticFailure) -> DrawnNotice {
        let hidden = Set(
            press.layout.document.schema.fields.filter { $0.kind == .individualNumber }
                .map(\.name))
        // To find out what became of each element takes as long as to compose them all.
        let accounts =
            hidden.isEmpty && !order.wantsElements ? [] : try press.accounts(of: composed)
        return try Self.working { () throws(JobFailure) in
            var pages: [DrawnNotice.Page] = []
            let masked =
                hidden.isEmpty
                ? composed.pages : press.pages(of: composed, accounts, hiding: hidden)
            for (number, page) in composed.pages.enumerated() {
                let picture = order.wantsPictures ? try press.picture(of: page) : []
                pages.append(
                    DrawnNotice.Page(
                        label: composed.labels[number], width: page.size.width.shownMillimetres,
                        height: page.size.height.shownMillimetres, picture: picture,
                        maskedPicture: masked[number] == page || !order.wantsPictures
                            ? picture : try press.picture(of: masked[number])))
            }
            return DrawnNotice(
                pdf: pdf, pages: pages, serial: composed.serial ?? "",
                warnings: DeskWarnings.all(of: composed, order, press),
                hasIndividualNumber: RecordPress.shows(accounts, hidden),
                elements: order.wantsElements ? ElementListing(press, accounts).json : nil)
        }
    }

    private func read(
        _ pdf: [UInt8], _ order: DrawingOrder
    ) throws(DiagnosticFailure) -> PressReply.Read {
        let press = try press(order.document, order.purpose)
        let composed = try compose(order, press)
        let engines = stock.engines
        return try Self.working { () throws(JobFailure) in
            try UnfinishedReading(press, composed, pdf, engines).finish()
        }
    }

    private func compare(
        _ order: DrawingOrder, _ page: Int, _ before: [UInt8]
    ) throws(DiagnosticFailure) -> [UInt8] {
        let press = try press(order.document, order.purpose)
        let composed = try compose(order, press)
        guard composed.pages.indices.contains(page - 1) else {
            throw DiagnosticFailure(
                Diagnostic("preview.no-page", "このページはありません", hint: "もう一度表示してください"))
        }
        let engines = stock.engines
        return try Self.working { () throws(JobFailure) in
            let after = try RecordPress.picture(
                ofPage: page, of: try press.pdf(of: composed), engines: engines)
            let difference = PageDifference(
                before: before, after: after, size: composed.pages[page - 1].size)
            return try press.bitmap(of: difference.page, resolution: PageDifference.resolution)
        }
    }

    private func compose(
        _ order: DrawingOrder, _ press: RecordPress
    ) throws(DiagnosticFailure) -> RecordPress.Composed {
        let values = try OrderedValues(press.layout).values(of: order)
        return try press.compose(values, row: order.row, numbers: order.numbers)
    }

    private func press(
        _ document: String, _ purpose: PrintPurpose
    ) throws(DiagnosticFailure) -> RecordPress {
        guard let layout = stock.layouts[document] else {
            throw DiagnosticFailure(
                Diagnostic("preview.no-document", "この帳票はありません", hint: "ページを読み込み直してください"))
        }
        let key = Key(document: document, purpose: purpose)
        if let warm = presses[key], warm.isCurrent { return warm.press }
        presses[key] = nil
        let warm = try WarmPress(
            layout: layout, fonts: fonts, purpose: purpose, stock: stock)
        presses[key] = warm
        return warm.press
    }

    private static func working<Value>(
        _ body: () throws(JobFailure) -> Value
    ) throws(DiagnosticFailure) -> Value {
        do throws(JobFailure) { return try body() } catch {
            throw DiagnosticFailure(error.diagnostics)
        }
    }
}

extension Length {
    /// Millimetres to a thousandth: what was stated in them comes back from points with an error in
    /// the last place.
    var shownMillimetres: Double { (millimetres * 1000).rounded() / 1000 }
}
