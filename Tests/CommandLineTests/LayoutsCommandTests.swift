internal import Foundation
internal import TestSupport
internal import Testing

@Suite("tsuchi layouts")
struct LayoutsCommandTests {
    let counter: Counter

    init() throws { counter = try Counter() }

    @Test("A broken layout gets all its faults at file:line:column")
    func broken() throws {
        try counter.write(
            """
            layout: 1
            document: library-card
            title: 図書館の通知
            record:
              - { name: 氏名, kind: name, required: true }
            styles:
              body: { font: gothic, size: 9, leading: 14 }
            pages:
              - side: front
                elements:
                  - { txet: '{氏名}', frame: [10, 20, 90, 8], style: body }
                  - { text: '{氏名', frame: [10, 40, 90, 8], style: body }
                  - { text: 固定, frame: [10, 60, 90, 8], style: bdoy }

            """, to: "broken.yaml")
        let outcome = try counter.run(["layouts", "check", "broken.yaml"])
        #expect(outcome.status == 65)
        let places = outcome.errors.split(separator: "\n").compactMap {
            $0.firstMatch(of: /^broken\.yaml:(\d+):\d+: エラー/).map { Int($0.1) }
        }
        #expect(places == [11, 12, 13])
        #expect(outcome.errors.contains("→ 「text」ではありませんか"))
        #expect(outcome.errors.contains("→ 「body」ではありませんか"))
        #expect(outcome.text == "レイアウト1件: 誤り3件、警告0件\n")
        let job = try counter.batch("broken.yaml", input: "none.csv")
        #expect(job.status == 65)
        #expect(job.codes == outcome.codes)
    }

    @Test("A fault that several layouts share is told once")
    func sharedFault() throws {
        let outcome = try counter.run(["layouts", "check", "--issuer", "none.yaml"])
        #expect(outcome.status == 66)
        #expect(outcome.codes == ["issuer.cannot-open"])
    }

    @Test("The list names the documents, and a layout that cannot be read fails it")
    func list() throws {
        let outcome = try counter.run(["layouts", "list"])
        let names = outcome.text.split(separator: "\n").compactMap {
            $0.split(separator: "\t").first.map(String.init)
        }
        #expect(
            names == [
                "address-carrier", "card-application", "expiry-notice", "individual-number-notice",
                "notification-card",
            ])
        #expect(outcome.text.split(separator: "\n").allSatisfy { $0.hasSuffix(".yaml\t墨") })
        try FileManager.default.createDirectory(
            atPath: counter.path("home"), withIntermediateDirectories: false)
        for folder in ["Layouts", "Fonts"] {
            try FileManager.default.copyItem(
                atPath: Checkout.root + "/" + folder, toPath: counter.path("home/" + folder))
        }
        try counter.write(ColoredPostcard.layout, to: "home/Layouts/colored-postcard.yaml")
        let colored = try counter.run(["layouts", "list", "--resources", "home"])
        #expect(colored.status == 0)
        #expect(colored.text.contains("colored-postcard.yaml\t墨・朱・藍、塗り足し3mm\n"))
        try FileManager.default.removeItem(
            atPath: counter.path("home/Layouts/colored-postcard.yaml"))
        try counter.write("layout: [1\n", to: "home/Layouts/broken.yaml")
        let broken = try counter.run(["layouts", "list", "--resources", "home"])
        #expect(broken.status == 65)
        #expect(broken.codes == ["layout.syntax"])
        #expect(broken.text.split(separator: "\n").count == 5)
    }

    @Test("The schemas are JSON Schema", arguments: ["layout", "issuer"])
    func schema(kind: String) throws {
        let outcome = try counter.run(["layouts", "schema", kind])
        let schema = try #require(
            try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
        #expect((schema["$schema"] as? String)?.contains("json-schema.org") == true)
    }
}
