/// A random text that opens the preview.
struct SessionSecret: Sendable {
    /// Hexadecimal digits.
    let text: String

    /// Draws one from the system's source of secrets.
    init(bits: Int) {
        text = RandomName.hexadecimal(bytes: bits / 8)
    }

    /// Whether somebody knows it. The time this takes tells nothing of where a guess goes wrong.
    func isEqual(to guess: String) -> Bool {
        let (own, other) = (Array(text.utf8), Array(guess.utf8))
        guard own.count == other.count else { return false }
        var difference: UInt8 = 0
        for index in own.indices { difference |= own[index] ^ other[index] }
        return difference == 0
    }
}
