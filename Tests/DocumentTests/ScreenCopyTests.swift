internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("Copies for the screen can be heard")
struct ScreenCopyTests {
    private func withCopy<Result>(
        of document: PaperDocument, records: [[String: String]] = [],
        purpose: PrintPurpose = .specimen, _ look: (ScreenCopy) throws -> Result
    ) throws -> Result {
        let copy = try ScreenCopy(document, records: records, purpose: purpose)
        defer { copy.remove() }
        return try look(copy)
    }

    /// The purposes a document may be printed for.
    private static let printings = PaperDocument.allCases.flatMap { document in
        PrintPurpose.allCases.filter { $0 != .live || document.purpose == .live }
            .map { (document, $0) }
    }

    @Test("Checkers of PDF/UA-1 find nothing, whatever it is printed for", arguments: printings)
    func checkers(_ document: PaperDocument, _ purpose: PrintPurpose) throws {
        let records = purpose == .specimen ? [] : [InventedRecord.make(1)]
        try withCopy(of: document, records: records, purpose: purpose) { copy in
            let pdf = try copy.pdf()
            #expect(try pdf.structuralFaults() == "")
            #expect(try AccessibilityChecker.findings(pdf) == [])
        }
    }

    @Test("The checkers do find a PDF that is not tagged")
    func checkersFind() throws {
        try withCopy(of: .expiryNotice) { copy in
            let pdf = try copy.pdf(.pdf)
            let findings = try AccessibilityChecker.findings(pdf)
            for checker in ["pdfua ", "page "] {
                #expect(findings.count { $0.hasPrefix(checker) } >= 3)
            }
        }
    }

    @Test(
        "Nor with the longest, the shortest and other odd data", arguments: PaperDocument.allCases)
    func oddData(_ document: PaperDocument) throws {
        let cases = EdgeCases.people + EdgeCases.sizes
        let records = cases.enumerated().map { InventedRecord.make($0, $1.changes) }
        try withCopy(of: document, records: records, purpose: document.purpose) { copy in
            let files = try cases.indices.map { try copy.pdf(row: $0 + 1) }
            for file in files { #expect(try file.structuralFaults() == "") }
            #expect(try AccessibilityChecker.findings(files) == [])
        }
    }

    @Test("It looks like the print", arguments: PaperDocument.allCases)
    func look(_ document: PaperDocument) throws {
        try withCopy(of: document) { copy in
            let (screen, print) = (try copy.pdf(), try copy.pdf(.pdf))
            for page in 1...document.pagesPerNotice {
                let coarse = PictureComparison(
                    try screen.greyPicture(page: page, resolution: 150),
                    try print.greyPicture(page: page, resolution: 150))
                #expect(coarse.differing.count <= coarse.count / 2000, "page \(page)")
                // An edge between two dots may fall to either, and alone it falls otherwise than
                // beside others; no dot is far from what it was.
                let fine = PictureComparison(
                    try screen.greyPicture(page: page, resolution: 300),
                    try print.greyPicture(page: page, resolution: 300))
                #expect(fine.misplaced == [], "page \(page)")
            }
        }
    }

    @Test("No word is lost, and each is heard once", arguments: printings)
    func words(_ document: PaperDocument, _ purpose: PrintPurpose) throws {
        let records = purpose == .specimen ? [] : [InventedRecord.make(2, ["点字カナ": "バンゴウ タロウ"])]
        try withCopy(of: document, records: records, purpose: purpose) { copy in
            let heard = try copy.pdf().structure()
            var printed = Self.characters(try copy.pdf(.pdf).drawnTexts().joined())
            // A stamp that is repeated on a page is heard once.
            for word in ["見本", "写し"] where heard.elements("P").contains(where: { $0.words == word })
            {
                #expect(heard.elements("P").count { $0.words == word } == document.pagesPerNotice)
                for character in Array(repeating: word, count: document.repeatedStamps).joined() {
                    printed.remove(at: try #require(printed.firstIndex(of: String(character))))
                }
            }
            #expect(Self.characters(heard.words) == printed)
        }
    }

    private static func characters(_ text: String) -> [String] {
        text.unicodeScalars.filter { !$0.properties.isWhitespace && $0.value > 0x20 }
            .map(String.init).sorted()
    }

    @Test("What lies over a page is heard before it", arguments: PaperDocument.allCases)
    func overlay(_ document: PaperDocument) throws {
        for (purpose, word) in [(PrintPurpose.specimen, "見本"), (.archiveCopy, "写し")] {
            let records = purpose == .specimen ? [] : [InventedRecord.make(3)]
            try withCopy(of: document, records: records, purpose: purpose) { copy in
                let root = try copy.pdf().structure().elements("Document")[0]
                #expect(root.children.first?.words == word)
            }
        }
    }

    @Test("The same record gives the same bytes", arguments: PaperDocument.allCases)
    func deterministic(_ document: PaperDocument) throws {
        try withCopy(of: document) { copy in
            let first = try copy.bytes()
            #expect(try copy.bytes() == first)
        }
    }
}

extension PaperDocument {
    /// Stamps on a page beyond the first.
    fileprivate var repeatedStamps: Int {
        switch self {
        case .individualNumberNotice, .expiryNotice: 0
        case .cardApplication: 1
        case .notificationCard: 2
        }
    }
}
