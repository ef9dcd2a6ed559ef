internal import Glibc

/// What cairo writes as SVG, made into what browsers read and what is the same every time.
struct SVGText {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Bytes in place of others.
    private struct Edit {
        let range: Range<Int>
        let text: [UInt8]
    }

    /// The picture with its size in millimetres.
    func picture(width: Double, height: Double, scale: Double) -> [UInt8] {
        var edits = head(width: width, height: height, scale: scale)
        // The name of a draft; browsers know it by another.
        edits += places(of: ";comp-op:").map {
            Edit(range: $0, text: Array(";mix-blend-mode:".utf8))
        }
        edits += ["surface", "image", "source"].flatMap(numbers)
        edits.sort { $0.range.lowerBound < $1.range.lowerBound }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 256)
        var end = 0
        for edit in edits where edit.range.lowerBound >= end {
            result += bytes[end..<edit.range.lowerBound]
            result += edit.text
            end = edit.range.upperBound
        }
        return result + bytes[end...]
    }

    /// The opening tag. cairo counts in units as large as what stands before them, never finer.
    private func head(width: Double, height: Double, scale: Double) -> [Edit] {
        guard let start = places(of: "<svg ").first?.lowerBound,
            let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
        else { return [] }
        let tag =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" "
            + "xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"\(width)mm\" "
            + "height=\"\(height)mm\" viewBox=\"0 0 \(width * scale) \(height * scale)\">"
        return [Edit(range: start..<(end + 1), text: Array(tag.utf8))]
    }

    /// cairo numbers what it makes through all pictures of the process; here each begins at 1.
    private func numbers(of kind: String) -> [Edit] {
        var numbers: [[UInt8]: Int] = [:]
        let named = (places(of: "\"\(kind)") + places(of: "#\(kind)"))
            .sorted { $0.lowerBound < $1.lowerBound }
        return named.compactMap { place in
            let digits = bytes[place.upperBound...].prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { return nil }
            let number = numbers[Array(digits)] ?? numbers.count + 1
            numbers[Array(digits)] = number
            return Edit(
                range: place.upperBound..<digits.endIndex, text: Array(String(number).utf8))
        }
    }

    /// Where a text stands; its first byte should be a rare one.
    private func places(of text: String) -> [Range<Int>] {
        let wanted = Array(text.utf8)
        return bytes.withUnsafeBytes { bytes in
            var found: [Range<Int>] = []
            var start = 0
            while let base = bytes.baseAddress, start + wanted.count <= bytes.count,
                let hit = memchr(
                    base + start, Int32(wanted[0]), bytes.count - wanted.count + 1 - start)
            {
                let place = UnsafeRawPointer(hit) - base
                let isFound = memcmp(hit, wanted, wanted.count) == 0
                if isFound { found.append(place..<(place + wanted.count)) }
                start = place + (isFound ? wanted.count : 1)
            }
            return found
        }
    }
}
