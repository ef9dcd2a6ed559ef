import Diagnostics
import Foundation
import IssuerProfile
import TestSupport
import Testing

/// The sample issuer file, whole or with a line changed.
enum IssuerFile {
    static let path = Checkout.layouts + "/Samples/issuer.yaml"

    static func text() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    static func sample() throws -> Issuer { try Issuer(yaml: text(), file: "issuer.yaml") }

    /// The sample with the value of a key replaced; `office.telephone` is the line after `office:`
    /// that begins with `telephone:`.
    static func text(_ path: String, _ value: String) throws -> String {
        var lines = try text().components(separatedBy: "\n")
        let parts = path.split(separator: ".").map(String.init)
        var line = 0
        if parts.count == 2 {
            line = try #require(lines.firstIndex { $0.hasPrefix("\(parts[0]):") })
        }
        let key = (parts.count == 2 ? "  " : "") + parts[parts.count - 1] + ":"
        let place = try #require(lines[line...].firstIndex { $0.hasPrefix(key) })
        lines[place] = "\(key) \(value)"
        return lines.joined(separator: "\n")
    }

    static func issuer(_ path: String, _ value: String) throws -> Issuer {
        try Issuer(yaml: text(path, value), file: "issuer.yaml")
    }

    /// `line:column code` of all findings with which a text is refused; empty if it is not.
    static func refusal(_ text: String) -> [String] {
        do {
            _ = try Issuer(yaml: text, file: "issuer.yaml")
            return []
        } catch {
            return error.diagnostics.map { finding in
                guard case .position(_, let line, let column)? = finding.place else {
                    return finding.code.rawValue
                }
                return "\(line):\(column) \(finding.code.rawValue)"
            }
        }
    }

    /// The codes with which a changed value is refused; empty if it is not.
    static func codes(_ path: String, _ value: String) throws -> [String] {
        try refusal(text(path, value)).map { $0.split(separator: " ").last.map(String.init) ?? "" }
    }
}
