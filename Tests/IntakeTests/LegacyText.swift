import Glibc
import TestSupport

@testable import Intake

/// Text in the bytes of a legacy encoding.
enum LegacyText {
    /// The bytes by the C library's encoder; tests of the decoder compare with Python's tables.
    static func bytes(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
        struct Unmappable: Error {}
        guard let conversion = iconv_open(encoding.libraryName, "UTF-8") else {
            throw Unmappable()
        }
        defer { iconv_close(conversion) }
        var source = Array(text.utf8).map { CChar(bitPattern: $0) }
        var target = [CChar](repeating: 0, count: source.count * 4 + 16)
        var (sourceLeft, targetLeft) = (source.count, target.count)
        let result = source.withUnsafeMutableBufferPointer { source in
            target.withUnsafeMutableBufferPointer { target in
                var (input, output) = (source.baseAddress, target.baseAddress)
                return iconv(conversion, &input, &sourceLeft, &output, &targetLeft)
            }
        }
        guard result != -1, sourceLeft == 0 else { throw Unmappable() }
        return target.prefix(target.count - targetLeft).map { UInt8(bitPattern: $0) }
    }

    /// A residents file in an encoding.
    static func file(
        _ text: String, _ encoding: TextEncoding, extension suffix: String = "csv"
    ) throws -> TemporaryFile {
        try TemporaryFile(try bytes(text, encoding), extension: suffix)
    }

    /// All text that our decoder makes of some bytes; `nil` if they are not wholly characters.
    static func decoded(_ bytes: [UInt8], _ encoding: TextEncoding) throws -> String? {
        let decoder = try IconvDecoder(encoding)
        return bytes.withUnsafeBytes { decoder.text($0) }
    }
}
