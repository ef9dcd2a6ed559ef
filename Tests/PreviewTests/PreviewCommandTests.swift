import Foundation
import Preview
import TestSupport
import Testing

@Suite("tsuchi preview", .ownProcess, .timeLimit(.minutes(10)))
struct PreviewCommandTests {
    /// The program while it runs. Its streams are files, so that no pipe can fill up.
    private struct Running {
        let process: Process
        let folder: String

        init(_ arguments: [String]) throws {
            folder = try Checkout.temporaryFolder()
            process = Process()
            let bundle =
                Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
            process.executableURL = bundle.deletingLastPathComponent()
                .appendingPathComponent("tsuchi")
            process.arguments = ["preview"] + arguments
            var variables = ProcessInfo.processInfo.environment
            variables["TSUCHI_HOME"] = Checkout.root
            variables["TMPDIR"] = folder
            process.environment = variables
            for name in ["out", "err"] {
                try Data().write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
            }
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = FileHandle(forWritingAtPath: folder + "/out")
            process.standardError = FileHandle(forWritingAtPath: folder + "/err")
            try process.run()
        }

        func text(_ stream: String) throws -> String {
            String(
                decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(stream)")),
                as: UTF8.self)
        }

        /// The address that it tells to open.
        func url() async throws -> String {
            while process.isRunning {
                if let match = try text("out").firstMatch(of: /http:\/\/\S+\/enter\/[0-9a-f]{32}/) {
                    return String(match.0)
                }
                try await Task.sleep(for: .milliseconds(10))
            }
            throw POSIXError(.ECHILD)
        }

        /// Its exit code; below zero for a death by signal.
        func end(_ signal: Int32? = nil) async throws -> Int32 {
            if let signal { kill(process.processIdentifier, signal) }
            while process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
            return process.terminationReason == .exit
                ? process.terminationStatus : -process.terminationStatus
        }

        func remove() {
            if process.isRunning { kill(process.processIdentifier, SIGKILL) }
            try? FileManager.default.removeItem(atPath: folder)
        }
    }

    private static let issuer = ["--issuer", Checkout.layouts + "/Samples/issuer.yaml"]

    private func ask(_ url: String) async throws -> RawConnection.Reply {
        let parts = try #require(URL(string: url))
        let port = UInt16(try #require(parts.port))
        let connection = try RawConnection(to: .port(port))
        defer { connection.close() }
        _ = await connection.send(
            "GET \(parts.path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
        return try await connection.reply()
    }

    @Test(
        "It tells its address, serves, and ends cleanly when asked to",
        arguments: [SIGINT, SIGTERM, SIGHUP])
    func serve(signal: Int32) async throws {
        let running = try Running(Self.issuer)
        defer { running.remove() }
        let url = try await running.url()
        #expect(try running.text("out").contains("一度だけ"))
        #expect(try await ask(url).status == 303)
        #expect(try await ask(url).status == 401)
        #expect(try await running.end(signal) == 0)
        #expect(try running.text("err").isEmpty)
        #expect(!(try running.text("out")).contains("tsuchi-preview-"))
        // Nothing is left beside the streams of this test.
        let left = try FileManager.default.contentsOfDirectory(atPath: running.folder)
        #expect(left.sorted() == ["err", "out"])
    }

    @Test("It ends although a page still listens")
    func listening() async throws {
        let running = try Running(Self.issuer + ["--language", "en"])
        defer { running.remove() }
        let url = try await running.url()
        #expect(try running.text("out").contains("Open this address"))
        let cookie = try #require(try await ask(url).header("Set-Cookie")).prefix { $0 != ";" }
        let port = UInt16(try #require(URL(string: url)?.port))
        let page = try RawConnection(to: .port(port))
        defer { page.close() }
        _ = await page.send(
            "GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nCookie: \(cookie)\r\n\r\n")
        #expect(try await page.head().status == 200)
        #expect(try await running.end(SIGTERM) == 0)
        #expect(await page.isEnded())
    }

    @Test("Through a Unix socket, and with messages for programs")
    func unixSocket() async throws {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/preview"
        let running = try Running(Self.issuer + ["--socket", path, "--format", "json"])
        defer { running.remove() }
        let url = try await running.url()
        #expect(url.hasPrefix("http://localhost/enter/"))
        #expect(try running.text("out").contains(#""event":"address""#))
        let connection = try RawConnection(to: .socket(path: path))
        defer { connection.close() }
        _ = await connection.send(
            "GET \(url.dropFirst("http://localhost".count)) HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(try await connection.reply().status == 303)
        #expect(try await running.end(SIGINT) == 0)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("A port that is taken is named, and nothing is served")
    func taken() async throws {
        let listener = try PreviewListener(.port(0))
        guard case .port(let port) = listener.address else { return }
        let running = try Running(Self.issuer + ["--port", "\(port)"])
        defer { running.remove() }
        #expect(try await running.end() == 73)
        #expect(try running.text("err").contains("[preview.address-taken]"))
        #expect(try running.text("out").isEmpty)
    }

    @Test(
        "A file that was named and is not there is named, and nothing is served",
        arguments: [
            (["--issuer", "/nowhere/issuer.yaml"], "issuer.cannot-open"),
            (issuer + ["--input", "/nowhere/residents.csv"], "intake.cannot-open"),
            (issuer + ["--baselines", "/nowhere"], "regress.no-specimens"),
            (issuer + ["--resources", "/nowhere"], "option.no-resources"),
        ])
    func missing(arguments: [String], code: String) async throws {
        let running = try Running(arguments)
        defer { running.remove() }
        #expect(try await running.end() == 66)
        #expect(try running.text("err").contains("[\(code)]"))
        #expect(try running.text("out").isEmpty)
    }

    @Test("A field that may overflow and is in no document is named, and nothing is served")
    func overflowField() async throws {
        let running = try Running(Self.issuer + ["--overflow", "氏明=separate"])
        defer { running.remove() }
        #expect(try await running.end() == 64)
        #expect(try running.text("err").contains("[job.unknown-overflow-field]"))
        #expect(try running.text("out").isEmpty)
    }

    @Test("A ledger that cannot be written stops a counter before anything is handed out")
    func ledger() async throws {
        let residents = ["--input", Checkout.layouts + "/Samples/card-application.csv"]
        let running = try Running(
            Self.issuer + residents + ["--ledger", "/proc/nowhere/ledger.sqlite"])
        defer { running.remove() }
        #expect(try await running.end() != 0)
        #expect(try running.text("err").contains("[preview."))
        #expect(try running.text("out").isEmpty)
    }

    @Test(
        "Command lines that cannot be meant are refused",
        arguments: [
            ([], "option.missing"), (["--issuer", "residents.csv"], "option.invalid"),
            (["--issuer", ""], "option.invalid"),
            (issuer + ["--port", "65536"], "option.invalid"),
            (issuer + ["--port", "-1"], "option.missing-value"),
            (issuer + ["--port", "8000", "--socket", "a"], "option.invalid"),
            (issuer + ["--socket", ""], "option.invalid"),
            (issuer + ["--input", "-"], "option.invalid"),
            (issuer + ["--input", ""], "option.invalid"),
            (issuer + ["--input-format", "csv"], "option.invalid"),
            (issuer + ["card-application"], "option.unexpected"),
        ])
    func usage(arguments: [String], code: String) async throws {
        let running = try Running(arguments)
        defer { running.remove() }
        #expect(try await running.end() == 64)
        #expect(try running.text("err").contains("[\(code)]"))
    }
}
