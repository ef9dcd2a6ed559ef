/// The keys of one ink of `inks:`, and the ways to name an ink where something is printed.
enum InkKeys {
    static let spot = Key("spot", .name, "特色の名前（印刷所が使う名前。DIC 256 など）。プロセスインキの掛け合わせなら書かない。")
    static let cmyk = Key(
        "cmyk", .processColor, isRequired: true,
        "[シアン, マゼンタ, イエロー, 墨]（0〜1。30%なら 0.3）。特色では、校正や画面に使う代わりの色。")

    static let vocabulary = Vocabulary(
        "ink", "墨のほかに使う色。", [cmyk.entry, spot.entry])

    /// Inks by name.
    static let tableName = "inks"
    static let table = JSONNode.members([
        "description": .string("名前: { cmyk: […] } か、名前: { spot: …, cmyk: […] } の組。"),
        "type": .string("object"),
        "propertyNames": .members(["minLength": .number(1)]),
        "additionalProperties": .members(["$ref": .string("#/$defs/ink")]),
    ])

    /// A tint of black, an ink, or a tint of an ink.
    static let useName = "ink-use"
    static let use = JSONNode.members([
        "description": .string("墨の濃さ（0〜1）、色の名前、または { 色の名前: 濃さ }。"),
        "anyOf": .array([
            ValueForm<Double>.coverage.schema,
            .members(["type": .string("string"), "minLength": .number(1)]),
            .members([
                "type": .string("object"), "minProperties": .number(1),
                "maxProperties": .number(1),
                "additionalProperties": ValueForm<Double>.coverage.schema,
            ]),
        ]),
    ])
}
