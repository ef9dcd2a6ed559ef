internal import Crypto
internal import Diagnostics
public import NoticeModel

/// Has notices drawn and read back by worker processes, which may be killed: a hostile layout or
/// record costs its own order and nobody else's.
///
/// Orders are served in the order in which they come, by up to as many workers as the settings say;
/// the second one is started when the first is busy.
public actor PreviewPress: DrawingReader {
    private let queue: PressQueue

    /// Prepares a press; nothing is started yet.
    public init(_ settings: PressSettings) { queue = PressQueue(settings) }

    deinit { queue.close() }

    /// Has a worker load a document, so that the first notice comes quickly. What is wrong with it
    /// is said when somebody orders it.
    public nonisolated func warm(document: String, purpose: PrintPurpose) {
        queue.add(
            PressTask(request: .warm(document: document, purpose: purpose), bytes: []) { _ in })
    }

    /// Draws a notice.
    /// - Throws: ``PreviewFailure`` with what a job would reject the record for or what is wrong
    ///   with layout, issuer file or fonts; `preview.timeout` for what takes too long,
    ///   `preview.worker-lost` if its worker died.
    public func draw(_ order: DrawingOrder) async throws(PreviewFailure) -> DrawnNotice {
        try Self.notice(try await ask(.draw(order)))
    }

    /// Draws a notice and has its PDF read back as soon as there is one, before anybody asks: a
    /// clerk who looks at a live notice is about to.
    /// - Throws: ``PreviewFailure`` as ``draw(_:)``.
    public func drawAndRead(
        _ order: DrawingOrder
    ) async throws(PreviewFailure) -> (notice: DrawnNotice, reading: PendingReading) {
        let reading = PendingReading()
        let answer = try await ask(.drawAndRead(order)) { reading.settle($0) }
        return (try Self.notice(answer), reading)
    }

    /// Reads the PDF of a drawing back, or takes what it came to, if it is being read already.
    /// - Throws: ``PreviewFailure`` as ``draw(_:)``, and for a program that does not run.
    public func read(_ drawing: Drawing) async throws(PreviewFailure) -> ReadNotice {
        let pdf = drawing.notice.pdf
        // What failed, by a lost worker for one, is tried again.
        if case .success(let answer)? = await drawing.reading?.take(),
            let reading = Self.reading(answer, of: pdf)
        {
            return reading
        }
        guard let reading = Self.reading(try await ask(.read(drawing.order), pdf), of: pdf) else {
            throw PreviewFailure(PressConnection.lost)
        }
        return reading
    }

    /// Draws a page and marks where it differs from an earlier picture of it.
    /// - Parameters:
    ///   - page: The page, from 1.
    ///   - before: The earlier picture, a PNG as baselines keep it.
    /// - Returns: A PNG.
    /// - Throws: ``PreviewFailure`` as ``draw(_:)``.
    public func compare(
        _ order: DrawingOrder, page: Int, before: [UInt8]
    ) async throws(PreviewFailure) -> [UInt8] {
        let answer = try await ask(.compare(order, page: page), before)
        guard case .picture = answer.reply else { throw PreviewFailure(PressConnection.lost) }
        return answer.bytes
    }

    /// Lets all workers go. Orders that wait fail.
    public nonisolated func close() { queue.close() }

    private static func notice(
        _ answer: (reply: PressReply, bytes: [UInt8])
    ) throws(PreviewFailure) -> DrawnNotice {
        guard case .drawn(let drawn) = answer.reply, let notice = drawn.notice(answer.bytes)
        else { throw PreviewFailure(PressConnection.lost) }
        return notice
    }

    /// What was read; `nil` unless it was this file, to the byte: what leaves the desk is what was
    /// read.
    private static func reading(
        _ answer: (reply: PressReply, bytes: [UInt8]), of pdf: [UInt8]
    ) -> ReadNotice? {
        guard case .read(let read) = answer.reply,
            SHA256.hash(data: pdf).elementsEqual(read.digest)
        else { return nil }
        return ReadNotice(
            texts: read.texts, codes: read.codes, findings: read.findings.map(\.diagnostic))
    }

    private func ask(
        _ request: PressRequest, _ bytes: [UInt8] = [],
        follow: (@Sendable (PressTask.Answer) -> Void)? = nil
    ) async throws(PreviewFailure) -> (reply: PressReply, bytes: [UInt8]) {
        let queue = queue
        let answer: PressTask.Answer = await withCheckedContinuation { continuation in
            queue.add(
                PressTask(
                    request: request, bytes: bytes,
                    finish: { continuation.resume(returning: $0) }, follow: follow))
        }
        return try answer.get()
    }
}
