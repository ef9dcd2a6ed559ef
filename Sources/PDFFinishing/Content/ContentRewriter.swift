/// Rewrites a content stream token by token: grey RGB to grey, markers to their inks. Whatever it
/// does not know it refuses, so that no colour slips through.
struct ContentRewriter {
    /// What a graphics state does to blending.
    enum Blending {
        case multiplies
        case ends
    }

    let inks: InkTable
    /// Whether blended text becomes an opaque outline, as PDF/A-1 knows no blending.
    let isOutlining: Bool
    /// Graphics states, by name with its slash, that begin or end blending.
    var blendings: [(name: [UInt8], blending: Blending)] = []

    private(set) var facts = ContentFacts()
    private var output: [UInt8] = []
    private var copied = 0
    private var operands = Operands()
    private var isMultiplying = false
    private var saved: [Bool] = []
    private var text = TextObject.none

    /// Where the stream is with respect to text objects, which do not nest.
    private enum TextObject {
        case none
        case plain
        case outlined
    }

    /// The latest operands of an operator; no operator that matters has more than three.
    private struct Operands {
        var count = 0
        var areNumbers = true
        /// The last three, the latest first.
        var last = (0..<0, 0..<0, 0..<0)

        mutating func add(_ range: Range<Int>, isNumber: Bool) {
            last = (range, last.0, last.1)
            count += 1
            areNumbers = areNumbers && isNumber
        }
    }

    /// What is painted in outline instead of blended: thin enough that it hides no stroke of a
    /// letter, dark enough to be seen on white and on grey.
    private static let outline = "q 1 Tr 0.6 w 0 J 1 j [] 0 d 0.5 G "

    init(inks: InkTable, isOutlining: Bool) {
        self.inks = inks
        self.isOutlining = isOutlining
    }

    /// Gives the rewritten stream; `nil` if nothing had to be changed.
    mutating func rewrite(
        _ input: UnsafeBufferPointer<UInt8>
    ) throws(ContentFault) -> [UInt8]? {
        start(expecting: input.count)
        let classes = ByteClass.table
        var position = 0
        while position < input.count {
            let start = position
            switch classes[Int(input[position])] {
            case .space:
                position += 1
            case .number:
                position = endOfRegular(input, from: position)
                operands.add(start..<position, isNumber: true)
            case .delimiter:
                position = try endOfDelimited(input, from: position)
                if input[start] != UInt8(ascii: "%") {
                    operands.add(start..<position, isNumber: false)
                }
            case .regular:
                position = endOfRegular(input, from: position)
                try take(start..<position, of: input)
            }
        }
        guard operands.count == 0, saved.isEmpty, text == .none else { throw .foreignContent }
        guard copied > 0 else { return nil }
        output.append(contentsOf: input[copied...])
        return output
    }

    private mutating func start(expecting count: Int) {
        output.removeAll(keepingCapacity: true)
        output.reserveCapacity(count + 256)
        copied = 0
        operands = Operands()
        facts = ContentFacts()
        isMultiplying = false
        text = .none
        saved.removeAll(keepingCapacity: true)
    }

    // MARK: - Tokens

    private func endOfRegular(_ input: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let classes = ByteClass.table
        var position = start + 1
        while position < input.count {
            let kind = classes[Int(input[position])]
            if kind == .space || kind == .delimiter { break }
            position += 1
        }
        return position
    }

    private func endOfDelimited(
        _ input: UnsafeBufferPointer<UInt8>, from start: Int
    ) throws(ContentFault) -> Int {
        switch input[start] {
        case UInt8(ascii: "/"):
            return endOfRegular(input, from: start)
        case UInt8(ascii: "["), UInt8(ascii: "]"):
            return start + 1
        case UInt8(ascii: "("):
            return try endOfString(input, from: start)
        case UInt8(ascii: "<"):
            if start + 1 < input.count, input[start + 1] == UInt8(ascii: "<") { return start + 2 }
            guard let end = input[start...].firstIndex(of: UInt8(ascii: ">")) else {
                throw .foreignContent
            }
            return end + 1
        case UInt8(ascii: ">"):
            guard start + 1 < input.count, input[start + 1] == UInt8(ascii: ">") else {
                throw .foreignContent
            }
            return start + 2
        case UInt8(ascii: "%"):
            return input[start...].firstIndex { $0 == 10 || $0 == 13 } ?? input.count
        default:
            throw .foreignContent
        }
    }

    private func endOfString(
        _ input: UnsafeBufferPointer<UInt8>, from start: Int
    ) throws(ContentFault) -> Int {
        var position = start
        var depth = 0
        while position < input.count {
            switch input[position] {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return position + 1 }
            default: break
            }
            position += 1
        }
        throw .foreignContent
    }

    // MARK: - Operators

    private mutating func take(
        _ token: Range<Int>, of input: UnsafeBufferPointer<UInt8>
    ) throws(ContentFault) {
        if isConstant(input[token]) {
            operands.add(token, isNumber: false)
            return
        }
        guard token.count <= 3 else { throw .foreignContent }
        let key = input[token].reversed().reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
        switch ContentOperator(key) {
        case .neutral: break
        case .foreign: throw .foreignContent
        case .fillRGB: try replaceColor(token, of: input, isStroke: false)
        case .strokeRGB: try replaceColor(token, of: input, isStroke: true)
        case .save: saved.append(isMultiplying)
        case .restore:
            guard let last = saved.popLast() else { throw .foreignContent }
            isMultiplying = last
        case .graphicsState: try setGraphicsState(token, of: input)
        case .beginText: try beginText(token, of: input)
        case .endText: try endText(token, of: input)
        case .paint:
            // Opaque, it would hide what it lies on.
            if isMultiplying { throw .transparency }
        }
        operands = Operands()
    }

    private mutating func beginText(
        _ token: Range<Int>, of input: UnsafeBufferPointer<UInt8>
    ) throws(ContentFault) {
        guard text == .none else { throw .foreignContent }
        text = isMultiplying ? .outlined : .plain
        if isMultiplying { insert(Self.outline, before: token.lowerBound, of: input) }
    }

    private mutating func endText(
        _ token: Range<Int>, of input: UnsafeBufferPointer<UInt8>
    ) throws(ContentFault) {
        guard text != .none else { throw .foreignContent }
        if text == .outlined { insert(" Q", before: token.upperBound, of: input) }
        text = .none
    }

    private func isConstant(_ token: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        token.count > 3
            && ["true", "false", "null"].contains { token.elementsEqual($0.utf8) }
    }

    private mutating func replaceColor(
        _ token: Range<Int>, of input: UnsafeBufferPointer<UInt8>, isStroke: Bool
    ) throws(ContentFault) {
        guard operands.count == 3, operands.areNumbers else { throw .foreignContent }
        let (blue, green, red) = operands.last
        guard let redValue = number(input[red]), let greenValue = number(input[green]),
            let blueValue = number(input[blue])
        else { throw .foreignContent }
        if input[red].elementsEqual(input[green]), input[green].elementsEqual(input[blue]) {
            copy(upTo: red.upperBound, of: input)
            output.append(UInt8(ascii: " "))
            output.append(UInt8(ascii: isStroke ? "G" : "g"))
            copied = token.upperBound
            return
        }
        guard let index = inks.index(red: redValue, green: greenValue, blue: blueValue) else {
            throw .foreignColor
        }
        let entry = inks.entries[index]
        copy(upTo: red.lowerBound, of: input)
        output.append(contentsOf: isStroke ? entry.stroke : entry.fill)
        copied = token.upperBound
        facts.usesColor = true
        if let spot = entry.spot { facts.spots.insert(spot) }
    }

    private mutating func setGraphicsState(
        _ token: Range<Int>, of input: UnsafeBufferPointer<UInt8>
    ) throws(ContentFault) {
        guard operands.count == 1 else { throw .foreignContent }
        guard !blendings.isEmpty else { return }
        let name = operands.last.0
        guard let state = blendings.first(where: { input[name].elementsEqual($0.name) }) else {
            return
        }
        guard isOutlining else { return }
        // Within a text object an outline could neither begin nor end.
        guard text == .none else { throw .foreignContent }
        isMultiplying = state.blending == .multiplies
        if isMultiplying {
            copy(upTo: name.lowerBound, of: input)
            copied = token.upperBound
        }
    }

    /// A number as PDF writes it: digits, a sign, a point, and no exponent.
    private func number(_ token: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
        guard token.allSatisfy({ ByteClass.table[Int($0)] == .number }) else { return nil }
        return Double(String(decoding: token, as: UTF8.self))
    }

    private mutating func insert(
        _ text: String, before position: Int, of input: UnsafeBufferPointer<UInt8>
    ) {
        copy(upTo: position, of: input)
        output.append(contentsOf: text.utf8)
    }

    private mutating func copy(upTo position: Int, of input: UnsafeBufferPointer<UInt8>) {
        output.append(contentsOf: input[copied..<position])
        copied = position
    }
}
