public import NoticeModel

/// Reads the lines that ``NoticeEncoder`` writes. One reader, one owner.
public final class NoticeDecoder {
    private let validator: NoticeValidator
    private let fields: CSVFields
    private var parser = CSVParser()

    /// Makes a reader of notices that `validator` accepted when they were written.
    public init(validator: NoticeValidator) {
        self.validator = validator
        let limits = IntakeLimits()
        fields = CSVFields(
            limit: limits.fieldBytes, keeping: validator.document.schema.fields.count + 1)
    }

    /// The notice of one line with its line end; `nil` if the line is not what was written.
    public func notice(_ line: [UInt8]) -> Notice? {
        fields.clear()
        let count = validator.document.schema.fields.count
        // The reader takes only LF for a line end, as the one of residents files does.
        let content = line.dropLast(2) + [0x0A]
        guard content.withUnsafeBytes({ parser.parse($0, into: fields) }) == .read,
            fields.isComplete, fields.count == count + 1,
            let row = fields.text(0).flatMap({ Int($0) })
        else {
            parser = CSVParser()
            return nil
        }
        let values = (1...count).map { fields.text($0) }
        guard case .accepted(let notice, _) = validator.validate(values, row: row) else {
            return nil
        }
        return notice
    }
}
