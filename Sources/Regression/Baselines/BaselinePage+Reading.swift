internal import Diagnostics
internal import Foundation
internal import Readback

extension BaselinePage {
    /// A recorded page, ready to be compared.
    struct Decoded {
        let display: DisplayList
        let reading: PageReading
    }

    /// Records a page. Its picture is kept in few tones, so that it stays small.
    init(_ display: DisplayList, _ reading: PageReading) throws(DiagnosticFailure) {
        guard let lines = ReadingLines.encode(reading.content),
            let picture = reading.picture.quantised.png()
        else { throw DiagnosticFailure(Diagnostic("baseline.cannot-write", "記録を書き表せません")) }
        self.init(files: [Array(display.text.utf8), lines, picture])
    }

    /// Whether this is what is recorded of a page already. The picture counts as its dots: another
    /// zlib packs them into other bytes.
    func isRecord(of display: DisplayList, _ reading: PageReading) -> Bool {
        guard self[.display].elementsEqual(display.text.utf8),
            ReadingLines.encode(reading.content) == self[.reading],
            let picture = GreyPicture(png: self[.picture], scale: reading.picture.scale)
        else { return false }
        return reading.picture.isQuantised(as: picture)
    }

    /// - Throws: `DiagnosticFailure` `baseline.damaged` naming the page.
    func decoded(
        _ key: PageKey, like picture: GreyPicture
    ) throws(DiagnosticFailure) -> Decoded {
        guard let display = DisplayList(text: String(decoding: self[.display], as: UTF8.self)),
            let content = ReadingLines.decode(self[.reading]),
            let picture = GreyPicture(
                png: self[.picture], scale: picture.scale, left: picture.left, top: picture.top)
        else {
            throw DiagnosticFailure(
                Diagnostic(
                    "baseline.damaged", at: .file("\(key)"), "記録を読めません",
                    hint: "版管理から戻すか、tsuchi regress --update で記録し直してください"))
        }
        return Decoded(
            display: display, reading: PageReading(content: content, picture: picture))
    }
}

/// What was read from a page as lines of JSON, a word or a code each, so that a change of one is a
/// change of one line.
enum ReadingLines {
    static func encode(_ content: PageReading.Content) -> [UInt8]? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var page = content
        page.words = []
        page.symbols = nil
        var bytes: [UInt8] = []
        func add(_ value: some Encodable) -> Bool {
            guard let line = try? encoder.encode(value) else { return false }
            bytes += line
            bytes.append(0x0A)
            return true
        }
        guard add(page), content.words.allSatisfy({ add($0) }),
            (content.symbols ?? []).allSatisfy({ add($0) })
        else { return nil }
        return bytes
    }

    static func decode(_ bytes: [UInt8]) -> PageReading.Content? {
        let decoder = JSONDecoder()
        let lines = bytes.split(separator: 0x0A)
        guard let first = lines.first,
            var content = try? decoder.decode(PageReading.Content.self, from: Data(first))
        else { return nil }
        var symbols: [PageReading.Symbol] = []
        for line in lines.dropFirst() {
            let line = Data(line)
            if let symbol = try? decoder.decode(PageReading.Symbol.self, from: line) {
                symbols.append(symbol)
            } else if let word = try? decoder.decode(PageReading.Word.self, from: line) {
                content.words.append(word)
            } else {
                return nil
            }
        }
        content.symbols = symbols
        return content
    }
}
