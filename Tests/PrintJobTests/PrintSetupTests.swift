internal import Foundation
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("A setup says what it was loaded from")
struct PrintSetupTests {
    let workshop: Workshop

    init() throws { workshop = try Workshop() }

    @Test("The issuer file's hash is that of the bytes that were loaded, not of a second reading")
    func readOnce() throws {
        let sample = Checkout.layouts + "/Samples/issuer.yaml"
        let bytes = try Data(contentsOf: URL(fileURLWithPath: sample))
        let path = workshop.path("issuer.yaml")
        #expect(mkfifo(path, 0o600) == 0)
        // A pipe says something else to whoever reads it a second time.
        let writer = Thread {
            BrokenPipe.blockSignalInThisThread()
            for data in [bytes, Data("another file".utf8)] {
                try? FileHandle(forWritingAtPath: path)?.write(contentsOf: data)
                Thread.sleep(forTimeInterval: 0.2)
            }
        }
        writer.start()
        let setup = try workshop.setup("card-application", issuer: path)
        let expected = try ExternalTool.run("sha256sum", [sample]).text.prefix(64)
        #expect(setup.issuerFile.sha256 == expected)
        // Lets the writer go, who waits for a second reader.
        close(open(path, O_RDONLY | O_NONBLOCK))
    }

    @Test("Every file of a layout is named with its hash, the layout first")
    func layoutFiles() throws {
        let files = try workshop.setup("card-application").layoutFiles
        #expect(files.map(\.name) == ["card-application.yaml", "card-application-form.yaml"])
        for file in files {
            let path = Checkout.layouts + "/" + file.name
            #expect(try ExternalTool.run("sha256sum", [path]).text.hasPrefix(file.sha256))
        }
    }
}
