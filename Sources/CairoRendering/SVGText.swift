internal import Glibc

/// What cairo writes as SVG, made into a part of what browsers read, which is the same every time.
struct SVGText {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Bytes in place of others.
    private struct Edit {
        let range: Range<Int>
        let text: [UInt8]
    }

    /// The opening tag of a picture whose size is known in millimetres. cairo itself counts in
    /// units as large as what stands before them, never finer.
    static func opening(width: Double, height: Double, scale: Double) -> [UInt8] {
        Array(
            ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
                + "xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"\(width)mm\" "
                + "height=\"\(height)mm\" viewBox=\"0 0 \(width * scale) \(height * scale)\">\n")
                .utf8)
    }

    /// What closes a picture.
    static let closing = Array("</svg>\n".utf8)

    /// What the picture holds, without its opening and closing tags.
    /// - Parameter prefix: What the names of its parts begin with, so that several pictures can be
    ///   laid one over the other.
    func content(prefix: String) -> [UInt8] {
        guard let tag = places(of: "<svg ").first?.lowerBound,
            let start = bytes[tag...].firstIndex(of: UInt8(ascii: ">")),
            let end = places(of: "</svg>").last?.lowerBound
        else { return [] }
        // The name of a draft; browsers know it by another.
        var edits = places(of: ";comp-op:").map {
            Edit(range: $0, text: Array(";mix-blend-mode:".utf8))
        }
        edits += ["surface", "image", "source"].flatMap(numbers)
        edits += [" id=\"", "\"#", "(#"].flatMap(places).map {
            Edit(range: $0.upperBound..<$0.upperBound, text: Array(prefix.utf8))
        }
        edits.sort { $0.range.lowerBound < $1.range.lowerBound }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 256)
        var place = start + 1
        for edit in edits where edit.range.lowerBound >= place && edit.range.upperBound <= end {
            result += bytes[place..<edit.range.lowerBound]
            result += edit.text
            place = edit.range.upperBound
        }
        return result + bytes[place..<end]
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
