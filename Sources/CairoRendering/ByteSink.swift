/// Where finished bytes go. The sink keeps the `errno` of the first failure: cairo loses it.
public protocol ByteSink: AnyObject {
    /// Takes bytes in order.
    /// - Returns: 0, or the `errno` of the failure; after one nothing more is written.
    func write(_ bytes: UnsafeRawBufferPointer) -> Int32
}
