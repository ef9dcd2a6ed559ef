internal import Diagnostics
internal import NoticeModel
internal import PageGraphics
internal import PositionedYAML

/// Rules, boxes, frames, images and symbols.
extension LayoutAssembly {
    mutating func line(_ fields: Fields, _ traits: ElementTraits) -> Element? {
        let ends = reader.read(LineKeys.line, in: fields)
        let stroke = stroke(
            weight: reader.read(LineKeys.weight, in: fields),
            dashes: reader.read(LineKeys.dash, in: fields),
            ink: ink(LineKeys.ink, in: fields))
        return ends.map { rule($0, stroke, traits) }
    }

    mutating func cutLine(_ fields: Fields, _ traits: ElementTraits) -> Element? {
        let ends = reader.read(CutLineKeys.cutLine, in: fields)
        let stroke = stroke(
            weight: reader.read(LineKeys.weight, in: fields),
            dashes: reader.read(CutLineKeys.dash, in: fields) ?? [2, 1], ink: nil)
        return ends.map { rule($0, stroke, traits) }
    }

    private func stroke(weight: Double?, dashes: [Double]?, ink: Ink?) -> Stroke {
        Stroke(
            weight: Length(millimetres: weight ?? 0.2),
            dashes: (dashes ?? []).map { Length(millimetres: $0) }, ink: ink ?? .black)
    }

    private func rule(_ ends: [Double], _ stroke: Stroke, _ traits: ElementTraits) -> Element {
        let frame = Rect(
            millimetres: min(ends[0], ends[2]), min(ends[1], ends[3]), abs(ends[2] - ends[0]),
            abs(ends[3] - ends[1]))
        let offset = traits.surroundings.offset
        return traits.element(
            frame,
            .line(
                from: point(ends) + offset, to: point(Array(ends.dropFirst(2))) + offset, stroke))
    }

    mutating func box(_ fields: Fields, _ traits: ElementTraits) -> Element? {
        let frame = reader.read(BoxKeys.box, in: fields)
        let weight = reader.read(BoxKeys.weight, in: fields)
        let radius = reader.read(BoxKeys.radius, in: fields) ?? 0
        let fill = ink(BoxKeys.fill, in: fields)
        let stroke = stroke(
            weight: weight, dashes: reader.read(LineKeys.dash, in: fields),
            ink: ink(LineKeys.ink, in: fields))
        if weight == 0, fields.value(of: BoxKeys.fill) == nil {
            reader.report(
                "invisible-box", at: fields.place, "線も地もない四角です", hint: "weight か fill を書いてください",
                severity: .warning)
        }
        let meaning = figureMeaning(fields)
        return frame.map {
            traits.element(
                rectangle($0), meaning: meaning,
                .box(
                    radius: Length(millimetres: radius), stroke: weight == 0 ? nil : stroke,
                    fill: fill))
        }
    }

    mutating func photo(_ fields: Fields, _ traits: ElementTraits) -> [Element]? {
        let origin = reader.read(PhotoKeys.photo, in: fields)
        let size = reader.read(PhotoKeys.size, in: fields) ?? [35, 45]
        let stroke = stroke(
            weight: reader.read(LineKeys.weight, in: fields), dashes: nil, ink: nil)
        let style = style(fields, TextKeys.optionalStyle)
        let caption = reader.read(PhotoKeys.caption, in: fields)
        let template = caption.flatMap { self.template($0, mayBreak: true) }
        let meaning = figureMeaning(fields)
        if caption != nil, fields.value(of: TextKeys.optionalStyle) == nil {
            reader.reportMissing("style", at: fields.place)
        }
        guard let origin, caption == nil || (template != nil && style != nil) else { return nil }
        let frame = rectangle(origin + size)
        var elements = [
            traits.element(
                frame, meaning: meaning, .box(radius: .zero, stroke: stroke, fill: nil))
        ]
        if let template, let style {
            let block = TextBlock(
                template: template, style: style, alignment: .center,
                verticalAlignment: .middle, fit: FitPolicy(maximumLines: nil))
            // The caption is a part of the photo frame, not another element with its name.
            let part = ElementTraits(
                identifier: nil, place: traits.place, surroundings: traits.surroundings)
            elements.append(part.element(frame.inset(by: Length(millimetres: 2)), .text(block)))
        }
        return elements
    }

    mutating func tick(_ fields: Fields, _ traits: ElementTraits) -> Element? {
        let origin = reader.read(TickKeys.tick, in: fields)
        let side = reader.read(TickKeys.side, in: fields) ?? 4
        let weight = reader.read(LineKeys.weight, in: fields) ?? 0.2
        let mark = reader.read(TickKeys.mark, in: fields)
        let template = mark.flatMap { self.template($0, mayBreak: false) }
        let meaning = figureMeaning(fields)
        guard let origin, mark == nil || template != nil else { return nil }
        return traits.element(
            rectangle(origin + [side, side]), meaning: meaning,
            .tick(mark: template, weight: Length(millimetres: weight)))
    }

    mutating func image(_ fields: Fields, _ traits: ElementTraits) -> Element? {
        let frame = reader.read(TextKeys.frame, in: fields)
        let place = fields.place(of: ImageKeys.image)
        let meaning = figureMeaning(fields)
        guard let name = reader.read(ImageKeys.image, in: fields),
            isInsideFolder(name, endings: [".png"], at: place),
            let data = imageData(name, at: place), let frame
        else { return nil }
        return traits.element(rectangle(frame), meaning: meaning, .image(data))
    }

    private mutating func imageData(_ name: String, at place: Place) -> ImageData? {
        let path = LayoutFiles.path(of: name, in: folder)
        if let known = images[path] { return known }
        guard let bytes = bytes(of: name, at: place) else { return nil }
        guard PNGHeader(bytes) != nil else {
            reader.report(
                "not-png", at: place, "「\(name)」はPNG画像として読めません", hint: "PNG形式で保存し直してください")
            return nil
        }
        sourceFiles.append(path)
        let data = ImageData(name: path, png: bytes)
        images[path] = data
        return data
    }

    mutating func qrCode(_ fields: Fields, _ traits: ElementTraits) -> Element? {
        let payload = reader.read(QRKeys.qr, in: fields).flatMap {
            self.template($0, mayBreak: false)
        }
        let origin = reader.read(QRKeys.at, in: fields)
        let version = reader.read(QRKeys.version, in: fields)
        let level = reader.read(QRKeys.level, in: fields)
        let moduleDots = reader.read(QRKeys.moduleDots, in: fields)
        let meaning = figureMeaning(fields)
        guard let payload, let origin, let version, let level, let moduleDots else { return nil }
        if payload.parts.isEmpty {
            reader.report("empty-value", at: fields.place(of: QRKeys.qr), "QRコードの内容が空です")
        }
        let code = QRCode(
            payload: payload, version: version, level: level, moduleDots: moduleDots,
            resolution: resolution)
        let frame = Rect(
            origin: point(origin), size: Size(width: code.side, height: code.side))
        return traits.element(frame, meaning: meaning, .qrCode(code))
    }
}
