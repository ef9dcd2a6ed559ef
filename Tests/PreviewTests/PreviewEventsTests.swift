import Preview
import Testing

@Suite("Events of the preview", .ownProcess, .timeLimit(.minutes(10)))
struct PreviewEventsTests {
    private func listener(_ preview: ServedPreview, _ cookie: String) async throws -> RawConnection
    {
        let connection = try RawConnection(to: preview.address)
        _ = await connection.send(preview.get("/api/events", cookie: cookie))
        let head = try await connection.head()
        #expect(head.status == 200)
        #expect(head.header("Content-Type") == "text/event-stream; charset=utf-8")
        PreviewServerTests.expectHeaders(head)
        #expect(await connection.text(until: "\n\n").contains("retry: 1000"))
        return connection
    }

    @Test("Every open page hears which files were saved")
    func changed() async throws {
        try await ServedPreview.run { preview in
            let cookie = try await preview.enter()
            let pages = [
                try await listener(preview, cookie), try await listener(preview, cookie),
            ]
            preview.events.publish(.changed(files: ["一.yaml", "a\n\"b.png"]))
            for page in pages {
                let text = await page.text(until: "}\n\n")
                #expect(text.contains("event: changed\n"))
                #expect(text.contains(#"data: {"files":["一.yaml","a\n\"b.png"]}"#))
                page.close()
            }
        }
    }

    @Test("Heartbeats come in time, and a page that has gone away is forgotten by them")
    func heartbeat() async throws {
        let clock = FakeClock()
        try await ServedPreview.run(clock: clock.clock) { preview in
            let cookie = try await preview.enter()
            let page = try await listener(preview, cookie)
            let other = try await listener(preview, cookie)
            #expect(preview.events.listenerCount == 2)
            clock.advance(by: .seconds(15))
            #expect(await page.text(until: "heartbeat").contains(": heartbeat"))
            other.close()
            while preview.events.listenerCount > 1 {
                clock.advance(by: .seconds(15))
                try await Task.sleep(for: .milliseconds(20))
            }
            #expect(await page.text(until: "heartbeat").contains(": heartbeat"))
            page.close()
        }
    }

    @Test("Listening ends with the server, not the other way round")
    func shutdown() async throws {
        var page: RawConnection?
        try await ServedPreview.run { preview in
            page = try await listener(preview, try await preview.enter())
        }
        #expect(try await #require(page).isEnded())
        page?.close()
    }

    @Test("A page that is reloaded again and again always hears; the oldest is let go")
    func reloaded() async throws {
        try await ServedPreview.run { preview in
            let cookie = try await preview.enter()
            let oldest = try await listener(preview, cookie)
            for _ in 0..<80 { try await listener(preview, cookie).close() }
            // The last piece of a body whose length was not known.
            #expect(await oldest.text(until: "0\r\n\r\n").hasSuffix("0\r\n\r\n"))
            let page = try await listener(preview, cookie)
            #expect(preview.events.listenerCount <= 32)
            preview.events.publish(.changed(files: ["a.yaml"]))
            #expect(await page.text(until: "}\n\n").contains("a.yaml"))
            page.close()
            oldest.close()
        }
    }

    @Test("A save reaches the page by way of the watched folder")
    func saved() async throws {
        let folder = try WatchedFolder()
        defer { folder.remove() }
        let watch = FileWatch(folders: [folder.path], files: [])
        try await ServedPreview.run(watching: watch) { preview in
            let page = try await listener(preview, try await preview.enter())
            defer { page.close() }
            try folder.write("a.yaml", "1")
            #expect(await page.text(until: "}\n\n").contains(#"{"files":["a.yaml"]}"#))
        }
    }
}
