internal import Foundation
internal import Readback

/// The programs that read PDFs back, and programs that do it wrong.
struct ReadingPrograms {
    static let textReader = "/usr/bin/pdftotext"
    static let rasterizer = "/usr/bin/mutool"

    /// The real ones.
    static let sound = ReadingEngines(textReader: textReader, rasterizer: rasterizer)

    let workshop: Workshop

    /// Poppler, but where a file has a word in its name, `lines` of shell come first. `$1`… are its
    /// arguments.
    func spoilt(_ word: String, _ lines: String) throws -> ReadingEngines {
        let script = """
            #!/bin/bash
            case "$*" in *\(word)*)
            \(lines)
            ;; esac
            exec \(Self.textReader) "$@"
            """
        let path = workshop.path("pdftotext-\(UUID().uuidString)")
        try Data(script.utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return ReadingEngines(textReader: path, rasterizer: Self.rasterizer)
    }

    /// Reads one word for another in a file.
    func misreading(_ word: String, _ text: String, as other: String) throws -> ReadingEngines {
        try spoilt(
            word, "\(Self.textReader) \"$@\" | /usr/bin/sed 's/>\(text)</>\(other)</'; exit")
    }
}
