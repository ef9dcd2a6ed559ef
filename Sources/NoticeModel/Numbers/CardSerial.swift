/// 通知カード番号: the serial on the face of a notification card, such as `A123456789`.
///
/// How it is made up is not public; from the one known sample only its length and its alphabet are
/// taken.
public struct CardSerial: Hashable, Sendable {
    /// The serial as given.
    public let text: String

    /// Ten ASCII capitals and digits; `nil` otherwise.
    public init?(text: String) {
        guard text.utf8.count == 10,
            text.utf8.allSatisfy({
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
            })
        else { return nil }
        self.text = text
    }
}
