/// The JSON Schema (draft 2020-12) of layout files and of the files they include. Editors that
/// know the YAML language server complete and check by it; it is generated from the same
/// vocabularies by which the loader reads.
public enum LayoutSchema {
    /// The schema as JSON text, the same every time, ending in a line break.
    public static var json: String { document.text() + "\n" }

    private static var document: JSONNode {
        .members([
            "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
            "title": .string("通知のレイアウト"),
            "description": .string("帳票のレイアウト（layout: で始まる）と、include で取り込む部品。"),
            "if": .members(["required": .array([.string(LayoutKeys.layout.name)])]),
            "then": reference(LayoutKeys.vocabulary.name),
            "else": reference(FragmentKeys.vocabulary.name),
            "$defs": .object(definitions),
        ])
    }

    private static var definitions: [JSONNode.Member] {
        let mappings = [
            LayoutKeys.vocabulary, FragmentKeys.vocabulary, PrinterKeys.vocabulary,
            EnvelopeKeys.vocabulary,
            InkKeys.vocabulary, StyleKeys.vocabulary, RecordKeys.vocabulary, PageKeys.vocabulary,
            OverlayKeys.vocabulary, RowKeys.vocabulary,
        ].map { JSONNode.Member(key: $0.name, value: $0.schema) }
        let kinds = ElementKind.allCases.map(\.vocabulary)
            .map { JSONNode.Member(key: "\($0.name)-element", value: $0.schema) }
        let inks = [
            JSONNode.Member(key: InkKeys.tableName, value: InkKeys.table),
            JSONNode.Member(key: InkKeys.useName, value: InkKeys.use),
        ]
        return mappings + inks + [styles, cell, condition, element] + kinds
    }

    /// Styles by name.
    private static var styles: JSONNode.Member {
        .init(
            key: "styles",
            value: .members([
                "description": .string("名前: { font, size, … } の組。"), "type": .string("object"),
                "additionalProperties": reference(StyleKeys.vocabulary.name),
            ]))
    }

    /// A cell is a template or a mapping.
    private static var cell: JSONNode.Member {
        .init(
            key: CellKeys.vocabulary.name,
            value: .members([
                "anyOf": .array([.templateText, CellKeys.vocabulary.schema])
            ]))
    }

    /// A condition has exactly one of its two tests.
    private static var condition: JSONNode.Member {
        let tests = [ConditionKeys.equals.name, ConditionKeys.is.name]
        return .init(
            key: ConditionKeys.vocabulary.name,
            value: ConditionKeys.vocabulary.schema.adding(
                "oneOf",
                .array(tests.map { .members(["required": .array([.string($0)])]) })))
    }

    /// An element is one of its kinds; each insists on the key that names it.
    private static var element: JSONNode.Member {
        .init(
            key: "element",
            value: .members([
                "description": .string("要素。種類を表すキーを一つだけ持つ。"), "type": .string("object"),
                "oneOf": .array(
                    ElementKind.allCases.map { reference("\($0.vocabulary.name)-element") }),
            ]))
    }

    private static func reference(_ name: String) -> JSONNode {
        .members(["$ref": .string("#/$defs/\(name)")])
    }
}
