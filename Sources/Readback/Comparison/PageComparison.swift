internal import PageGraphics

/// Compares one page, as three engines read it, with what it must show.
struct PageComparison {
    let expectation: PageExpectation
    /// Number in the file, from 1.
    let page: Int
    /// What the file labels it with.
    let label: String?
    private var bleed: Length { expectation.bleed }

    /// Points by which a page may differ in size, and by which a clip may cut the page's edge:
    /// cairo clips to whole points.
    private static let sizeSlack = 0.05
    private static let clipSlack = 1.0

    func findings(
        text: PageText, picture: PagePicture, symbols: [SymbolReader.Reading?],
        structure: PageStructure
    ) -> [ReadbackFinding] {
        let comparison = TextComparison(expectation.texts, words: text.words(bleed: bleed))
        var findings = self.findings(in: structure, sizeRead: text.size)
        if isAnotherPage(comparison) { return [finding(.wrongPage)] + findings }
        findings += comparison.faults.map { finding($0.0, $0.1?.name) }
        let ink = InkComparison(picture)
        findings += ink.hiddenTexts(comparison.matches).map { finding(.textInvisible, $0.name) }
        for tick in expectation.ticks where ink.isMarked(tick) != tick.isMarked {
            findings.append(finding(.tickDiffers, tick.name))
        }
        findings += markFindings(structure, picture)
        findings += widthFindings(structure)
        let images = structure.images.map { image in
            (
                image: image,
                frame: image.frame(
                    trimLeft: bleed.points,
                    trimTop: expectation.size.height.points + bleed.points)
            )
        }
        findings += SymbolComparison(picture)
            .faults(expectation.symbols, readings: symbols, images: images)
            .map { finding($0.0, $0.1?.name) }
        return findings
    }

    /// Text that is narrower than the layout allows it to be (長体), or wider than its font. What
    /// begins in no frame that allows it is nobody's.
    private func widthFindings(_ structure: PageStructure) -> [ReadbackFinding] {
        let (left, top) = (bleed.points, expectation.size.height.points + bleed.points)
        var names: [String?] = []
        for text in structure.widenedTexts {
            let (x, y) = (text.x - left, top - text.y)
            let holders = expectation.texts.filter { $0.mayBegin(x: x, y: y) }
            if holders.contains(where: { $0.mayBe(text.width) }) { continue }
            let name = holders.first?.name
            if !names.contains(name) { names.append(name) }
        }
        return names.map { finding(.textWidth, $0) }
    }

    private func markFindings(
        _ structure: PageStructure, _ picture: PagePicture
    ) -> [ReadbackFinding] {
        let left = bleed.points
        let top = expectation.size.height.points + left
        var found = structure.drawn.map { drawn in
            MarkComparison.Found(
                form: drawn.weight.map { .stroke(weight: Length(points: $0)) } ?? .fill,
                frame: Rect(
                    origin: Point(
                        x: Length(points: drawn.area.left - left),
                        y: Length(points: top - drawn.area.top)),
                    size: Size(
                        width: Length(points: drawn.area.right - drawn.area.left),
                        height: Length(points: drawn.area.top - drawn.area.bottom))))
        }
        // A picture that stands for a QR code has been looked at as such.
        let frames = structure.images.filter { $0.bitmap == nil }.map {
            $0.frame(trimLeft: left, trimTop: top)
        }
        found += frames.filter { frame in
            !expectation.symbols.contains { $0.isNear(frame) }
        }.map { MarkComparison.Found(form: .picture, frame: $0) }
        let codes = BarcodeComparison(picture)
        var findings: [ReadbackFinding] = []
        for barcode in expectation.barcodes {
            let isBar = { (mark: MarkComparison.Found) in
                mark.form == .fill && BarcodeComparison.isWithin(barcode, mark.frame)
            }
            let fills = found.filter(isBar).map(\.frame)
            found.removeAll(where: isBar)
            if let fault = codes.fault(barcode, fills: fills) {
                findings.append(finding(fault, barcode.name))
            }
        }
        return findings
            + MarkComparison.faults(expectation.marks, ticks: expectation.ticks, found: found)
            .map { finding($0.0, $0.1) }
    }

    /// A page of which no text of the record is as it should be is somebody else's, or another
    /// page of this one.
    private func isAnotherPage(_ comparison: TextComparison) -> Bool {
        let ofRecord = expectation.texts.count { $0.isOfRecord && !$0.letters.isEmpty }
        let wrong = comparison.faults.count { fault, text in
            text?.isOfRecord == true && (fault == .textDiffers || fault == .textMissing)
        }
        return ofRecord > 1 && wrong > ofRecord / 2
    }

    private func findings(
        in structure: PageStructure, sizeRead: Size
    ) -> [ReadbackFinding] {
        var findings: [ReadbackFinding] = []
        if !isSizeRight(structure.boxes, sizeRead) { findings.append(finding(.pageSize)) }
        if let expected = expectation.label, label != expected {
            findings.append(finding(.pageLabel))
        }
        if structure.hasAnnotations { findings.append(finding(.annotation)) }
        if structure.clips.contains(where: isCut(by:)) { findings.append(finding(.clipped)) }
        let rotations = expectation.texts.compactMap(\.stampRotation)
        let isTurned = structure.textDirections.contains { text in
            !text.isUpright && !rotations.contains { text.isTurned(by: $0) }
        }
        if isTurned { findings.append(finding(.textTurned)) }
        for (font, fault) in [
            (PDFStructure.FontFault.notEmbedded, ReadbackFinding.Fault.fontNotEmbedded),
            (.withoutUnicode, .fontWithoutUnicode),
        ] where structure.fontFaults.contains(font) {
            findings.append(finding(fault))
        }
        return findings
    }

    private func isSizeRight(_ boxes: PageStructure.Boxes, _ sizeRead: Size) -> Bool {
        let width = expectation.size.width.points
        let height = expectation.size.height.points
        let margin = bleed.points
        let media = [0, 0, width + margin * 2, height + margin * 2]
        let trim = [margin, margin, width + margin, height + margin]
        return abs(sizeRead.width.points - width - margin * 2) < Self.sizeSlack
            && abs(sizeRead.height.points - height - margin * 2) < Self.sizeSlack
            && !boxes.hasRotation && !boxes.hasUnit && Self.agrees(boxes.media, media)
            && Self.agrees(boxes.crop, media) && Self.agrees(boxes.trim ?? boxes.media, trim)
    }

    /// Whether a clip takes something of the trimmed page away.
    private func isCut(by clip: PageMarks.Area) -> Bool {
        let margin = bleed.points
        return clip.left > margin + Self.clipSlack || clip.bottom > margin + Self.clipSlack
            || clip.right < margin + expectation.size.width.points - Self.clipSlack
            || clip.top < margin + expectation.size.height.points - Self.clipSlack
    }

    /// A box that is not stated is what the others are.
    private static func agrees(_ box: [Double]?, _ expected: [Double]) -> Bool {
        guard let box else { return true }
        return box.count == 4 && zip(box, expected).allSatisfy { abs($0 - $1) < sizeSlack }
    }

    private func finding(
        _ fault: ReadbackFinding.Fault, _ name: String? = nil
    ) -> ReadbackFinding {
        ReadbackFinding(
            fault, page: page, row: expectation.row, name: name == "" ? nil : name)
    }
}

extension ExpectedText {
    /// Points by which a line may begin outside of its frame: rounding.
    private static let slack = 0.6

    /// Whether a line of it may begin at a point of the page, in points from the top left.
    fileprivate func mayBegin(x: Double, y: Double) -> Bool {
        x >= frame.left.points - Self.slack && x <= frame.right.points + Self.slack
            && y >= frame.top.points - Self.slack && y <= frame.bottom.points + Self.slack
    }

    /// Whether its letters may be of this width, as a fraction of their own.
    fileprivate func mayBe(_ width: Double) -> Bool {
        width >= leastCondensing - 0.003 && width <= 1
    }
}
