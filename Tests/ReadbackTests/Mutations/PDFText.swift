internal import Foundation
internal import TestSupport

/// A finished file as text that can be edited: qpdf's QDF form, every stream uncompressed. Bytes
/// stand as the characters of ISO 8859-1.
struct PDFText {
    var text: String

    init(_ bytes: [UInt8]) throws {
        let qdf = try Self.converted(
            bytes, ["--qdf", "--object-streams=disable", "--stream-data=uncompress"])
        text = String(String.UnicodeScalarView(qdf.map { UnicodeScalar($0) }))
    }

    /// The edited file, its offsets and lengths made right again.
    func bytes() throws -> [UInt8] {
        let edited = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let result = try ExternalTool.run("fix-qdf", [], input: Data(edited))
        guard result.status == 0 else { throw Failure(errors: result.errors) }
        return Array(result.output)
    }

    /// Replaces the first stretch after a mark.
    mutating func replace(_ old: String, with new: String, after mark: String = "%PDF") throws {
        guard let start = text.range(of: mark, options: .literal),
            let found = text.range(
                of: old, options: .literal, range: start.upperBound..<text.endIndex)
        else { throw Mutation.Unchanged() }
        text.replaceSubrange(found, with: new)
    }

    /// Puts instructions before and after those of a page (from 1).
    mutating func draw(before: String = "", after: String = "", onPage page: Int) throws {
        let mark = "%% Contents for page \(page)\n"
        guard let start = text.range(of: mark, options: .literal),
            let stream = text.range(
                of: "stream\n", options: .literal, range: start.upperBound..<text.endIndex),
            let end = text.range(
                of: "endstream", options: .literal, range: stream.upperBound..<text.endIndex)
        else { throw Mutation.Unchanged() }
        let contents = String(text[stream.upperBound..<end.lowerBound])
        text.replaceSubrange(
            stream.upperBound..<end.lowerBound,
            with: "\(before)\nq \(contents) Q\n\(after)\n")
    }

    /// Draws the picture of the first page once more, within the form that all pages share.
    mutating func drawSymbolInForm() throws {
        guard let image = text.firstMatch(of: /\/x\d+ (\d+ 0 R)\s+>>/),
            let form = text.firstMatch(of: /\/Resources (\d+) 0 R\s+\/Subtype \/Form/)
        else { throw Mutation.Unchanged() }
        let (picture, resources) = (String(image.1), String(form.1))
        try replace(
            "stream\n", with: "stream\nq 40 0 0 -40 200 760 cm /x99 Do Q\n",
            after: "/Resources \(resources) 0 R\n  /Subtype /Form")
        try replace(
            "<<", with: "<< /XObject << /x99 \(picture) >>", after: "\n\(resources) 0 obj\n")
    }

    /// Adds entries to the dictionary of a page (from 1).
    mutating func add(_ entries: String, toPage page: Int) throws {
        try replace("<<", with: "<< \(entries)", after: "%% Page \(page)\n")
    }

    /// The pages of a file chosen again.
    static func selection(_ pages: String, of bytes: [UInt8]) throws -> [UInt8] {
        try converted(bytes, ["--pages", ".", pages, "--"])
    }

    private static func converted(_ bytes: [UInt8], _ options: [String]) throws -> [UInt8] {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let paths = (folder + "/in.pdf", folder + "/out.pdf")
        try Data(bytes).write(to: URL(fileURLWithPath: paths.0))
        let result = try ExternalTool.run("qpdf", [paths.0] + options + [paths.1])
        guard result.status == 0 else { throw Failure(errors: result.errors) }
        return Array(try Data(contentsOf: URL(fileURLWithPath: paths.1)))
    }

    struct Failure: Error { let errors: String }
}
