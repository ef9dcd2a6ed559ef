internal import Diagnostics
internal import Glibc

/// A worker as it sees itself: takes orders on one descriptor and answers them on another, one
/// after the other. It writes to no file but those in memory that the reading programs need.
public struct PressService {
    private let input: Int32
    private let output: Int32

    /// A worker that talks through its standard input and output.
    public init() { self.init(input: STDIN_FILENO, output: STDOUT_FILENO) }

    /// A worker that talks through two descriptors.
    public init(input: Int32, output: Int32) {
        self.input = input
        self.output = output
    }

    /// Works until there are no more orders, or nobody takes the answers.
    public func run() {
        var bench: PressBench?
        while let frame = PressFrame.read(fill) {
            guard let request = frame.decoded(PressRequest.self) else { return }
            let answer: (reply: PressReply, bytes: [UInt8])
            if case .open(let stock) = request {
                Self.limitMemory(to: stock.memoryLimit)
                bench = PressBench(stock)
                answer = (.done, [])
            } else if let bench {
                answer = Self.answer(request, frame.bytes, bench)
            } else {
                return
            }
            guard let reply = PressFrame(answer.reply, bytes: answer.bytes), send(reply.encoded)
            else { return }
            if let bench, let rest = Self.rest(of: bench) {
                guard let reply = PressFrame(rest), send(reply.encoded) else { return }
            }
        }
    }

    private static func answer(
        _ request: PressRequest, _ bytes: [UInt8], _ bench: PressBench
    ) -> (reply: PressReply, bytes: [UInt8]) {
        do throws(DiagnosticFailure) {
            return try bench.answer(request, bytes)
        } catch { return (.failed(Self.shown(error.diagnostics).map(DiagnosticRecord.init)), []) }
    }

    private static func rest(of bench: PressBench) -> PressReply? {
        do throws(DiagnosticFailure) {
            return try bench.rest()
        } catch { return .failed(Self.shown(error.diagnostics).map(DiagnosticRecord.init)) }
    }

    /// The most findings that are told; nobody reads more, and a hostile layout has millions.
    private static let mostFindings = 200

    private static func shown(_ findings: [Diagnostic]) -> [Diagnostic] {
        guard findings.count > mostFindings else { return findings }
        return findings.prefix(mostFindings) + [
            Diagnostic(
                .note, "preview.more-findings",
                "ほかにも\(findings.count - mostFindings)件あります",
                hint: "tsuchi layouts check で全部を見られます")
        ]
    }

    /// A layout that asks for more than that ends the worker, not the machine.
    private static func limitMemory(to bytes: UInt64) {
        var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    }

    private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Bool {
        var filled = 0
        while filled < buffer.count {
            let count = read(input, buffer.baseAddress! + filled, buffer.count - filled)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            filled += count
        }
        return true
    }

    private func send(_ bytes: [UInt8]) -> Bool {
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(output, $0.baseAddress! + start, bytes.count - start)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            start += count
        }
        return true
    }
}
