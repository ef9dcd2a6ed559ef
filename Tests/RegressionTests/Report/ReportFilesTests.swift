internal import Foundation
internal import FoundationXML
internal import Regression
internal import Testing

@Suite("A comparison as JSON and JUnit XML")
struct ReportFilesTests {
    @Test("JSON reads back as it was written, pictures aside")
    func json() throws {
        let bytes = try JSONReport(ReportSample.mixed).bytes()
        var expected = ReportSample.mixed
        for index in expected.pages.indices { expected.pages[index].pictures = nil }
        #expect(try JSONReport(bytes: bytes).report == expected)
        #expect(try JSONReport(ReportSample.mixed).bytes() == bytes)
        #expect(bytes.last == UInt8(ascii: "\n"))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("\"schemaVersion\" : 1"))
        #expect(text.contains("\"Layouts/notice.yaml:12:5\""))
        let counts = try #require(text.range(of: "\"counts\" : {")).upperBound
        #expect(
            text[counts...].filter { !$0.isWhitespace }
                .hasPrefix("\"changed\":3,\"missing\":1,\"new\":1,\"passed\":4}"))
    }

    @Test("Frames that are no numbers do not cost the report")
    func notNumbers() throws {
        var report = ReportSample.mixed
        report.pages[0].changes[0].beforeFrame?.left = .infinity
        let read = try JSONReport(bytes: try JSONReport(report).bytes()).report
        #expect(read.pages[0].changes[0].beforeFrame?.left == .infinity)
        #expect(HTMLReport(report).text.contains("\"beforeFrame\":null"))
    }

    @Test("Another version is refused", arguments: ["0", "2"])
    func version(number: String) throws {
        let text = String(decoding: try JSONReport(ReportSample.mixed).bytes(), as: UTF8.self)
        let other = text.replacingOccurrences(
            of: "\"schemaVersion\" : 1", with: "\"schemaVersion\" : \(number)")
        #expect(throws: DecodingError.self) { try JSONReport(bytes: Array(other.utf8)) }
    }

    @Test("JUnit has a suite a document and a case a page; all but passed pages fail")
    func junit() throws {
        let reading = try JUnitReading(JUnitReport(ReportSample.mixed).text)
        #expect(reading.suites == ["tsuchi regress", "notice"])
        #expect(reading.cases.count == 9)
        #expect(
            reading.failures.map(\.type) == ["changed", "changed", "changed", "new", "missing"])
        #expect(reading.failures[0].message == "消えた「様」、ほか1件")
        #expect(
            reading.failures[0].text
                == "消えた「様」、左から26.0 mm、上から2.0 mm、承認が必要、Layouts/notice.yaml:12:5\n"
                + "動いた「見本」、右へ0.30 mm、左から26.0 mm、上から2.0 mm、わずか")
        #expect(reading.failures[3].message == "比べる相手（前のページ）がありません")
        #expect(reading.properties == ["environment: cairo": "1.16.0 → 1.18.0"])
        #expect(reading.totals["tests"] == "9" && reading.totals["failures"] == "5")
        #expect(JUnitReport(ReportSample.mixed).text == JUnitReport(ReportSample.mixed).text)
    }

    @Test("Whatever stands on a page, the XML is well formed and says it")
    func hostileXML() throws {
        var report = ReportSample.mixed
        report.pages[0].label = "\u{0}\u{B}\u{1F}\u{FFFF}\t\n" + ReportSample.hostile
        report.pages[0].changes[0].before = "\u{0}]]>&"
        let reading = try JUnitReading(JUnitReport(report).text)
        #expect(reading.cases[0] == "1ページ（␀␋␟\u{FFFD}\t\n\(ReportSample.hostile)）")
        #expect(reading.failures[0].text.hasPrefix("消えた「␀]]>&」"))
    }

    @Test("A report without pages is a file all the same")
    func empty() throws {
        #expect(try JUnitReading(JUnitReport(ReportSample.empty).text).totals["tests"] == "0")
        let bytes = try JSONReport(ReportSample.empty).bytes()
        #expect(try JSONReport(bytes: bytes).report == ReportSample.empty)
    }
}

/// What a parser of XML finds in a JUnit file.
private final class JUnitReading: NSObject, XMLParserDelegate {
    struct Failure { var type = "", message = "", text = "" }
    private(set) var suites: [String] = []
    private(set) var cases: [String] = []
    private(set) var failures: [Failure] = []
    private(set) var properties: [String: String] = [:]
    private(set) var totals: [String: String] = [:]
    private var isInFailure = false

    init(_ text: String) throws {
        super.init()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = self
        let isWellFormed = parser.parse()
        try #require(isWellFormed, "\(String(describing: parser.parserError))")
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        switch name {
        case "testsuites": totals = attributes
        case "testsuite": suites.append(attributes["name"] ?? "")
        case "testcase": cases.append(attributes["name"] ?? "")
        case "property": properties[attributes["name"] ?? ""] = attributes["value"]
        case "failure":
            failures.append(
                Failure(type: attributes["type"] ?? "", message: attributes["message"] ?? ""))
            isInFailure = true
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if isInFailure { failures[failures.count - 1].text += string }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        if name == "failure" { isInFailure = false }
    }
}
