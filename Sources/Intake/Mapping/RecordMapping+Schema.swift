extension RecordMapping {
    /// The JSON Schema (2020-12) of mapping files, for completion and checking in editors. It comes
    /// from the same table as the loader's own checks; names of columns and regular expressions
    /// are for the loader alone.
    public static let jsonSchema: String = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "対応表（住民ファイルの列と帳票の項目）",
        \(object(MappingKey.file, required: ["mapping"], indentation: 2)),
          "$defs": {
            "text": { "type": ["string", "integer"], "minLength": 1 },
            "positions": {
              "type": "array",
              "items": { "type": "integer", "minimum": 1 },
              "minItems": 2,
              "maxItems": 2
            },
            "record": {
        \(object(MappingKey.record, required: ["length"], indentation: 6))
            },
            "split": {
        \(object(MappingKey.split, required: ["pattern", "group"], indentation: 6))
            },
            "field": {
              "oneOf": [
                { "$ref": "#/$defs/text" },
                {
        \(object(MappingKey.field, required: [], indentation: 10))
                }
              ]
            }
          }
        }

        """

    private static func object(
        _ keys: [MappingKey], required: [String], indentation: Int
    ) -> String {
        let margin = String(repeating: " ", count: indentation)
        let members = keys.map {
            "\(margin)  \"\($0.name)\": { \"description\": \"\($0.explanation)\", \($0.schema) }"
        }.joined(separator: ",\n")
        let names = required.map { "\"\($0)\"" }.joined(separator: ", ")
        return """
            \(margin)"type": "object",
            \(margin)"additionalProperties": false,
            \(margin)"required": [\(names)],
            \(margin)"properties": {
            \(members)
            \(margin)}
            """
    }
}
