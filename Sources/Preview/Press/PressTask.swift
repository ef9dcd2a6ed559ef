/// An order that waits for a worker.
struct PressTask: Sendable {
    /// What a worker has answered: a message and bytes.
    typealias Answer = Result<(reply: PressReply, bytes: [UInt8]), PreviewFailure>

    let request: PressRequest
    let bytes: [UInt8]
    /// Takes the answer, once.
    let finish: @Sendable (Answer) -> Void
    /// Takes the second answer, once, if the first was no failure; `nil` for what is answered once.
    var follow: (@Sendable (Answer) -> Void)?
}
