/// One step of turning a value into print, written after a bar in a template:
/// `{申請書ID | slice(1,12) | group(4)}`.
public enum FieldFormat: Hashable, Sendable {
    /// Groups of so many characters, 1 to 9999, with a space between; the last count repeats:
    /// `group(4)`.
    case group([Int])
    /// Characters from…to, counted from 1, both included, at most 9999: `slice(1,12)`.
    case slice(ClosedRange<Int>)
    /// A date in one of the documents' styles: `date(padded)`.
    case date(DateStyle)
    /// A postcode with its hyphen: `postcode`.
    case postcode
    /// A number with leading zeros, up to 40 digits; nothing stays nothing: `pad(2)`.
    case pad(Int)
    /// Text for an empty value: `or(-)`.
    case fallback(String)
}
