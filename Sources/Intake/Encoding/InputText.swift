internal import Diagnostics

/// The text of one input as UTF-8, block by block. UTF-8 passes as it is; another encoding is
/// decoded before anybody looks for commas, quotes and line ends, because the second byte of a
/// character may look like one of ASCII.
///
/// Bytes that are no character stand in the text as ``IconvDecoder/mark``, and where they are in
/// the file is remembered for the row that is being read.
final class InputText {
    /// A place to go back to.
    struct Mark {
        fileprivate let text: Int
        fileprivate let source: Int

        /// Where it is in the file, in bytes from 0.
        var sourceOffset: Int { source }
    }

    /// Most places of broken characters that are kept of one row.
    static let faultLimit = 20

    /// The input.
    let bytes: InputBytes
    /// Its encoding; of UTF-16 the byte order.
    let encoding: TextEncoding
    /// Where, from 0, the broken characters of this row stand in the file.
    private(set) var rowFaults: [Int] = []
    /// Broken characters of this row.
    private(set) var rowFaultCount = 0

    private let decoder: LegacyDecoding?
    private let firstBytes: [UInt8]

    /// - Parameter firstBytes: The first bytes of the file, to tell other encodings by.
    /// - Throws: as ``IconvDecoder``.
    init(
        _ bytes: InputBytes, encoding: TextEncoding = .utf8, firstBytes: [UInt8] = []
    ) throws(DiagnosticFailure) {
        self.bytes = bytes
        self.encoding = encoding
        self.firstBytes = firstBytes
        decoder = encoding == .utf8 ? nil : try LegacyDecoding(bytes, encoding)
    }

    /// The path shown in findings.
    var name: String { bytes.name }

    /// What the first bytes say of other encodings.
    var guess: EncodingGuess { EncodingGuess(firstBytes, readAs: encoding) }

    /// What to do about bytes that are no character: where the first bytes of the file are none
    /// either, it is in another encoding.
    private(set) lazy var encodingHint: String = {
        if !guess.isReadable, let hint = guess.hint(names: []) { return hint }
        if encoding == .utf8 { return "元のデータの文字を確かめ、UTF-8で保存し直してください" }
        // UTF-16 has every character: what breaks it is a byte or half of a pair that is missing.
        return encoding.isWide
            ? "ファイルが途中で切れていないか、バイトが欠けていないかを確かめ、元のシステムから出力し直してください"
            : "元のデータの文字を確かめてください。\(encoding.title)にない文字は、元のシステムで直すかUTF-8で出力してください"
    }()

    /// What is left of the block.
    var rest: UnsafeRawBufferPointer { decoder?.rest ?? bytes.rest }

    /// Where the next LF stands in what is left of the block.
    var newline: Int? { InputBytes.newline(in: rest) }

    /// Whether the block has bytes that are no characters; never known of UTF-8.
    var blockHasFaults: Bool { decoder?.faults.isEmpty == false }

    /// The place of the next character.
    var mark: Mark {
        decoder.map { Mark(text: $0.offset, source: $0.sourceOffset) }
            ?? Mark(text: bytes.offset, source: bytes.offset)
    }

    /// Forgets the broken characters of the row before.
    func beginRow() {
        guard rowFaultCount > 0 else { return }
        rowFaults.removeAll(keepingCapacity: true)
        rowFaultCount = 0
    }

    /// Steps over bytes of the block.
    func skip(_ count: Int) {
        guard let decoder else { return bytes.skip(count) }
        for source in decoder.skip(count) {
            rowFaultCount += 1
            if rowFaults.count < Self.faultLimit { rowFaults.append(source) }
        }
    }

    /// Makes sure the block has a byte to read; `false` at the end of the input.
    func fill() throws(DiagnosticFailure) -> Bool {
        guard let decoder else { return try bytes.fill() }
        return try decoder.fill()
    }

    /// Goes back to a place that was already read; `false` where the input cannot.
    func rewind(to mark: Mark) throws(DiagnosticFailure) -> Bool {
        guard let decoder else { return try bytes.rewind(to: mark.source) }
        return try decoder.rewind(toText: mark.text, source: mark.source)
    }
}
