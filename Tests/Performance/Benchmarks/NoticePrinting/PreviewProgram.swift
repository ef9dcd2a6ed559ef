internal import Foundation

/// A running `tsuchi preview`, asked as a browser asks it.
final class PreviewProgram {
    private let process = Process()
    private let port: UInt16
    private var cookie = ""
    private let files: SampleFiles

    /// Starts it over a residents file of so many invented people and enters.
    /// - Parameter home: The folder with `Layouts` and `Fonts`.
    init(_ files: SampleFiles, people: Int, home: String, isDesigner: Bool = false) throws {
        self.files = files
        process.executableURL = URL(fileURLWithPath: try SampleFiles.program())
        process.arguments =
            [
                "preview", "--resources", home, "--issuer", home + "/Layouts/Samples/issuer.yaml",
                "--input", try files.residents(count: people), "--ledger",
                files.outputPath + "/counter.sqlite",
            ] + (isDesigner ? ["--designer"] : [])
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        var text = ""
        while !text.contains("/enter/") || !text.hasSuffix("\n") {
            let data = output.fileHandleForReading.availableData
            guard !data.isEmpty else { throw BenchmarkFailure.noAnswer }
            text += String(decoding: data, as: UTF8.self)
        }
        guard let address = text.firstMatch(of: /127\.0\.0\.1:([0-9]+)(\/enter\/[^\s]+)/),
            let port = UInt16(address.1)
        else { throw BenchmarkFailure.noAnswer }
        self.port = port
        let entry = try connection().ask("GET", String(address.2))
        guard
            let line = entry.head.split(separator: "\r\n").first(where: {
                $0.lowercased().hasPrefix("set-cookie:")
            }), let value = line.dropFirst(11).split(separator: ";").first
        else { throw BenchmarkFailure.noAnswer }
        cookie = value.trimmingCharacters(in: .whitespaces)
    }

    /// Ends it.
    func stop() {
        process.terminate()
        process.waitUntilExit()
        files.remove()
    }

    /// A connection of its own, as a browser has several of them.
    func connection() throws -> PreviewConnection {
        try PreviewConnection(port: port, cookie: cookie)
    }
}
