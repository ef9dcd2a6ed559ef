internal import Foundation

/// A PDF of one page of 200 by 100 points written by hand, as drawing would write it but for what a
/// test wants to be different.
struct HandmadePDF {
    /// Content of the page.
    var content: String
    /// Entries of the page's resources but graphics states.
    var resources = ""
    /// Graphics states besides `a0`, `b0` (normal) and `b1` (multiplies).
    var states = ""
    /// More objects, from number 5 on: dictionary without its brackets, and data.
    var streams: [(entries: String, data: [UInt8])] = []
    /// Content of the page, by reference.
    var contents = "4 0 R"

    var bytes: [UInt8] {
        var file = Data("%PDF-1.5\n%\u{E5}\u{E4}\n".utf8)
        var offsets: [Int] = []
        func add(_ body: Data) {
            offsets.append(file.count)
            file.append(Data("\(offsets.count) 0 obj\n".utf8) + body + Data("\nendobj\n".utf8))
        }
        func stream(_ entries: String, _ data: some Sequence<UInt8>) -> Data {
            let data = Data(data)
            return Data("<< \(entries) /Length \(data.count) >>\nstream\n".utf8) + data
                + Data("\nendstream".utf8)
        }
        add(Data("<< /Type /Catalog /Pages 2 0 R >>".utf8))
        add(Data("<< /Type /Pages /Kids [3 0 R] /Count 1 >>".utf8))
        add(
            Data(
                """
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents \(contents)
                   /Group << /Type /Group /S /Transparency /I true /CS /DeviceRGB >>
                   /Resources << /ExtGState << /a0 << /CA 1 /ca 1 >> /b0 << /BM /Normal >>
                      /b1 << /BM /Multiply >> \(states) >> \(resources) >> >>
                """.utf8))
        add(stream("", content.utf8))
        for extra in streams { add(stream(extra.entries, extra.data)) }
        let table = file.count
        file.append(Data("xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n".utf8))
        for offset in offsets {
            let digits = String(offset)
            let zeros = String(repeating: "0", count: 10 - digits.count)
            file.append(Data("\(zeros)\(digits) 00000 n \n".utf8))
        }
        let trailer = "trailer << /Root 1 0 R /Size \(offsets.count + 1) >>"
        file.append(Data("\(trailer)\nstartxref\n\(table)\n%%EOF\n".utf8))
        return Array(file)
    }
}
