import Diagnostics
import LayoutDescription
import NoticeModel
import Testing

@Suite("A layout that loses a required element of its document does not load")
struct RequiredElementTests {
    /// One element for each requirement, far apart on a long page.
    static func elements(_ document: DocumentType) -> [(RequiredElement, String)] {
        document.requiredElements.enumerated().map { index, requirement in
            let y = 20 + index * 45
            let rest = "frame: [10, \(y), 180, 20], style: body, fit: { lines: 3 } }"
            return switch requirement {
            case .value(let name): (requirement, "{ text: '{\(name)}', \(rest)")
            case .honorific(let name):
                (requirement, "{ text: '{\(name)}　{敬称 | or(様)}', \(rest)")
            case .words(let words): (requirement, "{ text: '\(words)', \(rest)")
            case .customerBarcode: (requirement, "{ customer-barcode: [20, \(y)] }")
            case .qrCode(let name):
                (
                    requirement,
                    "{ qr: '{\(name)}', at: [10, \(y)], version: 7, level: Q, module-dots: 8 }"
                )
            }
        }
    }

    static func text(_ document: String, _ elements: [String]) -> String {
        """
        layout: 1
        document: \(document)
        page: [210, 2000]
        styles: { body: { font: gothic, size: 8, leading: 12 } }
        pages:
          - side: front
            elements:
              - { text: 固定, frame: [10, 5, 40, 6], style: body }

        """ + elements.map { "      - \($0)\n" }.joined()
    }

    static func lost(_ document: String, _ elements: [String]) -> [Diagnostic] {
        Fixture.diagnostics(text(document, elements)).filter {
            $0.code == "layout.required-element"
        }
    }

    @Test("Each document loads when everything is there", arguments: DocumentType.known)
    func complete(_ document: DocumentType) throws {
        let elements = Self.elements(document).map(\.1)
        let layout = try Fixture.load(Self.text(document.identifier, elements)).layout
        #expect(layout.document == document)
        #expect(!document.requiredElements.isEmpty)
    }

    @Test(
        "Any requirement taken away is reported, alone and by its name",
        arguments: DocumentType.known
    )
    func eachInTurn(_ document: DocumentType) {
        let elements = Self.elements(document)
        var count = 0
        for (index, (requirement, _)) in elements.enumerated() {
            // Words that stand in other required words as well are still on the page.
            if case .words(let words) = requirement,
                elements.enumerated().contains(where: { $0 != index && $1.1.contains(words) })
            {
                continue
            }
            var rest = elements.map(\.1)
            rest.remove(at: index)
            let lost = Self.lost(document.identifier, rest)
            #expect(lost.count == 1, "\(requirement)")
            #expect(lost.first?.message.contains(document.title) == true)
            #expect(lost.first?.place == .position(file: "forms/form.yaml", line: 2, column: 11))
            count += 1
        }
        #expect(count >= elements.count - 3)
    }

    @Test("An empty page loses everything at once", arguments: DocumentType.known)
    func everything(_ document: DocumentType) {
        #expect(
            Self.lost(document.identifier, []).count == Set(document.requiredElements).count)
    }

    /// The requirements of the sample document's own kind, each way of meeting or missing them.
    static func isLost(_ requirement: RequiredElement, _ elements: String...) -> Bool {
        let document: DocumentType =
            switch requirement {
            case .honorific: .expiryNotice
            default: .cardApplication
            }
        let others = Self.elements(document).filter { $0.0 != requirement }.map(\.1)
        return !lost(document.identifier, others + elements).isEmpty
    }

    @Test("A value counts in texts, paragraphs and cells, not in a QR code or an overlay")
    func values() {
        let sex = RequiredElement.value("性別")
        let frame = "frame: [10, 5, 60, 6], style: body"
        #expect(!Self.isLost(sex, "{ paragraph: 'は{性別}です', frame: [60, 5, 60, 6], style: body }"))
        #expect(
            !Self.isLost(
                sex,
                "{ table: [60, 5], columns: [40], style: body, rows: [{ height: 8, cells: ['{性別}'] }] }"
            ))
        #expect(Self.isLost(sex, "{ text: 性別, \(frame) }"))
        #expect(
            Self.isLost(
                sex, "{ qr: '{性別}', at: [150, 5], version: 7, level: Q, module-dots: 8 }"))
        #expect(Self.isLost(sex, "{ tick: [150, 5], mark: '{性別}' }"))
        #expect(Self.isLost(sex, "{ stamp: '{性別}', \(frame) }"))
    }

    @Test("A value under a condition is lost for those to whom it does not apply")
    func conditions() {
        let sex = RequiredElement.value("性別")
        func text(_ condition: String) -> String {
            "{ text: '{性別}', frame: [60, 5, 60, 6], style: body, when: { \(condition) } }"
        }
        #expect(Self.isLost(sex, text("field: 方書, is: present")))
        #expect(Self.isLost(sex, text("field: 性別, equals: 男")))
        // A value is not missed where it is empty.
        #expect(!Self.isLost(sex, text("field: 性別, is: present")))
        // Two elements that take turns leave nobody out.
        #expect(
            !Self.isLost(
                sex, text("field: 方書, is: present"), text("field: 方書, is: absent")))
        #expect(
            Self.isLost(
                sex, text("field: 方書, is: present"), text("field: 電話番号, is: absent")))
        #expect(
            Self.isLost(
                sex,
                "{ group: [\(text("field: 方書, is: present"))], when: { field: 電話番号, is: absent } }",
                text("field: 方書, is: absent")))
    }

    @Test("Stretches of a number must give all of it")
    func slices() {
        let identifier = RequiredElement.value("申請書ID")
        func text(_ from: Int, _ to: Int, _ x: Int) -> String {
            "{ text: '{申請書ID | slice(\(from),\(to)) | group(4)}', frame: [\(x), 5, 40, 6], style: body }"
        }
        #expect(!Self.isLost(identifier, text(1, 12, 60), text(13, 23, 110)))
        #expect(Self.isLost(identifier, text(1, 12, 60)))
        #expect(Self.isLost(identifier, text(1, 12, 60), text(14, 23, 110)))
        #expect(Self.isLost(identifier, text(1, 22, 60)))
    }

    @Test("様 follows the name in the same text, or stands by itself to the right of it")
    func honorific() {
        let requirement = RequiredElement.honorific(after: "宛名")
        func text(_ template: String, _ frame: String = "60, 5, 60, 6", _ more: String = "")
            -> String
        {
            "{ text: '\(template)', frame: [\(frame)], style: body\(more) }"
        }
        #expect(!Self.isLost(requirement, text("{宛名}様")))
        #expect(!Self.isLost(requirement, text("{宛名} 様")))
        #expect(!Self.isLost(requirement, text("{宛名}　　様方")))
        #expect(!Self.isLost(requirement, text("{宛名 | or(-)} 様")))
        #expect(!Self.isLost(requirement, text("{宛名}"), text("様", "122, 5, 10, 6")))
        #expect(!Self.isLost(requirement, text("{宛名}\u{A0}{敬称 | or(様)}")))
        #expect(!Self.isLost(requirement, text("{宛名}{敬称 | or(様)}")))
        #expect(
            !Self.isLost(requirement, text("{宛名}"), text("{敬称 | or(様)}", "122, 5, 10, 6")))
        // Nothing, or something else, would be printed where the column is empty.
        #expect(Self.isLost(requirement, text("{宛名} {敬称}")))
        #expect(Self.isLost(requirement, text("{宛名} {敬称 | or(殿)}")))
        #expect(Self.isLost(requirement, text("{宛名} {敬称 | or(-)}様")))
        #expect(Self.isLost(requirement, text("{宛名}、{敬称 | or(様)}")))
        #expect(Self.isLost(requirement, text("{敬称 | or(様)} {宛名}")))
        // A column that may say anything is no honorific.
        #expect(Self.isLost(requirement, text("{宛名} {肩書 | or(様)}")))
        #expect(Self.isLost(requirement, text("{宛名}"), text("{敬称}", "122, 5, 10, 6")))
        #expect(
            Self.isLost(requirement, text("{宛名}"), text("{肩書 | or(様)}", "122, 5, 10, 6")))
        #expect(Self.isLost(requirement, text("{宛名}")))
        #expect(Self.isLost(requirement, text("{宛名}殿")))
        #expect(Self.isLost(requirement, text("{氏名} 様")))
        #expect(Self.isLost(requirement, text("{宛名}、様")))
        #expect(Self.isLost(requirement, text("様{宛名}")))
        #expect(Self.isLost(requirement, text("{宛名}"), text("様", "140, 5, 10, 6")))
        #expect(Self.isLost(requirement, text("{宛名}"), text("様", "122, 12, 10, 6")))
        #expect(Self.isLost(requirement, text("{宛名}"), text("様", "52, 5, 8, 6")))
        #expect(
            Self.isLost(
                requirement, text("{宛名}"),
                text("様", "122, 5, 10, 6", ", when: { field: 方書, is: present }")))
    }

    @Test("A QR code must carry the whole value for everybody")
    func codes() {
        let url = RequiredElement.qrCode(payload: "code.application-url")
        func code(_ payload: String, _ more: String = "") -> String {
            "{ qr: '\(payload)', at: [150, 5], version: 7, level: Q, module-dots: 8\(more) }"
        }
        #expect(!Self.isLost(url, code("{code.application-url}")))
        #expect(Self.isLost(url, code("{code.barcode}")))
        #expect(Self.isLost(url, code("https://example.jp/")))
        #expect(
            Self.isLost(
                url, code("{code.application-url}", ", when: { field: 方書, is: present }")))
    }

    @Test("Words are found whatever their white space, with their marker, or run on over two texts")
    func words() {
        let requirement = RequiredElement.words("点字表記を希望する")
        func text(_ words: String, _ x: Int = 60) -> String {
            "{ text: '\(words)', frame: [\(x), 5, 45, 6], style: body }"
        }
        #expect(!Self.isLost(requirement, text("右欄の点字　表記を 希望する。")))
        #expect(!Self.isLost(requirement, text("点字表記を"), text("希望する", 110)))
        #expect(Self.isLost(requirement, text("点字表記を希望")))
        #expect(Self.isLost(requirement, text("点字{氏名}表記を希望する")))
        #expect(
            !Self.isLost(
                requirement,
                "{ paragraph: を希望する, marker: 点字表記, frame: [60, 5, 60, 6], style: body, indent: 20 }"
            ))
    }

    @Test("Nothing is said about what is lost while elements cannot be read")
    func unreadable() {
        let found = Fixture.findings(Self.text("card-application", ["{ txt: あ }"]))
        #expect(found == ["9:11 unknown-element"])
    }

    @Test("Overlays show nothing on live notices, so they do not count")
    func overlays() {
        let elements = Self.elements(.cardApplication).filter { $0.0 != .value("性別") }.map(\.1)
        let text =
            Self.text("card-application", elements)
            + "overlays: { specimen: [{ text: '{性別}', frame: [60, 5, 60, 6], style: body }] }\n"
        #expect(Fixture.findings(text) == ["2:11 required-element"])
    }

    @Test("様 for everybody is pointed out where records may say 御中")
    func fixedHonorific() {
        let frame = "frame: [60, 5, 60, 6], style: body"
        func faults(_ document: String, _ template: String) -> Int {
            Fixture.diagnostics(Self.text(document, ["{ text: '\(template)', \(frame) }"])).count {
                $0.code == "layout.fixed-honorific" && $0.severity == .warning
            }
        }
        #expect(faults("expiry-notice", "{宛名}　様") == 1)
        #expect(faults("expiry-notice", "{氏名}様") == 1)
        #expect(faults("expiry-notice", "{宛名}　{敬称 | or(様)}") == 0)
        // Its records have no such column.
        #expect(faults("card-application", "{氏名} 様") == 0)
    }
}
