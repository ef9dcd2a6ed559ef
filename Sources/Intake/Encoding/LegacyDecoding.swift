internal import Diagnostics

/// The decoded block of an input in a legacy encoding, and how its text and its bytes belong
/// together.
final class LegacyDecoding {
    /// The marks of this block, in text and in bytes, ascending.
    private(set) var faults: [(text: Int, source: Int)] = []
    /// Marks that have been passed.
    private var passedFaults = 0

    private let bytes: InputBytes
    private let encoding: TextEncoding
    private let decoder: IconvDecoder
    /// The bytes of the block; those of a character that a block of the input cut off come first.
    private let source: UnsafeMutableRawBufferPointer
    private var sourceCount = 0
    /// Where `source` begins in the file.
    private var sourceStart = 0
    /// Bytes at the end of `source` that are the beginning of a character.
    private var cutOff = 0
    private let text: UnsafeMutableRawBufferPointer
    private var textCount = 0
    /// Where `text` begins in the whole text.
    private var textStart = 0
    private var position = 0
    /// A place of the block, in text and in bytes, from which others are counted on.
    private var counted = (text: 0, source: 0)
    private var isAtEnd = false

    init(_ bytes: InputBytes, _ encoding: TextEncoding) throws(DiagnosticFailure) {
        self.bytes = bytes
        self.encoding = encoding
        decoder = try IconvDecoder(encoding)
        sourceStart = bytes.offset
        let room = bytes.blockSize + 4
        source = .allocate(byteCount: room, alignment: 16)
        text = .allocate(byteCount: room * IconvDecoder.growth, alignment: 16)
    }

    deinit {
        source.deallocate()
        text.deallocate()
    }

    var offset: Int { textStart + position }

    var rest: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[position..<textCount])
    }

    /// Where the next character stands in the file. Text and bytes are walked side by side from
    /// the last place that was asked for, so that asking for every line costs one walk in all.
    var sourceOffset: Int {
        if position < counted.text { counted = (0, 0) }
        let all = UnsafeRawBufferPointer(source)
        while counted.text < position, counted.source < sourceCount {
            counted.text += Self.length(ofCharacter: text[counted.text])
            counted.source += encoding.unitLength(all[counted.source..<sourceCount])
        }
        return sourceStart + counted.source
    }

    /// - Returns: Where the bytes behind the marks that were passed stand in the file.
    func skip(_ count: Int) -> [Int] {
        position += count
        var passed: [Int] = []
        while passedFaults < faults.count, faults[passedFaults].text < position {
            passed.append(sourceStart + faults[passedFaults].source)
            passedFaults += 1
        }
        return passed
    }

    func fill() throws(DiagnosticFailure) -> Bool {
        if position < textCount { return true }
        if isAtEnd { return false }
        while textCount == position {
            guard try decodeBlock() else { return false }
        }
        return true
    }

    /// Goes back; a mark that is passed again is told again.
    func rewind(toText target: Int, source offset: Int) throws(DiagnosticFailure) -> Bool {
        if target >= textStart {
            position = target - textStart
            passedFaults = faults.prefix { $0.text < position }.count
            return true
        }
        guard try bytes.rewind(to: offset) else { return false }
        (sourceStart, sourceCount, cutOff) = (offset, 0, 0)
        (textStart, textCount, position, counted) = (target, 0, 0, (0, 0))
        (faults, passedFaults, isAtEnd) = ([], 0, false)
        return true
    }

    /// Replaces the block by the next one; `false` at the end, where the last block stays.
    private func decodeBlock() throws(DiagnosticFailure) -> Bool {
        let hasMore = try bytes.fill()
        if !hasMore, cutOff == 0 {
            isAtEnd = true
            return false
        }
        takeBlock(hasMore ? bytes.rest : UnsafeRawBufferPointer(start: nil, count: 0))
        if hasMore { bytes.skip(bytes.rest.count) }
        let all = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(source)[..<sourceCount])
        let outcome = decoder.decode(all, into: text)
        (textCount, faults, passedFaults) = (outcome.produced, outcome.faults, 0)
        cutOff = sourceCount - outcome.consumed
        if cutOff > 0, !hasMore || bytes.isAtEnd {
            // The file ends within a character.
            faults.append((textCount, outcome.consumed))
            text[textCount] = IconvDecoder.mark
            textCount += 1
            cutOff = 0
        }
        return true
    }

    private func takeBlock(_ block: UnsafeRawBufferPointer) {
        let kept = cutOff
        source.copyMemory(
            from: UnsafeRawBufferPointer(rebasing: source[(sourceCount - kept)..<sourceCount]))
        UnsafeMutableRawBufferPointer(rebasing: source[kept...]).copyMemory(from: block)
        sourceStart += sourceCount - kept
        sourceCount = kept + block.count
        textStart += textCount
        (position, counted, cutOff) = (0, (0, 0), 0)
    }

    /// Bytes of the UTF-8 character that begins so; a mark is one.
    private static func length(ofCharacter first: UInt8) -> Int {
        switch first {
        case ..<0xC0, 0xF8...: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }
}
