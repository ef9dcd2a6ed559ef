internal import Foundation

/// A sound PDF written by hand, with a line of text on every page.
enum PlainPDF {
    static func bytes(texts: [String], padding: Int = 0) -> Data {
        var file = Data("%PDF-1.5\n".utf8)
        var offsets: [Int] = []
        func add(_ body: String) {
            offsets.append(file.count)
            file.append(Data("\(offsets.count) 0 obj\n\(body)\nendobj\n".utf8))
        }
        let pageNumbers = texts.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        add("<< /Type /Catalog /Pages 2 0 R >>")
        add("<< /Type /Pages /Kids [\(pageNumbers)] /Count \(texts.count) >>")
        add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
        for (index, text) in texts.enumerated() {
            let content =
                "BT /F1 12 Tf 72 720 Td (\(text)) Tj ET\n"
                + String(repeating: "q Q ", count: padding)
            add(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(5 + 2 * index) 0 R "
                    + "/Resources << /Font << /F1 3 0 R >> >> >>")
            add("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
        }
        let table = file.count
        file.append(Data("xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n".utf8))
        for offset in offsets {
            let digits = String(offset)
            let padded = String(repeating: "0", count: 10 - digits.count) + digits
            file.append(Data("\(padded) 00000 n \n".utf8))
        }
        file.append(
            Data(
                "trailer << /Root 1 0 R /Size \(offsets.count + 1) >>\nstartxref\n\(table)\n%%EOF\n"
                    .utf8))
        return file
    }
}
