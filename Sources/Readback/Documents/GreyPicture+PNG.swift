internal import CPNG

extension GreyPicture {
    /// The picture as a PNG file in the tones of ``quantised``; `nil` if the memory is short.
    public func png() -> [UInt8]? {
        var image = png_image()
        image.version = png_uint_32(PNG_IMAGE_VERSION)
        image.width = png_uint_32(width)
        image.height = png_uint_32(height)
        image.format = png_uint_32(PNG_FORMAT_FLAG_COLORMAP)
        image.colormap_entries = png_uint_32(Self.tones.count)
        let indices = dots.map { Self.toneOfGrey[Int($0)] }
        // A byte for two bits is more than enough, but for the smallest of pictures.
        var size = indices.count + 4096
        var bytes = [UInt8](repeating: 0, count: size)
        let isWritten = png_image_write_to_memory(
            &image, &bytes, &size, 0, indices, png_int_32(width), Self.tones)
        png_image_free(&image)
        guard isWritten != 0, size <= bytes.count else { return nil }
        return Array(bytes[..<size])
    }

    /// A picture from a PNG file; `nil` if it is none.
    /// - Parameters:
    ///   - scale: Dots per millimetre.
    ///   - left: As ``left``.
    ///   - top: As ``top``.
    public init?(png: [UInt8], scale: Double, left: Double = 0, top: Double = 0) {
        var image = png_image()
        image.version = png_uint_32(PNG_IMAGE_VERSION)
        defer { png_image_free(&image) }
        guard png_image_begin_read_from_memory(&image, png, png.count) != 0,
            image.width < 1 << 16, image.height < 1 << 16
        else { return nil }
        // As the positions of colours: making grey of them, libpng would round.
        image.format = png_uint_32(PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_COLORMAP)
        let (width, height) = (Int(image.width), Int(image.height))
        var colours = [UInt8](repeating: 0, count: 256 * 3)
        var dots = [UInt8](repeating: 0, count: width * height)
        guard png_image_finish_read(&image, nil, &dots, png_int_32(width), &colours) != 0 else {
            return nil
        }
        let tones = (0..<256).map { colours[$0 * 3 + 1] }
        dots.withUnsafeMutableBufferPointer { dots in
            for dot in dots.indices { dots[dot] = tones[Int(dots[dot])] }
        }
        self.init(width: width, height: height, scale: scale, left: left, top: top, dots: dots)
    }
}
