/// A word as it may be pasted into a shell: quoted if it has to be.
struct ShellWord: CustomStringConvertible {
    let description: String

    init(_ word: String) {
        let isPlain =
            !word.isEmpty
            && word.unicodeScalars.allSatisfy {
                $0.value > 0x7F || $0.properties.isAlphabetic || ("0"..."9").contains($0)
                    || "/._-+,:@%=".unicodeScalars.contains($0)
            }
        description =
            isPlain
            ? word
            : "'"
                + word.split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: "'\\''") + "'"
    }
}
