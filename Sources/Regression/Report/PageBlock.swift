internal import Foundation

/// What the script of an HTML report needs to show one page: its changes as JSON and its pictures
/// as Base64, in elements that browsers keep as text until somebody looks at the page.
struct PageBlock: Sendable {
    let entry: PageListing.Entry
    let links: SourceLinks

    /// The elements.
    var text: String {
        let page = entry.page
        let changes = page.changes.prefix(HTMLReport.listedChanges)
        let json = JSONText.object([
            ("changes", "[" + changes.map(object).joined(separator: ",\n") + "]"),
            ("scale", JSONText.number(page.pictures?.scale ?? 0)),
            ("unlisted", "\(page.changes.count - changes.count)"),
        ])
        return element("application/json", id: "page-\(entry.index)", json)
            + picture("before", page.pictures?.before) + picture("after", page.pictures?.after)
    }

    private func picture(_ side: String, _ bytes: [UInt8]?) -> String {
        guard let bytes else { return "" }
        return element(
            "text/plain", id: "\(side)-\(entry.index)", Data(bytes).base64EncodedString())
    }

    private func element(_ type: String, id: String, _ content: String) -> String {
        "<script type=\"\(type)\" id=\"\(id)\">\(content)</script>\n"
    }

    private func object(_ change: PageChange) -> String {
        JSONText.object([
            ("kind", JSONText.string(change.kind.rawValue)),
            ("level", JSONText.string(change.level.rawValue)),
            ("verdict", JSONText.string(change.verdict.rawValue)),
            ("before", JSONText.string(change.before)),
            ("after", JSONText.string(change.after)),
            ("beforeFrame", frame(change.beforeFrame)),
            ("afterFrame", frame(change.afterFrame)),
            ("detail", JSONText.string(change.detail)),
            ("source", JSONText.string(change.source)),
            ("link", JSONText.string(change.source.flatMap(links.address))),
        ])
    }

    private func frame(_ frame: PageFrame?) -> String {
        guard let frame else { return "null" }
        let sides = [frame.left, frame.top, frame.width, frame.height]
        guard sides.allSatisfy(\.isFinite) else { return "null" }
        return "[" + sides.map(JSONText.number).joined(separator: ",") + "]"
    }
}
