internal import Composition
internal import Foundation
internal import NoticeModel
internal import PageGraphics
internal import Readback
internal import TestSupport

extension Mutation {
    /// The volume after the change.
    func mutated() throws -> [UInt8] {
        let volume = try TrueVolume.of(kind)
        switch change {
        case .record(let index, let values):
            return try composed { notice, bench in
                var records = InventedRecords.all
                for (header, text) in values { records[index][header] = text }
                notice = (try bench.notices(records), volume.sheets)
            }
        case .sheet(let index, let edit):
            return try composed { notice, _ in edit(&notice.sheets[index]) }
        case .layout(let old, let new): return try relaid(old, new)
        case .pages(let edit):
            var pages = volume.pages.flatMap(\.self)
            let before = pages
            try edit(&pages)
            guard pages != before else { throw Unchanged() }
            return try PrintingBench(kind).volume(pages)
        case .file(let edit):
            var text = try PDFText(volume.bytes)
            try edit(&text)
            return try text.bytes()
        case .selection(let pages): return try PDFText.selection(pages, of: volume.bytes)
        case .bytes(let edit):
            var bytes = volume.bytes
            edit(&bytes)
            guard bytes != volume.bytes else { throw Unchanged() }
            return bytes
        }
    }

    private typealias Input = (notices: [Notice], sheets: [SheetValues])

    /// The volume of other records or sheets.
    private func composed(_ edit: (inout Input, PrintingBench) throws -> Void) throws -> [UInt8] {
        let volume = try TrueVolume.of(kind)
        let bench = try PrintingBench(kind)
        var input: Input = (volume.notices, volume.sheets)
        try edit(&input, bench)
        guard input.notices != volume.notices || input.sheets != volume.sheets else {
            throw Unchanged()
        }
        return try bench.volume(
            try zip(input.notices, input.sheets).flatMap { try bench.pages(of: $0, $1) })
    }

    /// The volume of a copy of the layouts in which a stretch is replaced.
    private func relaid(_ old: String, _ new: String) throws -> [UInt8] {
        let volume = try TrueVolume.of(kind)
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let manager = FileManager.default
        var isChanged = false
        for name in try manager.contentsOfDirectory(atPath: Checkout.layouts)
        where name.hasSuffix(".yaml") {
            let text = try String(contentsOfFile: Checkout.layouts + "/" + name, encoding: .utf8)
            let mayChange =
                name == kind.layout + ".yaml" || name.hasSuffix("-form.yaml")
                || name.hasPrefix("window-")
            let changed = mayChange ? text.replacing(old, with: new) : text
            isChanged = isChanged || changed != text
            try Data(changed.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
        }
        guard isChanged else { throw Unchanged() }
        let bench = try PrintingBench(kind, layout: folder + "/\(kind.layout).yaml")
        return try bench.volume(
            try zip(volume.notices, volume.sheets).flatMap { try bench.pages(of: $0, $1) })
    }

    /// The change found nothing to change.
    struct Unchanged: Error {}
}
