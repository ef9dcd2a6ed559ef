internal import Foundation

extension FinishedPDF {
    /// The structure tree with its words, as Poppler reads it.
    public func structure() throws -> StructureNode {
        StructureNode(
            lines: try run("pdfinfo", ["-struct-text", path]).text.split(separator: "\n"))
    }

    /// What stands in the stead of figures (`Alt`), in any order.
    public func alternativeTexts() throws -> [String] { try strings(of: "/Alt") }

    /// Texts of what glyphs do not tell (`ActualText`), in any order.
    public func actualTexts() throws -> [String] { try strings(of: "/ActualText") }

    /// The values of a key in any dictionary of the file, by qpdf.
    private func strings(of key: String) throws -> [String] {
        let output = try run("qpdf", ["--json", "--json-key=qpdf", path]).output
        return Self.strings(of: key, in: try JSONSerialization.jsonObject(with: output))
    }

    private static func strings(of key: String, in value: Any) -> [String] {
        switch value {
        case let list as [Any]: list.flatMap { strings(of: key, in: $0) }
        case let mapping as [String: Any]:
            mapping.sorted { $0.key < $1.key }.flatMap { name, value in
                if name == key, let text = value as? String, text.hasPrefix("u:") {
                    return [String(text.dropFirst(2))]
                }
                return strings(of: key, in: value)
            }
        default: []
        }
    }

    /// One page as grey values, row by row from the top, by Poppler.
    public func greyPicture(page: Int, resolution: Int) throws -> (width: Int, values: [UInt8]) {
        let bytes = [UInt8](
            try run(
                "pdftoppm",
                [
                    "-r", "\(resolution)", "-gray", "-f", "\(page)", "-l", "\(page)",
                    "-singlefile", path,
                ]
            ).output)
        // P5, width, height, greatest value, each ended by white space.
        var fields: [Substring] = []
        var position = 0
        while fields.count < 4, position < bytes.count {
            let start = position
            while position < bytes.count, bytes[position] > 0x20 { position += 1 }
            fields.append(Substring(String(decoding: bytes[start..<position], as: UTF8.self)))
            position += 1
        }
        guard fields.first == "P5", let width = Int(fields[1]) else {
            throw ToolFailure(program: "pdftoppm", errors: "no picture")
        }
        return (width, Array(bytes[position...]))
    }
}
