internal import ArgumentParser

/// The language of summaries, plans and progress. Findings are in Japanese whatever is chosen.
enum Language: String, ExpressibleByArgument, CaseIterable {
    case japanese = "ja"
    case english = "en"
}
