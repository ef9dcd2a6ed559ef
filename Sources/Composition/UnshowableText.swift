/// Text that no font of a role can show.
public struct UnshowableText: Error, Hashable, Sendable {
    /// One character with its variation selector and combining marks, if it has any.
    public struct Sequence: Hashable, Sendable {
        /// Position of the character in the text, from 1, in grapheme clusters.
        public let position: Int
        /// Its code points.
        public let codePoints: [UInt32]

        /// Names a sequence.
        public init(position: Int, codePoints: [UInt32]) {
            self.position = position
            self.codePoints = codePoints
        }

        /// `U+8FBB U+E0100`.
        public var name: String {
            codePoints.map { point in
                let digits = String(point, radix: 16, uppercase: true)
                return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            }.joined(separator: " ")
        }
    }

    /// The role that was asked for.
    public let role: String
    /// Every sequence that cannot be shown, in order.
    public let sequences: [Sequence]

    /// Makes the error; at least one sequence.
    public init(role: String, sequences: [Sequence]) {
        self.role = role
        self.sequences = sequences
    }
}
