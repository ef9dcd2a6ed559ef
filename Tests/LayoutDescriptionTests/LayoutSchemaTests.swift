import Foundation
import LayoutDescription
import Testing

@Suite("The JSON Schema for editors")
struct LayoutSchemaTests {
    /// The file in the repository, found from this one.
    static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Layouts/Schema/layout.schema.json")

    typealias Object = [String: Any]

    static func parsed() throws -> Object {
        let json = try JSONSerialization.jsonObject(with: Data(LayoutSchema.json.utf8))
        return try #require(json as? Object)
    }

    static func definitions() throws -> Object {
        try #require(try parsed()["$defs"] as? Object)
    }

    @Test("The committed file is the generated one: `tsuchi layouts schema` writes it")
    func committed() throws {
        #expect(try String(contentsOf: Self.file, encoding: .utf8) == LayoutSchema.json)
        #expect(LayoutSchema.json.hasSuffix("}\n"))
    }

    @Test("It states its draft and tells layouts from the parts they include")
    func head() throws {
        let schema = try Self.parsed()
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect((schema["if"] as? Object)?["required"] as? [String] == ["layout"])
        #expect((schema["then"] as? Object)?["$ref"] as? String == "#/$defs/layout")
        #expect((schema["else"] as? Object)?["$ref"] as? String == "#/$defs/fragment")
    }

    /// What words and what is drawn may say to somebody who hears the page.
    private static let words = ["role", "label-for", "part-of"]
    private static let figures = ["alt", "part-of"]

    private static let common = ["id", "when", "overlap", "in-window"]

    static let kinds: [(kind: String, keys: [String])] = [
        ("text", ["frame", "style", "align", "valign", "fit"] + words),
        ("paragraph", ["frame", "style", "align", "valign", "marker", "indent", "fit"] + words),
        ("table", ["columns", "rows", "rule", "outer-rule", "padding", "style"]),
        ("line", ["weight", "dash", "ink"]),
        ("box", ["weight", "radius", "fill", "dash", "ink"] + figures),
        ("cut-line", ["weight", "dash"]),
        ("photo", ["size", "weight", "caption", "style"] + figures),
        ("tick", ["side", "weight", "mark"] + figures), ("image", ["frame"] + figures),
        ("qr", ["at", "version", "level", "module-dots"] + figures),
        ("postcode-boxes", ["style", "field", "size", "gap", "middle-gap", "weight"]),
        ("customer-barcode", ["size"] + figures),
        ("stamp", ["frame", "style", "rotation"]), ("group", ["at"]), ("include", ["at"]),
    ]

    @Test("Every kind of element has the keys of the language, and no others", arguments: kinds)
    func elements(_ kind: String, _ keys: [String]) throws {
        let definitions = try Self.definitions()
        let definition = try #require(definitions["\(kind)-element"] as? Object)
        let properties = try #require(definition["properties"] as? Object)
        #expect(properties.keys.sorted() == ([kind] + Self.common + keys).sorted())
        #expect(definition["additionalProperties"] as? Bool == false)
        #expect((definition["required"] as? [String])?.contains(kind) == true)
        let element = try #require(definitions["element"] as? Object)
        let references = (element["oneOf"] as? [Object])?.compactMap { $0["$ref"] as? String }
        #expect(references?.contains("#/$defs/\(kind)-element") == true)
        #expect(references?.count == Self.kinds.count)
    }

    @Test("Keys the schema knows are keys the loader knows", arguments: kinds)
    func agreement(_ kind: String, _ keys: [String]) {
        for key in [kind] + Self.common + keys {
            let element = key == kind ? "{ \(kind): x }" : "{ \(kind): x, \(key): x }"
            let found = Fixture.findings(Fixture.page([element]))
            #expect(!found.contains { $0.hasSuffix("unknown-key") }, "\(key)")
        }
        let found = Fixture.findings(Fixture.page(["{ \(kind): x, colour: x }"]))
        #expect(found.contains { $0.hasSuffix("unknown-key") })
    }

    @Test("Every reference leads somewhere")
    func references() throws {
        let definitions = try Self.definitions()
        var found: Set<String> = []
        func collect(_ value: Any) {
            if let object = value as? Object {
                if let reference = object["$ref"] as? String { found.insert(reference) }
                object.values.forEach(collect)
            }
            if let list = value as? [Any] { list.forEach(collect) }
        }
        collect(try Self.parsed())
        #expect(found.count > 20)
        for reference in found {
            #expect(
                definitions[String(reference.dropFirst("#/$defs/".count))] != nil, "\(reference)")
        }
    }

    @Test("Every key explains itself in Japanese")
    func descriptions() throws {
        for (name, definition) in try Self.definitions() {
            guard let properties = (definition as? Object)?["properties"] as? Object else {
                continue
            }
            for (key, property) in properties {
                let description = (property as? Object)?["description"] as? String
                #expect(
                    description?.unicodeScalars.contains { $0.value > 0x3040 } == true,
                    "\(name).\(key)")
            }
        }
    }

    @Test("Numbers carry the ranges by which the loader refuses")
    func ranges() throws {
        let definitions = try Self.definitions()
        let style = (definitions["style"] as? Object)?["properties"] as? Object
        let size = try #require(style?["size"] as? Object)
        #expect(size["minimum"] as? Double == 1)
        #expect(size["maximum"] as? Double == 400)
        let qr = (definitions["qr-element"] as? Object)?["properties"] as? Object
        #expect((qr?["level"] as? Object)?["enum"] as? [String] == ["L", "M", "Q", "H"])
        #expect((qr?["version"] as? Object)?["maximum"] as? Int == 40)
    }
}
