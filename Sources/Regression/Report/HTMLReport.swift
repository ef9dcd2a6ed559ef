internal import Crypto
internal import Foundation

/// A comparison as one HTML file for people: it needs no network, no other file and no program but
/// a browser, and its policy (Content-Security-Policy) forbids it whatever else a hostile value on
/// a page might ask for.
///
/// It holds what stands on the pages, names, numbers and pictures included: a report of real files
/// is kept as the files themselves are, readable by its owner only.
public struct HTMLReport: Sendable {
    /// How many pages of each group the file lists. Browsers get slow beyond; counts and summary
    /// are of all pages, and ``JSONReport`` has every one.
    public static let listedPages = 5_000
    /// How many changes of one page the file lists.
    public static let listedChanges = 300

    /// What the comparison found.
    public var report: ComparisonReport
    /// The way from the report's folder to the folder that ``PageChange/source`` starts from, such
    /// as `../..`: places become links with it. Without it they are text to be copied.
    public var sourceFolder: String?

    /// Makes a file of a comparison.
    public init(_ report: ComparisonReport, sourceFolder: String? = nil) {
        self.report = report
        self.sourceFolder = sourceFolder
    }

    /// Writes the file in pieces, no more than a page's pictures at a time: UTF-8, without times,
    /// so that the same report gives the same bytes.
    /// - Throws: what the sink throws.
    public func write<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let listing = PageListing(report.pages)
        try sink(Array(head.utf8))
        try sink(Array(OverviewMarkup(report: report, listing: listing, links: links).text.utf8))
        try sink(Array(ViewerMarkup.text.utf8))
        try sink(Array(wordingBlock.utf8))
        for entry in listing.entries where entry.page.state != .passed {
            try sink(Array(PageBlock(entry: entry, links: links).text.utf8))
        }
        try sink(Array("<script>\(ReportScript.text)</script>\n</body>\n</html>\n".utf8))
    }

    /// The file as one text.
    public var text: String {
        var bytes: [UInt8] = []
        write { (piece: [UInt8]) throws(Never) in bytes += piece }
        return String(decoding: bytes, as: UTF8.self)
    }

    private var links: SourceLinks { SourceLinks(folder: sourceFolder) }

    private var head: String {
        """
        <!DOCTYPE html>
        <html lang="ja">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="color-scheme" content="light dark">
        <title>\(ReportWording.japanese("title"))</title>
        <link rel="icon" href="data:,">
        <style>\(ReportStyle.text)</style>
        </head>
        <body>

        """
    }

    /// Nothing but this file's own style and script, and pictures that it carries itself.
    private static let policy = [
        "default-src 'none'", "img-src data:", "style-src '\(hash(ReportStyle.text))'",
        "script-src '\(hash(ReportScript.text))'", "base-uri 'none'", "form-action 'none'",
        "require-trusted-types-for 'script'", "trusted-types 'none'",
    ].joined(separator: "; ")

    private static func hash(_ text: String) -> String {
        "sha256-" + Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
    }

    private var wordingBlock: String {
        let words = ReportWording.entries.map { entry in
            "\(JSONText.string(entry.key)):"
                + "[\(JSONText.string(entry.japanese)),\(JSONText.string(entry.english))]"
        }
        return "<script type=\"application/json\" id=\"words\">{"
            + words.joined(separator: ",\n") + "}</script>\n"
    }
}
