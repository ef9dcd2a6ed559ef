import Testing

@testable import Preview

@Suite("The limits of a connection")
struct ConnectionMeterTests {
    private func meter(head: Int = 100, body: Int = 50) -> ConnectionMeter {
        ConnectionMeter(limits: .init(head: head, body: body), now: .zero)
    }

    @Test("A head ends with its empty line, however it is cut into pieces")
    func head() {
        let head = Array("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
        for size in 1...head.count {
            var (meter, rest) = (meter(head: head.count), head[...])
            while !rest.isEmpty {
                #expect(meter.isWithinHead || rest.count == head.count)
                #expect(meter.received(rest.prefix(size), at: .zero) == .pass)
                rest = rest.dropFirst(size)
            }
            #expect(!meter.isWithinHead)
            #expect(meter.received(Array(repeating: 0, count: 50), at: .zero) == .pass)
            #expect(meter.received([0], at: .zero) == .tooMuch)
        }
    }

    @Test("A head without an end is too long, one line or many")
    func longHead() {
        for piece in ["a", "\r\na"] {
            var meter = meter()
            let text = String(repeating: piece, count: 200)
            #expect(meter.received(Array(text.utf8), at: .zero) == .longHead)
        }
    }

    @Test("An answer makes room for the next request")
    func next() {
        var meter = meter()
        for _ in 0..<100 {
            #expect(meter.received(Array("GET / HTTP/1.1\r\n\r\n".utf8), at: .zero) == .pass)
            #expect(meter.received(Array(repeating: 0, count: 50), at: .zero) == .pass)
            meter.answered(at: .zero)
        }
    }

    @Test(
        "A head that trickles in, an answer that does not come and an idle client run out of time")
    func time() {
        var meter = meter()
        #expect(!meter.isOverdue(at: .seconds(74)))
        #expect(meter.isOverdue(at: .seconds(75)))
        for second in 100..<110 {
            #expect(!meter.isOverdue(at: .seconds(second)) || second == 100)
            _ = meter.received([0x61], at: .seconds(second))
        }
        #expect(meter.isOverdue(at: .seconds(110)))
        _ = meter.received(Array("\r\n\r\n".utf8), at: .seconds(110))
        #expect(!meter.isOverdue(at: .seconds(199)))
        #expect(meter.isOverdue(at: .seconds(200)))
        meter.answered(at: .seconds(200))
        #expect(!meter.isOverdue(at: .seconds(274)))
    }
}
