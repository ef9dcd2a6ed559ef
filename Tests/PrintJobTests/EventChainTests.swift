internal import Diagnostics
internal import Foundation
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("The chain over the ledger's events")
struct EventChainTests {
    static let chain: [LedgerEvent] = {
        var events: [LedgerEvent] = []
        for (index, kind) in ["job-started", "plan-made", "volume-finished", "job-finished"]
            .enumerated()
        {
            events.append(
                EventChain.event(
                    at: "2026-04-01T22:00:0\(index)+09:00", kind: kind,
                    detail: #"{"volume":\#(index),"者":"か\#u{3099}"}"#, after: events.last))
        }
        return events
    }()

    private func isBroken(_ events: [LedgerEvent], at number: Int) -> Bool {
        guard let finding = EventChain.verify(events, endingIn: Self.chain.last?.hash) else {
            return false
        }
        #expect(finding.code == "evidence.chain-broken")
        return finding.message.hasPrefix("\(number)番目")
    }

    @Test("A sound chain has no finding, nor has one without events")
    func sound() {
        #expect(EventChain.verify(Self.chain, endingIn: Self.chain.last?.hash) == nil)
        #expect(EventChain.verify([], endingIn: EventChain.origin) == nil)
        #expect(EventChain.verify([]) == nil)
    }

    @Test("The hash is SHA-256 over the documented bytes")
    func encoding() throws {
        var bytes = Data("tsuchi.ledger-event.1".utf8)
        func append(_ number: Int) {
            bytes.append(contentsOf: (0..<8).reversed().map { UInt8(number >> ($0 * 8) & 0xFF) })
        }
        let event = Self.chain[1]
        append(2)
        for text in [event.at, event.kind, event.detail, Self.chain[0].hash] {
            append(text.utf8.count)
            bytes.append(contentsOf: text.utf8)
        }
        let expected = try ExternalTool.run("sha256sum", [], input: bytes).text.prefix(64)
        #expect(event.hash == expected)
        #expect(Self.chain[0].previousHash == String(repeating: "0", count: 64))
    }

    static let alterations: [@Sendable (inout LedgerEvent) -> Void] = [
        { $0.at = "2026-04-01T22:00:09+09:00" }, { $0.kind += "x" }, { $0.detail += " " },
        { $0.number += 1 }, { $0.previousHash = EventChain.origin.replacing("0", with: "1") },
        { $0.hash = EventChain.origin }, { $0.hash = $0.hash.uppercased() },
        // The same characters to Swift, other bytes on the disk.
        { $0.detail = $0.detail.precomposedStringWithCanonicalMapping },
        // The same bytes in a row, cut elsewhere.
        { ($0.at, $0.kind) = ($0.at + $0.kind.prefix(1), String($0.kind.dropFirst())) },
    ]

    @Test("Any altered part breaks the chain there", arguments: alterations.indices, 0..<4)
    func altered(alteration: Int, index: Int) {
        var events = Self.chain
        Self.alterations[alteration](&events[index])
        #expect(isBroken(events, at: index + 1))
    }

    @Test("An altered event whose hash was made anew breaks the chain at the next one")
    func rehashed() {
        var events = Self.chain
        events[1] = EventChain.event(
            at: events[1].at, kind: events[1].kind, detail: "{}", after: events[0])
        #expect(isBroken(events, at: 3))
    }

    @Test("A removed, doubled, moved or inserted event breaks the chain there", arguments: 0..<4)
    func rearranged(index: Int) {
        var removed = Self.chain
        removed.remove(at: index)
        #expect(isBroken(removed, at: min(index + 1, 3)))
        var doubled = Self.chain
        doubled.insert(doubled[index], at: index)
        #expect(isBroken(doubled, at: index + 2))
        var moved = Self.chain
        moved.swapAt(index, (index + 1) % 4)
        #expect(isBroken(moved, at: min(index, (index + 1) % 4) + 1))
    }

    @Test("A chain that was made anew from the start is found by its kept end")
    func forged() {
        var forged: [LedgerEvent] = []
        for event in Self.chain {
            forged.append(
                EventChain.event(at: event.at, kind: event.kind, detail: "{}", after: forged.last))
        }
        #expect(EventChain.verify(forged) == nil)
        #expect(isBroken(forged, at: 4))
    }
}
