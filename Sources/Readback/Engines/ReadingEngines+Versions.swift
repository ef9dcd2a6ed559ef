internal import CQPDF
internal import CZXing
internal import ChildProcesses
internal import SystemPackage

extension ReadingEngines {
    /// Asks every program and library that reads for its version, and so makes sure that the
    /// programs run before anything depends on them.
    /// - Returns: Name and version, in a fixed order.
    /// - Throws: ``ReadbackFailure`` for a program that does not start or knows no version.
    public func versions() throws(ReadbackFailure) -> [(name: String, version: String)] {
        [
            ("pdftotext", try Self.version(of: textReader)),
            ("mutool", try Self.version(of: rasterizer)),
            ("zxing-cpp", String(cString: tsuchi_zxing_version())),
            ("libqpdf", String(cString: qpdf_get_qpdf_version())),
        ]
    }

    /// The first word with a dot between digits in what a program answers to `-v`. Its status says
    /// nothing: some programs take the question for a mistake.
    private static func version(of program: String) throws(ReadbackFailure) -> String {
        var answer: [UInt8] = []
        let ending: ChildProcess.Ending
        do throws(Errno) {
            let process = try ChildProcess(
                program: FilePath(program), arguments: ["-v"], mergesMessages: true)
            ending = try process.drain { bytes in
                answer.append(contentsOf: bytes)
                return answer.count < 1 << 16
            }
        } catch { throw .engine(program: program, .cannotStart(errno: error.rawValue)) }
        let words = String(decoding: answer, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard let version = words.first(where: isVersion) else {
            throw .engine(program: program, .ended(status: ending.status))
        }
        return String(version)
    }

    private static func isVersion(_ word: Substring) -> Bool {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
