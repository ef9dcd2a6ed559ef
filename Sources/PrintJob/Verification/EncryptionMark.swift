internal import SystemPackage

/// Whether a file says of itself that it is encrypted: with age, or as a PDF.
enum EncryptionMark {
    private static let age = Array("age-encryption.org/".utf8)
    private static let armoredAge = Array("-----BEGIN AGE ENCRYPTED FILE-----".utf8)
    /// Stands in the trailer, which is never compressed.
    private static let pdf = Array("/Encrypt".utf8)
    private static let blockSize = 1 << 20

    static func isFound(in descriptor: FileDescriptor) -> Bool {
        var offset: Int64 = 0
        var block = [UInt8](repeating: 0, count: blockSize)
        while true {
            let count =
                block.withUnsafeMutableBytes {
                    try? descriptor.read(fromAbsoluteOffset: offset, into: $0)
                } ?? 0
            guard count > 0 else { return false }
            let bytes = block[..<count]
            if offset == 0, bytes.starts(with: age) || bytes.starts(with: armoredAge) {
                return true
            }
            if contains(bytes) { return true }
            guard count == blockSize else { return false }
            // A mark may lie across two blocks.
            offset += Int64(count - pdf.count)
        }
    }

    private static func contains(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            guard bytes.count >= pdf.count else { return false }
            var position = 0
            while position <= bytes.count - pdf.count {
                if bytes[position] == pdf[0],
                    bytes[position..<(position + pdf.count)].elementsEqual(pdf)
                {
                    return true
                }
                position += 1
            }
            return false
        }
    }
}
