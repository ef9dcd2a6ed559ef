internal import Diagnostics
internal import NoticeModel
internal import PageGraphics
internal import PositionedYAML

/// The seven boxes of a postcode: three, a wider gap, four.
extension LayoutAssembly {
    /// Seven outlines, then seven texts of one digit: so each digit is fitted, read back and
    /// compared in its own box. To somebody who hears the page they are one text.
    mutating func postcodeBoxes(_ fields: Fields, _ traits: ElementTraits) -> [Element]? {
        let origin = reader.read(PostcodeBoxesKeys.postcodeBoxes, in: fields)
        let size = reader.read(PostcodeBoxesKeys.size, in: fields) ?? [5.7, 8]
        let gap = reader.read(PostcodeBoxesKeys.gap, in: fields) ?? 1.2
        let middleGap = reader.read(PostcodeBoxesKeys.middleGap, in: fields) ?? 2
        let weight = reader.read(LineKeys.weight, in: fields) ?? 0.2
        let style = style(fields, TextKeys.style)
        guard let name = postcodeField(fields), let origin, let style else { return nil }
        let frames = (0..<Self.postcodeLength).map { position in
            let left = Double(position) * (size[0] + gap) + (position < 3 ? 0 : middleGap - gap)
            return Rect(millimetres: origin[0] + left, origin[1], size[0], size[1])
        }
        // Inside of the outline there is paper between it and the digit.
        let inset = Length(millimetres: weight / 2 + 0.3)
        guard frames[0].inset(by: inset).size.width >= Length(millimetres: 1) else {
            reader.report(
                "box-too-small", at: fields.place(of: PostcodeBoxesKeys.size),
                "郵便番号の枠が小さすぎて、数字が入りません", hint: "幅を2mm以上にし、線を細くしてください")
            return nil
        }
        let outlines = frames.map { frame in
            ElementTraits(
                identifier: nil, place: traits.place, surroundings: traits.surroundings
            ).element(
                frame,
                .box(radius: .zero, stroke: Stroke(weight: Length(millimetres: weight)), fill: nil))
        }
        return outlines + digits(of: name, in: frames.map { $0.inset(by: inset) }, style, traits)
    }

    private static let postcodeLength = 7

    private mutating func digits(
        of name: String, in frames: [Rect], _ style: TextStyle, _ traits: ElementTraits
    ) -> [Element] {
        let identifier = traits.identifier ?? freeIdentifier("postcode-boxes")
        return frames.enumerated().map { index, frame in
            let template = TextTemplate(parts: [
                .value(name: name, formats: [.slice(index + 1...index + 1)])
            ])
            let isFirst = index == 0
            let digit = ElementTraits(
                identifier: isFirst ? identifier : nil, place: traits.place,
                surroundings: traits.surroundings)
            let host = ElementReference(identifier: identifier, place: traits.place)
            // A single character that is spread over its frame stands in the middle of it, and
            // what is spread is heard as the text that it is, not letter by letter.
            return digit.element(
                frame, meaning: Meaning(host: isFirst ? nil : host),
                .text(TextBlock(template: template, style: style, alignment: .distribute)))
        }
    }

    /// The postcode's field, if it is one.
    private mutating func postcodeField(_ fields: Fields) -> String? {
        let isNamed = fields.value(of: PostcodeBoxesKeys.field) != nil
        guard let name = isNamed ? reader.read(PostcodeBoxesKeys.field, in: fields) : "郵便番号"
        else { return nil }
        let place = fields.place(of: PostcodeBoxesKeys.field)
        guard schema != nil else { return name }
        guard let field = conditionField(name, at: place) else { return nil }
        guard field.kind == .postalCode else {
            reader.report(
                "format-kind", at: place, "「\(name)」は郵便番号の項目ではありません",
                hint: "kind が postal-code の項目の名前を書いてください")
            return nil
        }
        return name
    }

    /// An id that no element has yet.
    private mutating func freeIdentifier(_ name: String) -> String {
        var identifier = name
        var number = 1
        while !identifiers.insert(identifier).inserted {
            number += 1
            identifier = "\(name)-\(number)"
        }
        return identifier
    }
}
