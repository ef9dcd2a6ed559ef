internal import CCairo
internal import PageGraphics

/// A PNG file decoded by cairo (libpng). A class because it is kept in a dictionary.
final class DecodedImage {
    let surface: SurfaceHandle
    let width: Int
    let height: Int

    /// Decodes the bytes.
    init(_ image: ImageData) throws(RenderingFailure) {
        var source = (bytes: image.png, offset: 0)
        let surface = withUnsafeMutablePointer(to: &source) { source in
            SurfaceHandle(
                cairo_image_surface_create_from_png_stream(
                    { closure, data, count in
                        let source = closure!.assumingMemoryBound(
                            to: (bytes: [UInt8], offset: Int).self)
                        let range =
                            source.pointee.offset..<source.pointee.offset + Int(count)
                        guard range.upperBound <= source.pointee.bytes.count else {
                            return CAIRO_STATUS_READ_ERROR
                        }
                        source.pointee.bytes.withUnsafeBufferPointer {
                            data!.update(
                                from: $0.baseAddress! + range.lowerBound, count: Int(count))
                        }
                        source.pointee.offset = range.upperBound
                        return CAIRO_STATUS_SUCCESS
                    }, source))
        }
        guard surface.status == CAIRO_STATUS_SUCCESS else { throw .image(image.name) }
        width = Int(cairo_image_surface_get_width(surface.pointer))
        height = Int(cairo_image_surface_get_height(surface.pointer))
        self.surface = surface
    }
}
