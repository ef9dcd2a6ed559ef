internal import CCSV

/// One libcsv parser, strict, that alters nothing: blanks around values stay, and only LF ends a
/// line (its caller takes away the CR before it), so that a lone CR reaches the validator.
struct CSVParser: ~Copyable {
    /// How a stretch of bytes was taken.
    enum Outcome {
        /// All of it was read.
        case read
        /// A quote stands where RFC 4180 allows none.
        case misplacedQuote
        /// No memory for the field.
        case outOfMemory
    }

    /// Bytes handed to libcsv at a time; together with the limit it bounds its buffer.
    private static let stretch = 32 << 10

    private var state = csv_parser()

    init() {
        csv_init(&state, UInt8(CSV_STRICT | CSV_STRICT_FINI))
        csv_set_space_func(&state) { _ in 0 }
        csv_set_term_func(&state) { $0 == 0x0A ? 1 : 0 }
        csv_set_blk_size(&state, 4 << 10)
    }

    deinit {
        var state = state
        csv_free(&state)
    }

    /// Reads bytes into `fields`. A field longer than the fields' limit is thrown away as it
    /// comes and marked, so it never takes more memory than the limit.
    mutating func parse(_ bytes: UnsafeRawBufferPointer, into fields: CSVFields) -> Outcome {
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(Self.stretch))
            let context = Unmanaged.passUnretained(fields).toOpaque()
            let count = csv_parse(
                &state, piece.baseAddress, piece.count,
                { Unmanaged<CSVFields>.fromOpaque($2!).takeUnretainedValue().add($0, $1) },
                { Unmanaged<CSVFields>.fromOpaque($1!).takeUnretainedValue().endRow() },
                context)
            if count < piece.count {
                return csv_error(&state) == CSV_EPARSE ? .misplacedQuote : .outOfMemory
            }
            rest = rest.dropFirst(count)
            if state.entry_pos > fields.limit {
                fields.markLong()
                // One byte stays for libcsv to take back as the closing quote of the field.
                state.entry_pos = 1
            }
        }
        return .read
    }

    /// Ends the last row where the file ends without a line end; `false` within a quoted field.
    mutating func finish(into fields: CSVFields) -> Bool {
        let context = Unmanaged.passUnretained(fields).toOpaque()
        return csv_fini(
            &state,
            { Unmanaged<CSVFields>.fromOpaque($2!).takeUnretainedValue().add($0, $1) },
            { Unmanaged<CSVFields>.fromOpaque($1!).takeUnretainedValue().endRow() },
            context) == 0
    }
}
