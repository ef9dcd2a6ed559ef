internal import ArgumentParser

/// Who reads what the program says.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    /// A person.
    case text
    /// A program: one JSON value a line on standard error, results on standard output.
    case json
}
