internal import PageGraphics

/// Compares the lines, tints and pictures that a page draws with those of its layout. What is not
/// among them may hide a text or say something that it should not.
struct MarkComparison {
    /// Points by which places and weights may differ: what a printer cannot show.
    private static let slack = 0.1

    /// A mark on the page as it is cut.
    struct Found {
        let form: ExpectedMark.Form
        let frame: Rect
    }

    /// - Parameters:
    ///   - marks: What must be there.
    ///   - ticks: Boxes whose inside may hold a check mark.
    ///   - found: What is.
    /// - Returns: Each fault once, with the name of the first mark that is missing.
    static func faults(
        _ marks: [ExpectedMark], ticks: [ExpectedTick], found: [Found]
    ) -> [(ReadbackFinding.Fault, String?)] {
        var isUsed = [Bool](repeating: false, count: marks.count)
        var isSurplus = false
        for mark in found {
            if let index = marks.indices.first(where: { !isUsed[$0] && agrees(marks[$0], mark) }) {
                isUsed[index] = true
            } else if !ticks.contains(where: { $0.isMarked && $0.frame.contains(mark.frame) }) {
                isSurplus = true
            }
        }
        var faults: [(ReadbackFinding.Fault, String?)] = isSurplus ? [(.markUnexpected, nil)] : []
        if let missing = isUsed.firstIndex(of: false) {
            faults.append((.markMissing, marks[missing].name))
        }
        return faults
    }

    private static func agrees(_ mark: ExpectedMark, _ found: Found) -> Bool {
        switch (mark.form, found.form) {
        case (.stroke(let expected), .stroke(let weight)):
            guard abs((expected - weight).points) < slack else { return false }
        case (.fill, .fill), (.picture, .picture): break
        default: return false
        }
        return abs((mark.frame.left - found.frame.left).points) < slack
            && abs((mark.frame.top - found.frame.top).points) < slack
            && abs((mark.frame.right - found.frame.right).points) < slack
            && abs((mark.frame.bottom - found.frame.bottom).points) < slack
    }
}
