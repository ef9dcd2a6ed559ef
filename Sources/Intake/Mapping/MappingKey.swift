/// A key of the mapping file. The loader and the JSON Schema come from one table of these.
struct MappingKey: Hashable, Sendable {
    /// The key as written.
    let name: String
    /// What it says, in Japanese: editors show it.
    let explanation: String
    /// The keywords of JSON Schema that describe its value.
    let schema: String

    init(_ name: String, _ explanation: String, _ schema: String) {
        self.name = name
        self.explanation = explanation
        self.schema = schema
    }
}

extension MappingKey {
    /// The keys of the file.
    static let file = [
        MappingKey("mapping", "この書き方の版", ##""const": 1"##),
        MappingKey("record", "固定長ファイルのレコードの形", ##""$ref": "#/$defs/record""##),
        MappingKey(
            "columns", "固定長ファイルの列: 名前と [先頭の位置, 末尾の位置]（1から）",
            ##""type": "object", "minProperties": 1, "additionalProperties": { "$ref": "#/$defs/positions" }"##
        ),
        MappingKey(
            "fields", "帳票の項目と、その元になる列。省くと、列の名前が項目の名前です",
            ##""type": "object", "minProperties": 1, "additionalProperties": { "$ref": "#/$defs/field" }"##
        ),
        MappingKey(
            "characters", "外字や住基ネット統一文字（J+4E00、U+E000）と、印刷する文字（文字か U+8FBB U+E0102）",
            ##""type": "object", "additionalProperties": { "$ref": "#/$defs/text" }"##),
    ]

    /// The keys of `record:`.
    static let record = [
        MappingKey(
            "length", "1レコードの長さ（改行を含めない）", ##""type": "integer", "minimum": 1, "maximum": 32768"##),
        MappingKey(
            "unit", "長さと位置の数え方。省くと bytes", ##""enum": ["bytes", "characters"]"##),
        MappingKey("line-ends", "レコードごとに改行があるか。省くと true", ##""type": "boolean""##),
    ]

    /// The keys of a field of `fields:`, in the order in which they apply.
    static let field = [
        MappingKey("column", "元の列の名前", ##""$ref": "#/$defs/text""##),
        MappingKey(
            "join", "つなげる列の名前。空の列は飛ばす",
            ##""type": "array", "minItems": 1, "items": { "$ref": "#/$defs/text" }"##),
        MappingKey("separator", "つなげる列の間に入れる文字。省くと何も入れない", ##""type": "string""##),
        MappingKey("constant", "すべての行で同じ値", ##""$ref": "#/$defs/text""##),
        MappingKey("trim", "前後の空白を除く。固定長では省くと true", ##""type": "boolean""##),
        MappingKey(
            "width", "full（全角へ）、half（英数字・記号・空白を半角へ）、kana（半角カナだけ全角へ）",
            ##""enum": ["full", "half", "kana"]"##),
        MappingKey(
            "empty", "空とみなす値",
            ##""type": "array", "minItems": 1, "items": { "$ref": "#/$defs/text" }"##),
        MappingKey("default", "空のときの値", ##""$ref": "#/$defs/text""##),
        MappingKey("split", "正規表現で値の一部を取る", ##""$ref": "#/$defs/split""##),
        MappingKey(
            "values", "元の値と、帳票の値。ここにない値の行は印刷しない",
            ##""type": "object", "minProperties": 1, "additionalProperties": { "$ref": "#/$defs/text" }"##
        ),
        MappingKey(
            "date", "日付の書き方（yyyyMMdd、gyy.MM.dd、gyyMMdd など）",
            ##""type": "string", "pattern": "^[^a-zA-Z]*([yMdg]+[^a-zA-Z]*)+$""##),
        MappingKey(
            "eras", "元号の数字や略号。省くと 1 明治、2 大正、3 昭和、4 平成、5 令和",
            ##""type": "object", "minProperties": 1, "additionalProperties": { "enum": ["明治", "大正", "昭和", "平成", "令和"] }"##
        ),
    ]

    /// The keys of `split:`.
    static let split = [
        MappingKey("pattern", "正規表現。値の全体に合うこと", ##""type": "string", "minLength": 1"##),
        MappingKey(
            "group", "取り出す組の番号（1から）か名前",
            ##""type": ["integer", "string"], "minimum": 1, "minLength": 1"##),
    ]
}
