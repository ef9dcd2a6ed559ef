internal import CCairo

/// Carries bytes from cairo to a sink and remembers the first `errno`: cairo itself loses errors
/// that happen while it finishes a file.
final class SinkBridge {
    private let sink: any ByteSink
    private(set) var firstError: Int32 = 0

    init(_ sink: any ByteSink) { self.sink = sink }

    func write(_ bytes: UnsafeRawBufferPointer) -> cairo_status_t {
        if firstError == 0 { firstError = sink.write(bytes) }
        return firstError == 0 ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
    }

    /// The callback for cairo; the closure is an unretained reference to a bridge that its owner
    /// keeps alive until the surface is finished.
    static let callback: cairo_write_func_t = { closure, data, count in
        let bridge = Unmanaged<SinkBridge>.fromOpaque(closure!).takeUnretainedValue()
        return bridge.write(UnsafeRawBufferPointer(start: data, count: Int(count)))
    }

    var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}
