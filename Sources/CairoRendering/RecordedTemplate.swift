internal import CCairo

/// A page template recorded once; painted on every page it becomes one shared form in the PDF.
final class RecordedTemplate {
    let surface: SurfaceHandle

    init(_ surface: consuming SurfaceHandle) { self.surface = surface }
}
