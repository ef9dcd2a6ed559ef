internal import Diagnostics
internal import Glibc

/// One conversion of the C library from a legacy encoding into UTF-8. None of the encodings keeps
/// a state between characters, so it may be used again from any character on.
struct IconvDecoder: ~Copyable {
    /// The byte that stands in the text for bytes that are no character: it is in no UTF-8 text,
    /// so nobody takes it for one.
    static let mark: UInt8 = 0xFF
    /// Most bytes of UTF-8 that one byte of any encoding becomes: a half-width kana has three.
    static let growth = 3

    /// What a stretch of bytes came to.
    struct Outcome {
        /// Bytes read; what is left is the beginning of a character.
        var consumed: Int
        /// Bytes of text made.
        var produced: Int
        /// Where marks were put: place in the text, place in the bytes; ascending.
        var faults: [(text: Int, source: Int)]
    }

    private let encoding: TextEncoding
    private let conversion: iconv_t

    /// - Throws: `intake.unknown-encoding` where the C library was installed without its tables.
    init(_ encoding: TextEncoding) throws(DiagnosticFailure) {
        self.encoding = encoding
        guard let conversion = iconv_open("UTF-8", encoding.libraryName),
            conversion != iconv_t(bitPattern: -1)
        else {
            throw DiagnosticFailure(
                Diagnostic(
                    "intake.unknown-encoding", at: .option("--encoding"),
                    "このシステムには \(encoding.rawValue) の変換表がありません",
                    hint: "libc-bin（gconv）が入っているか確かめてください"))
        }
        self.conversion = conversion
    }

    deinit { iconv_close(conversion) }

    /// Converts as much as there is; `text` must have room for three bytes a byte.
    func decode(
        _ bytes: UnsafeRawBufferPointer, into text: UnsafeMutableRawBufferPointer
    ) -> Outcome {
        precondition(text.count >= bytes.count * Self.growth, "room for every character")
        var outcome = Outcome(consumed: 0, produced: 0, faults: [])
        while outcome.consumed < bytes.count {
            let failure = convert(bytes, into: text, &outcome)
            guard let failure else { break }
            let rest = bytes[outcome.consumed...]
            if failure == EINVAL, rest.count < 4 { break }
            outcome.faults.append((outcome.produced, outcome.consumed))
            text[outcome.produced] = Self.mark
            outcome.produced += 1
            outcome.consumed += min(encoding.unitLength(rest), rest.count)
        }
        return outcome
    }

    /// One call; `nil` if all was converted, otherwise why not.
    private func convert(
        _ bytes: UnsafeRawBufferPointer, into text: UnsafeMutableRawBufferPointer,
        _ outcome: inout Outcome
    ) -> Int32? {
        guard let source = bytes.baseAddress, let target = text.baseAddress else { return nil }
        var input: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(
            mutating: (source + outcome.consumed).assumingMemoryBound(to: CChar.self))
        var inputLeft = bytes.count - outcome.consumed
        var output: UnsafeMutablePointer<CChar>? =
            (target + outcome.produced).assumingMemoryBound(to: CChar.self)
        var outputLeft = text.count - outcome.produced
        let result = iconv(conversion, &input, &inputLeft, &output, &outputLeft)
        let failure = result == -1 ? errno : nil
        outcome.consumed = bytes.count - inputLeft
        outcome.produced = text.count - outputLeft
        // Forgets whatever the failure may have left behind.
        if failure != nil { iconv(conversion, nil, nil, nil, nil) }
        return failure
    }

    /// The text of a few bytes; `nil` if they are not wholly characters.
    func text(_ bytes: UnsafeRawBufferPointer) -> String? {
        if bytes.isEmpty { return "" }
        let room = UnsafeMutableRawBufferPointer.allocate(
            byteCount: bytes.count * Self.growth, alignment: 1)
        defer { room.deallocate() }
        let outcome = decode(bytes, into: room)
        guard outcome.faults.isEmpty, outcome.consumed == bytes.count else { return nil }
        return String(
            validating: UnsafeRawBufferPointer(rebasing: room[..<outcome.produced]), as: UTF8.self)
    }
}
