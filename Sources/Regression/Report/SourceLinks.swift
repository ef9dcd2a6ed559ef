/// Links from a report to lines of layouts.
struct SourceLinks: Sendable {
    /// The way from the report's folder to where places start; `nil` for no links.
    let folder: String?

    /// The address of the file in `Layouts/notice.yaml:12:5`; `nil` where it has none. Browsers
    /// show the file, not the line: that stands beside the link.
    func address(of place: String) -> String? {
        guard let folder else { return nil }
        var parts = place.split(separator: ":", omittingEmptySubsequences: false)
        for _ in 0..<2 {
            if parts.count > 1, let last = parts.last, Int(last) != nil { parts.removeLast() }
        }
        let path = parts.joined(separator: ":")
        guard !path.isEmpty else { return nil }
        // A path with two slashes in front would name another computer.
        let isAbsolute = path.hasPrefix("/")
        let encoded = path.split(separator: "/").map { PageListing.encoded(String($0)) }
            .joined(separator: "/")
        if isAbsolute { return "/" + encoded }
        let base = folder.split(separator: "/").map { PageListing.encoded(String($0)) }
        let prefix = folder.hasPrefix("/") ? "/" : "./"
        return prefix + (base + [encoded]).joined(separator: "/")
    }

    /// The place as HTML: a link if it has an address, and always text to be copied.
    func markup(_ place: String) -> String {
        let text = "<code>\(MarkupText(text: place).content)</code>"
        guard let address = address(of: place) else { return text }
        return "<a href=\"\(MarkupText(text: address).attribute)\">\(text)</a>"
    }
}
