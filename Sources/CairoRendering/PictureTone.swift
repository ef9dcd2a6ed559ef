internal import CCairo
public import PageGraphics

/// What the pixels of a picture amount to on a press: a grey picture is printed in black alone,
/// because cairo writes it as such however its file is encoded; a coloured one would reach the
/// print shop as RGB.
public struct PictureTone: Hashable, Sendable {
    /// Whether every pixel has three equal components; what is wholly transparent has none.
    public let isGray: Bool

    /// Looks at every pixel of a picture.
    /// - Throws: ``RenderingFailure/image(_:)`` if it cannot be decoded.
    public init(of image: ImageData) throws(RenderingFailure) {
        let decoded = try DecodedImage(image)
        let (width, height) = (decoded.width, decoded.height)
        // Newer versions of cairo decode deep pictures into other formats.
        let surface = SurfaceHandle(
            cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height)))
        let context = ContextHandle(drawingOn: surface)
        cairo_set_operator(context.pointer, CAIRO_OPERATOR_SOURCE)
        cairo_set_source_surface(context.pointer, decoded.surface.pointer, 0, 0)
        cairo_paint(context.pointer)
        cairo_surface_flush(surface.pointer)
        guard context.status == CAIRO_STATUS_SUCCESS,
            let data = cairo_image_surface_get_data(surface.pointer)
        else { throw .image(image.name) }
        let stride = Int(cairo_image_surface_get_stride(surface.pointer))
        isGray = (0..<height).allSatisfy { row in
            // A pixel is one word, alpha in its highest byte.
            let pixels = UnsafeRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
            return (0..<width).allSatisfy { column in
                let pixel = pixels[column] & 0xFF_FFFF
                return pixel == (pixel & 0xFF) * 0x01_0101
            }
        }
    }
}
