import Foundation
import IssuerProfile
import TestSupport
import Testing

@Suite("発行者ファイルのJSON Schema")
struct IssuerSchemaTests {
    private func schema() throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(Issuer.jsonSchema.utf8))
        return try #require(object as? [String: Any])
    }

    @Test("JSONとして読め、レイアウトで使える名前と必要なキーをすべて持つ")
    func names() throws {
        let schema = try schema()
        let properties = try #require(schema["properties"] as? [String: [String: Any]])
        // The host of the address comes out of another value.
        for name in Issuer.valueNames where name != Issuer.applicationHostName {
            let path = name.split(separator: ".").dropFirst().map(String.init)
            let top = try #require(properties[path[0]], "\(name)")
            guard path.count == 2 else { continue }
            let members = try #require(top["properties"] as? [String: Any])
            #expect(members[path[1]] != nil, "\(name)")
        }
        let required = try #require(schema["required"] as? [String])
        #expect(Set(properties.keys).subtracting(required) == ["agency", "substitutes"])
        #expect(schema["additionalProperties"] as? Bool == false)
    }

    @Test("置いてあるファイルは、この表から作ったもの")
    func committedFile() throws {
        let path = Checkout.layouts + "/Schema/issuer.schema.json"
        #expect(try String(contentsOfFile: path, encoding: .utf8) == Issuer.jsonSchema)
    }

    /// Patterns are tried with another engine than the loader's checks.
    @Test("検査に通る見本の値は、Schemaの型紙にも合う")
    func patterns() throws {
        var patterns = 0
        func visit(_ node: [String: Any]) throws {
            if let pattern = node["pattern"] as? String {
                patterns += 1
                let example = try #require((node["examples"] as? [String])?.first)
                let expression = try NSRegularExpression(pattern: pattern)
                let range = NSRange(example.startIndex..., in: example)
                #expect(
                    expression.firstMatch(in: example, range: range)?.range == range, "\(pattern)")
            }
            for case let child as [String: Any] in node.values { try visit(child) }
        }
        try visit(schema())
        #expect(patterns >= 10)
    }

    @Test("見本の先頭の行は、編集ソフトにSchemaを教える")
    func languageServer() throws {
        let first = try #require(IssuerFile.text().split(separator: "\n").first)
        #expect(first == "# yaml-language-server: $schema=../Schema/issuer.schema.json")
    }
}
