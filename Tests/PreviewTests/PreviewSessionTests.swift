import Synchronization
import Testing

@testable import Preview

@Suite("The session of the preview", .ownProcess, .timeLimit(.minutes(10)))
struct PreviewSessionTests {
    private final class Notes: Sendable {
        let paths = Mutex<[String]>([])
        let locks = Mutex(0)

        var last: String { paths.withLock { String($0.last?.dropFirst("/enter/".count) ?? "") } }
        var lockCount: Int { locks.withLock { $0 } }
    }

    private func session(_ clock: FakeClock) async -> (PreviewSession, Notes) {
        let notes = Notes()
        let session = PreviewSession(
            idleLimit: .seconds(900), clock: clock.clock,
            announce: { path in notes.paths.withLock { $0.append(path) } },
            onLock: { notes.locks.withLock { $0 += 1 } })
        await session.announceAddress()
        return (session, notes)
    }

    @Test("The token opens one session and no second one")
    func once() async throws {
        let (session, notes) = await session(FakeClock())
        let token = notes.last
        #expect(token.count == 32)
        let cookie = try #require(await session.enter(token))
        #expect(cookie.count == 64)
        #expect(await session.standing(of: cookie, isUse: true) == .open)
        #expect(await session.enter(token) == nil)
        #expect(await session.standing(of: cookie, isUse: true) == .open)
    }

    @Test(
        "A wrong token opens nothing and leaves the right one as good as it was",
        arguments: ["", "0", String(repeating: "0", count: 32), String(repeating: "é", count: 16)])
    func wrong(token: String) async {
        let (session, notes) = await session(FakeClock())
        #expect(await session.enter(token) == nil)
        #expect(await session.enter(notes.last) != nil)
    }

    @Test("Only the very cookie is of the session")
    func cookie() async throws {
        let (session, notes) = await session(FakeClock())
        let cookie = try #require(await session.enter(notes.last))
        for other in [nil, "", String(cookie.dropLast()), cookie + "0", cookie.uppercased() + " "] {
            #expect(await session.standing(of: other, isUse: true) == .unknown)
        }
    }

    @Test("Fifteen minutes after the last use the session is locked and a new address announced")
    func idle() async throws {
        let clock = FakeClock()
        let (session, notes) = await session(clock)
        let first = notes.last
        let cookie = try #require(await session.enter(first))
        clock.advance(by: .seconds(899))
        #expect(await session.standing(of: cookie, isUse: true) == .open)
        clock.advance(by: .seconds(899))
        #expect(await session.standing(of: cookie, isUse: false) == .open)
        #expect(notes.lockCount == 0)
        // Listening is no use: it is fifteen minutes since the last one now.
        clock.advance(by: .seconds(1))
        #expect(await session.standing(of: cookie, isUse: true) == .locked)
        #expect(notes.lockCount == 1)
        #expect(notes.last != first)
        let next = try #require(await session.enter(notes.last))
        #expect(await session.standing(of: next, isUse: true) == .open)
        #expect(await session.standing(of: cookie, isUse: true) == .unknown)
    }

    @Test("A desk that nobody asks anything is locked all the same")
    func watch() async throws {
        let clock = FakeClock()
        let (session, notes) = await session(clock)
        _ = try #require(await session.enter(notes.last))
        let watch = Task { await session.watch() }
        try await clock.waitForSleepers(1)
        clock.advance(by: .seconds(900))
        while notes.lockCount == 0 { try await Task.sleep(for: .milliseconds(2)) }
        watch.cancel()
        await watch.value
        #expect(notes.lockCount == 1)
    }

    @Test("What was under way when the session was locked is forgotten as well")
    func underWay() async throws {
        let (session, notes) = await session(FakeClock())
        let cookie = try #require(await session.enter(notes.last))
        #expect(await session.isStillOpen(for: cookie))
        await session.lock()
        #expect(notes.lockCount == 1)
        #expect(await session.isStillOpen(for: cookie) == false)
        #expect(notes.lockCount == 2)
    }

    @Test("A new address asked for at the terminal takes the place of the one before")
    func newAddress() async {
        let (session, notes) = await session(FakeClock())
        let first = notes.last
        await session.lock()
        #expect(await session.enter(first) == nil)
        #expect(await session.enter(notes.last) != nil)
    }

    @Test("Secrets differ and are of the length they say")
    func secrets() {
        let secrets = (0..<100).map { _ in SessionSecret(bits: 256).text }
        #expect(Set(secrets).count == 100)
        #expect(secrets.allSatisfy { $0.count == 64 && $0.allSatisfy(\.isHexDigit) })
        #expect(SessionSecret(bits: 128).text.count == 32)
    }
}
