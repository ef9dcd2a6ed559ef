/// A two-dimensional symbol as dark and light modules, without its quiet zone.
public struct ModuleMatrix: Hashable, Sendable {
    /// Modules along each side.
    public let width: Int
    /// Row by row from the top, 1 for dark.
    public let modules: [UInt8]

    /// Wraps modules; `modules.count` must be `width * width`.
    public init(width: Int, modules: [UInt8]) {
        precondition(modules.count == width * width, "a symbol is square")
        self.width = width
        self.modules = modules
    }
}
