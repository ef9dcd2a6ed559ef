internal import PositionedYAML

/// How the value of a key is written: the JSON Schema that accepts it and the way to read it, in
/// one place so that editors and the loader cannot come to differ.
struct ValueForm<Value: Sendable>: Sendable {
    /// The schema of the value.
    let schema: JSONNode
    /// Reads the value; reports what is wrong and gives `nil`.
    let read: @Sendable (inout YAMLReader, YAMLValue) -> Value?
}

extension ValueForm where Value == Double {
    /// A finite number.
    static func number(_ range: ClosedRange<Double>, unit: String = "") -> ValueForm {
        ValueForm(
            schema: .members([
                "type": .string("number"), "minimum": .number(range.lowerBound),
                "maximum": .number(range.upperBound),
            ])
        ) { reader, value in reader.number(value, in: range, unit: unit) }
    }
}

extension ValueForm where Value == Int {
    /// A whole number.
    static func integer(_ range: ClosedRange<Int>) -> ValueForm {
        ValueForm(
            schema: .members([
                "type": .string("integer"), "minimum": .number(Double(range.lowerBound)),
                "maximum": .number(Double(range.upperBound)),
            ])
        ) { reader, value in reader.integer(value, in: range) }
    }
}

extension ValueForm where Value == Bool {
    /// `true` or `false`.
    static let boolean = ValueForm(schema: .members(["type": .string("boolean")])) {
        reader, value in reader.boolean(value)
    }
}

extension ValueForm where Value == [Double] {
    /// A list of numbers, `counts` of them, each in its range; the last range serves the rest.
    static func numbers(
        _ counts: ClosedRange<Int>, _ ranges: [ClosedRange<Double>], shape: String,
        unit: String = "mm"
    ) -> ValueForm {
        let items = ranges.map { range in ValueForm<Double>.number(range).schema }
        var schema = JSONNode.members([
            "type": .string("array"), "minItems": .number(Double(counts.lowerBound)),
            "maxItems": .number(Double(counts.upperBound)),
        ])
        if items.count > 1 { schema = schema.adding("prefixItems", .array(items.dropLast())) }
        return ValueForm(schema: schema.adding("items", items[items.count - 1])) { reader, value in
            guard let list = reader.sequence(value) else { return nil }
            guard counts.contains(list.count) else {
                reader.report(
                    "wrong-count", at: value.place, "数値の個数が違います", hint: "\(shape)と書いてください")
                return nil
            }
            let numbers = list.enumerated().map { index, item in
                reader.number(item, in: ranges[min(index, ranges.count - 1)], unit: unit)
            }
            return numbers.contains(nil) ? nil : numbers.compactMap(\.self)
        }
    }
}

extension ValueForm where Value == String {
    /// Text that is not empty; YAML makes a number of digits alone.
    static let name = name(examples: [])

    /// Text that is not empty, with examples that editors offer.
    static func name(examples: [String]) -> ValueForm {
        let schema = JSONNode.members([
            "type": .array([.string("string"), .string("number")]), "minLength": .number(1),
        ])
        let words = JSONNode.array(examples.map(JSONNode.string))
        return ValueForm(
            schema: examples.isEmpty ? schema : schema.adding("examples", words), read: readName)
    }

    private static let readName: @Sendable (inout YAMLReader, YAMLValue) -> String? = {
        reader, value in
        guard let text = reader.string(value) else { return nil }
        guard !text.isEmpty else {
            reader.report("empty-value", at: value.place, "値が空です")
            return nil
        }
        return text
    }
}

extension ValueForm where Value == YAMLValue {
    /// A value that only the place where it is read can make sense of.
    static func raw(_ schema: JSONNode) -> ValueForm {
        ValueForm(schema: schema) { _, value in value }
    }

    /// Text with values in braces. Plain numbers count as text.
    static let template = raw(.members(["type": .array([.string("string"), .string("number")])]))

    /// A value described elsewhere in the schema.
    static func reference(_ name: String) -> ValueForm {
        raw(.members(["$ref": .string("#/$defs/\(name)")]))
    }

    /// A list of values described elsewhere in the schema.
    static func list(of name: String, minimum: Int = 0) -> ValueForm {
        raw(
            .members([
                "type": .string("array"), "minItems": .number(Double(minimum)),
                "items": .members(["$ref": .string("#/$defs/\(name)")]),
            ]))
    }
}

extension ValueForm
where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
    /// Any word of an enumeration.
    static func word(of type: Value.Type) -> ValueForm { words(Array(type.allCases)) }

    /// One of some words of an enumeration.
    static func words(_ choices: [Value]) -> ValueForm {
        ValueForm(
            schema: .members(["enum": .array(choices.map { .string($0.rawValue) })])
        ) { reader, value in
            reader.word(value, of: choices.map(\.rawValue)).flatMap { Value(rawValue: $0) }
        }
    }
}
