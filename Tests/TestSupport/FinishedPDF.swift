internal import Foundation

/// A finished PDF seen through engines that did not write it: Poppler, qpdf and ZBar.
public struct FinishedPDF: Hashable, Sendable {
    /// Path of the file.
    public let path: String

    /// Looks at a file.
    public init(path: String) { self.path = path }

    /// Writes bytes to a file in `folder` and looks at that.
    public init(bytes: [UInt8], folder: String) throws {
        path = folder + "/\(UUID().uuidString).pdf"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    /// The text of one page (from 1) as Poppler reads it, in the order of the page.
    public func text(page: Int) throws -> String {
        try run("pdftotext", ["-f", "\(page)", "-l", "\(page)", "-layout", path, "-"]).text
    }

    /// The same without any white space, for comparing words that were spread over a frame.
    public func words(page: Int) throws -> String {
        String(try text(page: page).filter { !$0.isWhitespace })
    }

    /// Number of pages as Poppler counts them.
    public func pageCount() throws -> Int {
        let line = try run("pdfinfo", [path]).text.split(separator: "\n")
            .first { $0.hasPrefix("Pages:") }
        return line.flatMap { Int($0.dropFirst(6).trimmingCharacters(in: .whitespaces)) } ?? -1
    }

    /// Font names and whether each is embedded.
    public func fonts() throws -> String { try run("pdffonts", [path]).text }

    /// What the QR codes of one page say, decoded by ZBar from the page rasterised by Poppler.
    public func symbols(page: Int, resolution: Int = 300) throws -> Set<String> {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try run(
            "pdftoppm",
            [
                "-r", "\(resolution)", "-gray", "-f", "\(page)", "-l", "\(page)", "-singlefile",
                path, folder + "/page",
            ])
        let result = try ExternalTool.run(
            "zbarimg",
            ["--raw", "-q", "-Sdisable", "-Sqrcode.enable", folder + "/page.pgm"])
        return Set(result.text.split(separator: "\n").map(String.init))
    }

    /// What `qpdf --check` finds; empty when the file is clean.
    public func structuralFaults() throws -> String {
        let result = try ExternalTool.run("qpdf", ["--check", path])
        return result.status == 0 ? "" : result.text + result.errors
    }

    func run(_ program: String, _ arguments: [String]) throws -> ExternalTool.Result {
        let result = try ExternalTool.run(program, arguments)
        guard result.status == 0 else { throw ToolFailure(program: program, errors: result.errors) }
        return result
    }

    /// A tool that could not read the file.
    public struct ToolFailure: Error {
        /// The tool.
        public let program: String
        /// What it said.
        public let errors: String
    }
}
