internal import Foundation

extension FinishedPDF {
    /// The text of every page in the order in which it was drawn, so that a sentence stays in one
    /// piece beside a second column.
    public func drawnTexts() throws -> [String] {
        try run("pdftotext", ["-raw", path, "-"]).text
            .split(separator: "\u{0C}", omittingEmptySubsequences: false).dropLast().map(
                String.init)
    }

    /// The words of every page with their boxes.
    public func placedWords() throws -> [[PlacedWord]] {
        var pages: [[PlacedWord]] = []
        for line in try run("pdftotext", ["-bbox", path, "-"]).text.split(separator: "\n") {
            if line.contains("<page ") {
                pages.append([])
            } else if let word = PlacedWord(line: line) {
                pages[pages.count - 1].append(word)
            }
        }
        return pages
    }

    /// What the QR codes between two heights of the pages say, a list a page, decoded by ZBar from
    /// pages that Poppler rasterised. Heights are millimetres from the top.
    public func symbols(
        from top: Double = 0, to bottom: Double = 297, resolution: Int = 300
    ) throws -> [[String]] {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let dots = Double(resolution) / 25.4
        _ = try run(
            "pdftoppm",
            [
                "-r", "\(resolution)", "-gray", "-y", "\(Int(top * dots))",
                "-H", "\(Int((bottom - top) * dots))", path, folder + "/page",
            ])
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        let result = try ExternalTool.run(
            "zbarimg",
            ["--xml", "-q", "-Sdisable", "-Sqrcode.enable"] + files.map { folder + "/" + $0 })
        let pages = result.text.components(separatedBy: "<source ").dropFirst()
        guard pages.count == files.count else {
            throw ToolFailure(program: "zbarimg", errors: result.errors)
        }
        return pages.map { page in
            page.components(separatedBy: "<![CDATA[").dropFirst().map {
                $0.components(separatedBy: "]]>")[0]
            }
        }
    }

    /// A part of a page as printer dots, by Poppler. Place and size are dots from the top left.
    public func raster(
        page: Int, left: Int, top: Int, width: Int, height: Int, resolution: Int
    ) throws -> DotRaster {
        let bytes = try run(
            "pdftoppm",
            [
                "-r", "\(resolution)", "-mono", "-f", "\(page)", "-l", "\(page)", "-singlefile",
                "-x", "\(left)", "-y", "\(top)", "-W", "\(width)", "-H", "\(height)", path,
            ]
        ).output
        guard let raster = DotRaster(portableBitmap: Array(bytes)) else {
            throw ToolFailure(program: "pdftoppm", errors: "no bitmap")
        }
        return raster
    }

    /// One line of `pdffonts`: a font's name without the prefix of its subset, and whether it is
    /// embedded, as a subset, with a map to Unicode.
    public struct FontEntry: Hashable, Sendable {
        /// Name.
        public let name: String
        /// Whether the file carries it.
        public let isEmbedded: Bool
        /// Whether only the glyphs in use are carried.
        public let isSubset: Bool
        /// Whether text in it can be read back.
        public let hasUnicodeMap: Bool
    }

    /// The fonts of the file.
    public func fontEntries() throws -> [FontEntry] {
        try fonts().split(separator: "\n").dropFirst(2).map { line in
            let columns = line.split(separator: " ")
            let flags = columns.suffix(5).prefix(3).map { $0 == "yes" }
            return FontEntry(
                name: String(columns[0].split(separator: "+").last ?? columns[0]),
                isEmbedded: flags[0], isSubset: flags[1], hasUnicodeMap: flags[2])
        }
    }
}
