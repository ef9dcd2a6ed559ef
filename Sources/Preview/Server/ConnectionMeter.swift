/// Measures one connection: how much was asked without an answer, and how long nothing happens.
///
/// It knows of HTTP no more than that the head of a request ends with an empty line.
struct ConnectionMeter: Sendable {
    /// What is to be done with bytes that have come.
    enum Verdict: Hashable, Sendable {
        case pass
        /// The head of the request is too long.
        case longHead
        /// More has come than any request that is answered is long.
        case tooMuch
    }

    /// The limits.
    struct Limits: Hashable, Sendable {
        /// Bytes of the head of a request.
        var head = 32 * 1024
        /// Bytes of what follows it until an answer comes.
        var body = PreviewSettings.greatestBody + 64 * 1024
        /// From the first byte of a head to its end.
        var headTime = Duration.seconds(10)
        /// From there to the first byte of the answer: the body and the work.
        var answerTime = Duration.seconds(90)
        /// Without a byte in either direction, when nothing is asked.
        var idleTime = Duration.seconds(75)
    }

    private enum Phase {
        case head
        case body
        case answered
    }

    private let limits: Limits
    private var phase = Phase.answered
    private var since: Duration
    private var count = 0
    private var isAtLineStart = false
    /// Whether anything has been answered on this connection.
    private(set) var hasAnswered = false

    /// Begins to measure a connection that has just been made.
    init(limits: Limits = Limits(), now: Duration) {
        self.limits = limits
        since = now
    }

    /// Counts what the client has sent.
    mutating func received(_ bytes: some Collection<UInt8>, at now: Duration) -> Verdict {
        if phase == .answered {
            (phase, since, count, isAtLineStart) = (.head, now, 0, false)
        }
        var rest = bytes[...]
        if phase == .head {
            while let byte = rest.popFirst() {
                count += 1
                if count > limits.head { return .longHead }
                if byte == UInt8(ascii: "\n") {
                    if isAtLineStart {
                        (phase, since, count) = (.body, now, 0)
                        break
                    }
                    isAtLineStart = true
                } else if byte != UInt8(ascii: "\r") {
                    isAtLineStart = false
                }
            }
        }
        guard phase == .body else { return .pass }
        count += rest.count
        return count > limits.body ? .tooMuch : .pass
    }

    /// Notes that bytes of an answer have gone to the client.
    mutating func answered(at now: Duration) {
        (phase, since, hasAnswered) = (.answered, now, true)
    }

    /// Whether the connection has used up its time.
    func isOverdue(at now: Duration) -> Bool {
        let limit =
            switch phase {
            case .head: limits.headTime
            case .body: limits.answerTime
            case .answered: limits.idleTime
            }
        return now - since >= limit
    }

    /// Whether nothing is asked: the last answer has at least begun.
    var isAnswered: Bool { phase == .answered }

    /// Whether a head has begun that does not end.
    var isWithinHead: Bool { phase == .head }
}
