internal import Diagnostics
internal import NoticeModel
internal import PageGraphics
internal import PositionedYAML

/// Elements that show text.
extension LayoutAssembly {
    mutating func text(_ fields: Fields, _ traits: ElementTraits) -> Element? {
        let template = reader.read(TextKeys.text, in: fields).flatMap {
            self.template($0, mayBreak: true)
        }
        let frame = reader.read(TextKeys.frame, in: fields)
        let style = style(fields, TextKeys.style)
        let align = reader.read(TextKeys.align, in: fields)
        let valign = reader.read(TextKeys.valign, in: fields)
        let fit = fit(fields, default: .reject, style: style)
        let meaning = wordMeaning(fields)
        guard let template, let frame, let style else { return nil }
        let block = TextBlock(
            template: template, style: style, alignment: align ?? .left,
            verticalAlignment: valign ?? .middle, fit: fit, breaking: breaking(of: template))
        return traits.element(rectangle(frame), meaning: meaning, .text(block))
    }

    mutating func paragraph(_ fields: Fields, _ traits: ElementTraits) -> Element? {
        let template = reader.read(ParagraphKeys.paragraph, in: fields)
            .flatMap { self.template($0, mayBreak: true) }
        let frame = reader.read(TextKeys.frame, in: fields)
        let style = style(fields, TextKeys.style)
        let align = reader.read(ParagraphKeys.align, in: fields)
        let valign = reader.read(TextKeys.valign, in: fields)
        let marker = reader.read(ParagraphKeys.marker, in: fields)
        let indent = reader.read(ParagraphKeys.indent, in: fields)
        let fit = fit(fields, default: FitPolicy(maximumLines: nil), style: style)
        let meaning = wordMeaning(fields)
        guard let template, let frame, let style else { return nil }
        let block = TextBlock(
            template: template, style: style, alignment: align ?? .justify,
            verticalAlignment: valign ?? .top, fit: fit, breaking: breaking(of: template),
            marker: marker,
            hangingIndent: Length(millimetres: indent ?? (marker == nil ? 0 : 4)))
        return traits.element(rectangle(frame), meaning: meaning, .text(block))
    }

    mutating func stamp(_ fields: Fields, _ traits: ElementTraits) -> Element? {
        let template = reader.read(StampKeys.stamp, in: fields).flatMap {
            self.template($0, mayBreak: false)
        }
        let frame = reader.read(TextKeys.frame, in: fields)
        let style = style(fields, TextKeys.style)
        let rotation = reader.read(StampKeys.rotation, in: fields)
        guard let template, let frame, let style else { return nil }
        return traits.element(
            rectangle(frame), .stamp(template, style, rotation: rotation ?? 0))
    }

    mutating func table(_ fields: Fields, _ traits: ElementTraits) -> Element? {
        let origin = reader.read(TableKeys.table, in: fields)
        let columns = reader.read(TableKeys.columns, in: fields)
        let rule = reader.read(TableKeys.rule, in: fields) ?? 0.15
        let outerRule = reader.read(TableKeys.outerRule, in: fields) ?? 0.3
        let padding = reader.read(TableKeys.padding, in: fields) ?? 2
        let style = style(fields, TextKeys.optionalStyle)
        let list = reader.read(TableKeys.rows, in: fields)
        guard let items = list.flatMap({ reader.sequence($0) }) else { return nil }
        if items.isEmpty, let list { reader.report("empty-value", at: list.place, "行がありません") }
        let rows = items.map { row($0, columns: columns?.count, style: style) }
        guard let origin, let columns, !rows.isEmpty, !rows.contains(nil) else { return nil }
        let table = Table(
            columns: columns.map { Length(millimetres: $0) }, rows: rows.compactMap(\.self),
            innerRule: Stroke(weight: Length(millimetres: rule)),
            outerRule: Stroke(weight: Length(millimetres: outerRule)),
            padding: Length(millimetres: padding))
        let size = Size(
            width: table.columns.reduce(.zero, +), height: table.rows.map(\.height).reduce(.zero, +)
        )
        return traits.element(Rect(origin: point(origin), size: size), .table(table))
    }

    private mutating func row(
        _ value: YAMLValue, columns: Int?, style: TextStyle?
    ) -> Table.Row? {
        guard let fields = reader.fields(value, RowKeys.vocabulary) else { return nil }
        let height = reader.read(RowKeys.height, in: fields)
        guard let list = reader.read(RowKeys.cells, in: fields), let items = reader.sequence(list)
        else { return nil }
        let cells = items.map { cell($0, style: style) }
        let spanned = cells.reduce(0) { $0 + ($1?.columnSpan ?? 0) }
        if let columns, !cells.contains(nil), spanned != columns {
            reader.report(
                "column-count", at: list.place, "セルは\(spanned)列分ありますが、表は\(columns)列です",
                hint: "セルの数か span を直してください")
            return nil
        }
        guard let height, !cells.contains(nil) else { return nil }
        return Table.Row(
            height: Length(millimetres: height), cells: cells.compactMap(\.self))
    }

    private mutating func cell(_ value: YAMLValue, style: TextStyle?) -> TableCell? {
        if case .scalar = value.content {
            guard let template = template(value, mayBreak: true) else { return nil }
            guard let style else {
                reader.reportMissing("style", at: value.place)
                return nil
            }
            return TableCell(
                text: TextBlock(
                    template: template, style: style, breaking: breaking(of: template)))
        }
        guard let fields = reader.fields(value, CellKeys.vocabulary) else { return nil }
        let template = reader.read(CellKeys.text, in: fields).flatMap {
            self.template($0, mayBreak: true)
        }
        let own = self.style(fields, TextKeys.optionalStyle)
        let align = reader.read(TextKeys.align, in: fields)
        let valign = reader.read(TextKeys.valign, in: fields)
        let span = reader.read(CellKeys.span, in: fields)
        let fill = ink(CellKeys.fill, in: fields)
        let header = reader.read(CellKeys.header, in: fields)
        let isNamed = fields.value(of: TextKeys.optionalStyle) != nil
        let used = isNamed ? own : style
        let fit = fit(fields, default: .reject, style: used)
        if !isNamed, style == nil { reader.reportMissing("style", at: value.place) }
        guard let template, let used else { return nil }
        let block = TextBlock(
            template: template, style: used, alignment: align ?? .left,
            verticalAlignment: valign ?? .middle, fit: fit, breaking: breaking(of: template))
        return TableCell(
            text: block, columnSpan: span ?? 1, fill: fill, header: header)
    }

    /// What shows an address of the record breaks as addresses do, else what shows a name as names.
    private func breaking(of template: TextTemplate) -> LineBreaking {
        guard let schema else { return .plain }
        let kinds = template.names.compactMap { schema.index(of: $0) }
            .map { schema.fields[$0].kind }
        if kinds.contains(.address) { return .address }
        return kinds.contains(.name) ? .name : .plain
    }

    /// The style of that key, now marked as used.
    mutating func style(_ fields: Fields, _ key: Key<String>) -> TextStyle? {
        guard let name = reader.read(key, in: fields) else { return nil }
        if let style = styles.use(name) { return style }
        let nearest = NameSuggestion.nearest(to: name, in: styles.names)
        let known = styles.names.joined(separator: "、")
        reader.report(
            "unknown-style", at: fields.place(of: key), "体裁「\(name)」はありません",
            hint: nearest.map { "「\($0)」ではありませんか" }
                ?? (known.isEmpty ? "styles: に書いてください" : "使える体裁: \(known)"))
        return nil
    }

    private mutating func fit(
        _ fields: Fields, default standard: FitPolicy, style: TextStyle?
    ) -> FitPolicy {
        guard let value = fields.value(of: TextKeys.fit) else { return standard }
        if case .scalar(let word, _) = value.content {
            if word != "reject" {
                reader.report(
                    "unknown-value", at: value.place, "値「\(word)」は使えません",
                    hint: "reject か { lines: 2, condense-to: 0.8, shrink-to: 7 } のように書いてください")
            }
            return standard
        }
        guard let policy = reader.fields(value, FitKeys.vocabulary) else { return standard }
        let lines = reader.read(FitKeys.lines, in: policy)
        let condensing = reader.read(FitKeys.condenseTo, in: policy)
        let size = reader.read(FitKeys.shrinkTo, in: policy)
        if policy.value(of: FitKeys.lines) == nil, policy.value(of: FitKeys.condenseTo) == nil,
            policy.value(of: FitKeys.shrinkTo) == nil
        {
            reader.report(
                "empty-value", at: value.place, "fit に lines も condense-to も shrink-to もありません")
        }
        if let size, let style, size > style.size.points + 0.001 {
            reader.report(
                "shrink-above-size", at: policy.place(of: FitKeys.shrinkTo),
                "縮めた大きさが体裁「\(style.name)」の大きさを超えています",
                hint: "\(style.size.points)pt より小さくしてください")
        }
        return FitPolicy(
            maximumLines: lines ?? standard.maximumLines,
            minimumSize: size.map { Length(points: $0) }, leastCondensing: condensing)
    }
}
