internal import Foundation

/// Chromium (Debian's package), driven over its DevTools protocol by a short program in Python:
/// what it shows, what it complains of and whatever it asks the network for.
public enum HeadlessBrowser {
    /// One thing to do.
    public enum Step: Sendable {
        /// Opens a file, with a fragment if there is one after `#`.
        case open(String)
        /// Opens an address of a server on 127.0.0.1; no other host can be reached.
        case visit(String)
        /// Makes the window so wide and high, in CSS pixels.
        case size(Int, Int)
        /// `light` or `dark`.
        case scheme(String)
        /// Presses and releases a key.
        case key(String)
        /// Types text where the focus is.
        case type(String)
        /// Waits, half a minute at most, until an expression of JavaScript is true.
        case until(String)
        /// Tells the value of an expression: text as it is, everything else as JSON.
        case value(String)
        /// Tells the colour, as `[red, green, blue]`, that is seen at so much of the width and
        /// height of the first element a selector finds.
        case color(String, Double, Double)
        /// Presses the pointer at one share of an element's width and lets go at another.
        case drag(String, Double, Double)
        /// Goes on with Tab until what a selector finds has the focus, which must be seen at every
        /// stop on the way.
        case tab(String)
        /// Waits for the first element a selector finds and clicks on its middle.
        case click(String)
        /// Saves a file, as an editor does.
        case write(String, String)
        /// Waits for a downloaded file and tells its name and the SHA-256 of its bytes.
        case download
        /// Tells what axe-core finds, as a JSON list; `[]` if it finds nothing.
        case audit

        fileprivate var json: [Any] {
            switch self {
            case .open(let path): ["open", "file://" + path]
            case .visit(let address): ["open", address]
            case .size(let width, let height): ["size", width, height]
            case .scheme(let name): ["scheme", name]
            case .key(let name): ["key", name]
            case .type(let text): ["type", text]
            case .until(let script): ["until", script]
            case .value(let script): ["value", script]
            case .color(let selector, let x, let y): ["color", selector, x, y]
            case .drag(let selector, let from, let to): ["drag", selector, from, to]
            case .tab(let selector): ["tab", selector]
            case .click(let selector): ["click", selector]
            case .write(let path, let text): ["write", path, text]
            case .download: ["file"]
            case .audit: ["audit", AccessibilityChecker.axe]
            }
        }
    }

    /// What came of it.
    public struct Visit: Decodable, Sendable {
        /// Of each step that tells something, what it told.
        public let values: [String]
        /// Messages, exceptions, dialogs and breaches of the page's policy.
        public let console: [String]
        /// Addresses that were asked for, without pictures that the page carries itself.
        public let requests: [String]
    }

    /// A browser that is not there, or a step that did not come off.
    public struct Failure: Error, CustomStringConvertible {
        /// What it said.
        public let description: String
    }

    /// Takes the steps, in a new browser without past.
    public static func visit(_ steps: [Step]) throws -> Visit {
        let input = try JSONSerialization.data(withJSONObject: steps.map(\.json))
        let result = try ExternalTool.run("python3", ["-c", driver], input: input)
        guard result.status == 0 else { throw Failure(description: result.errors) }
        return try JSONDecoder().decode(Visit.self, from: result.output)
    }

    private static let driver = connection + steps
}
