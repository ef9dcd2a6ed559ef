public import ArgumentParser
public import Intake

/// `--encoding cp932`, in upper or lower case.
extension TextEncoding: ExpressibleByArgument {
    /// Reads a word of the command line; 「Shift-JIS」 and 「UTF16」 are understood too.
    public init?(argument: String) {
        let word = argument.lowercased().filter { $0 != "-" && $0 != "_" }
        let encoding = Self.allCases.first {
            $0.rawValue.filter { $0 != "-" && $0 != "_" } == word
        }
        guard let encoding else { return nil }
        self = encoding
    }
}
