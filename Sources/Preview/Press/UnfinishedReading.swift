internal import Crypto
internal import PrintJob
internal import Readback

/// A PDF that programs have begun to read, and what it must show; let go, it ends them.
struct UnfinishedReading: ~Copyable {
    private let press: RecordPress
    private let composed: RecordPress.Composed
    private let begun: RecordPress.BegunReading
    private let pdf: [UInt8]

    /// Has the programs begin.
    init(
        _ press: RecordPress, _ composed: RecordPress.Composed, _ pdf: [UInt8],
        _ engines: ReadingEngines
    ) throws(JobFailure) {
        self.press = press
        self.composed = composed
        self.pdf = pdf
        begun = try press.beginReading(pdf, engines: engines)
    }

    /// What the PDF says, and whether that is right.
    consuming func finish() throws(JobFailure) -> PressReply.Read {
        // While the programs are at work.
        let digest = Array(SHA256.hash(data: pdf))
        return PressReply.Read(try press.finish(begun, of: composed), digest: digest)
    }
}
