/// Sees to it that a picture is grey. Masks have no colour of their own and stay as they are.
struct ImageFinishing {
    private let document: PDFDocument
    private let isArchive: Bool
    /// Whether the picture lets shine through what it lies on.
    private(set) var blends = false

    init(_ document: PDFDocument, isArchive: Bool) {
        self.document = document
        self.isArchive = isArchive
    }

    /// Finishes an image that is no mask.
    mutating func finish(_ image: PDFObject) throws(ContentFault) {
        let dictionary = image.dictionary
        // A stencil of its own, or colours that count as clear: drawing writes neither.
        guard !dictionary.has("/Mask") else { throw .foreignContent }
        try finishMask(of: dictionary)
        let space = dictionary["/ColorSpace"]
        if space.isNamed("/DeviceGray") { return }
        guard space.isNamed("/DeviceRGB"),
            dictionary["/BitsPerComponent"].integer == 8,
            let width = dictionary["/Width"].integer, let height = dictionary["/Height"].integer,
            width > 0, height > 0, !dictionary.has("/Decode")
        else { throw .coloredImage }
        let grey = image.withData { Self.grey($0, pixels: width * height) }
        guard case .some(.some(let grey)) = grey else { throw .coloredImage }
        grey.withUnsafeBufferPointer { image.replaceData($0) }
        dictionary.remove("/DecodeParms")
        dictionary.set("/ColorSpace", document.name("/DeviceGray"))
    }

    /// One byte a pixel; `nil` if a pixel is not grey.
    private static func grey(_ data: UnsafeBufferPointer<UInt8>, pixels: Int) -> [UInt8]? {
        guard data.count == 3 * pixels else { return nil }
        var grey = [UInt8](repeating: 0, count: pixels)
        for pixel in 0..<pixels {
            let level = data[3 * pixel]
            guard level == data[3 * pixel + 1], level == data[3 * pixel + 2] else { return nil }
            grey[pixel] = level
        }
        return grey
    }

    /// A soft mask blends. PDF/A-1 knows none, so there one that is either clear or opaque
    /// everywhere becomes a stencil, which hides the same points; any other is refused.
    private mutating func finishMask(of dictionary: PDFObject) throws(ContentFault) {
        guard dictionary.has("/SMask") else { return }
        let mask = dictionary["/SMask"]
        guard mask.isStream, mask.dictionary["/ColorSpace"].isNamed("/DeviceGray") else {
            throw .foreignContent
        }
        guard isArchive else {
            blends = true
            return
        }
        guard let stencil = stencil(of: mask) else { throw .transparency }
        dictionary.remove("/SMask")
        dictionary.set("/Mask", stencil)
    }

    /// An image mask that is 1 where nothing is painted; `nil` if the soft mask has a level
    /// between clear and opaque.
    private func stencil(of mask: PDFObject) -> PDFObject? {
        let source = mask.dictionary
        guard source["/BitsPerComponent"].integer == 8, !source.has("/Decode"),
            let width = source["/Width"].integer, let height = source["/Height"].integer,
            width > 0, height > 0
        else { return nil }
        let bits = mask.withData { Self.bits($0, width: width, height: height) }
        guard case .some(.some(let bits)) = bits else { return nil }
        let stencil = document.stream(bits)
        let dictionary = stencil.dictionary
        dictionary.set("/Type", document.name("/XObject"))
        dictionary.set("/Subtype", document.name("/Image"))
        dictionary.set("/ImageMask", document.boolean(true))
        dictionary.set("/BitsPerComponent", document.integer(1))
        dictionary.set("/Width", document.integer(width))
        dictionary.set("/Height", document.integer(height))
        return stencil
    }

    private static func bits(
        _ data: UnsafeBufferPointer<UInt8>, width: Int, height: Int
    ) -> [UInt8]? {
        guard data.count == width * height else { return nil }
        let stride = (width + 7) / 8
        var bits = [UInt8](repeating: 0, count: stride * height)
        for row in 0..<height {
            for column in 0..<width {
                switch data[row * width + column] {
                case 0: bits[row * stride + column >> 3] |= 0x80 >> UInt8(column & 7)
                case 255: break
                default: return nil
                }
            }
        }
        return bits
    }
}
