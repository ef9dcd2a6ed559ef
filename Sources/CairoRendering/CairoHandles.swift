internal import CCairo

/// One reference to a cairo surface, released with its owner.
struct SurfaceHandle: ~Copyable {
    let pointer: OpaquePointer

    /// Takes over the reference; cairo never returns a null surface.
    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    deinit { cairo_surface_destroy(pointer) }

    var status: cairo_status_t { cairo_surface_status(pointer) }
}

/// One reference to a cairo drawing context.
struct ContextHandle: ~Copyable {
    let pointer: OpaquePointer

    init(drawingOn surface: borrowing SurfaceHandle) { pointer = cairo_create(surface.pointer) }

    deinit { cairo_destroy(pointer) }

    var status: cairo_status_t { cairo_status(pointer) }
}
