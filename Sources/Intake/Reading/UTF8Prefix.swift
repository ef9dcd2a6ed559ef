/// Where text stops being UTF-8.
enum UTF8Prefix {
    /// Bytes that are valid UTF-8 before the first that are not.
    static func length(_ bytes: some Sequence<UInt8>) -> Int { measure(bytes).bytes }

    /// The same, and the characters (Unicode scalars) in them.
    static func measure(_ bytes: some Sequence<UInt8>) -> (bytes: Int, characters: Int) {
        var iterator = bytes.makeIterator()
        var parser = Unicode.UTF8.ForwardParser()
        var (count, characters) = (0, 0)
        while case .valid(let scalar) = parser.parseScalar(from: &iterator) {
            count += scalar.count
            characters += 1
        }
        return (count, characters)
    }
}
