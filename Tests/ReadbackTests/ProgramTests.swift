internal import ChildProcesses
internal import Foundation
internal import Readback
internal import SystemPackage
internal import TestSupport
internal import Testing

@Suite("Programs that read for us")
struct ProgramTests {
    private func shell(_ script: String) throws -> ChildProcess {
        try ChildProcess(program: "/bin/sh", arguments: ["-c", script])
    }

    private func output(_ script: String) throws -> (text: String, ending: ChildProcess.Ending) {
        var bytes: [UInt8] = []
        let ending = try shell(script).drain { part in
            bytes.append(contentsOf: part)
            return true
        }
        return (String(decoding: bytes, as: UTF8.self), ending)
    }

    @Test("Output and exit code are taken")
    func output() throws {
        let result = try output("printf 'a b'; exit 3")
        #expect(result.text == "a b")
        #expect(result.ending.status == 3 && !result.ending.hasComplained)
    }

    @Test("A program that says something complains, unless it is known to be harmless")
    func complaints() throws {
        #expect(try output("echo secret >&2").ending.hasComplained)
        #expect(
            !(try shell("echo well >&2; echo well >&2").finish(harmless: ["well"])).hasComplained)
        #expect(try shell("echo well >&2; echo ill >&2").finish(harmless: ["well"]).hasComplained)
    }

    @Test("More than a pipe holds, on either side, stops nobody")
    func large() throws {
        let result = try output("head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2")
        #expect(result.text.utf8.count == 3_000_000)
        #expect(result.ending.status == 0 && result.ending.hasComplained)
    }

    @Test("A program ended by a signal says so in its status")
    func killed() throws { #expect(try output("kill -9 $$").ending.status == 137) }

    @Test("One that is not drained is ended and leaves no process behind")
    func dropped() throws {
        let ending = try shell("yes").drain { _ in false }
        #expect(ending.status == 137)
        do { _ = try shell("sleep 1000") }
    }

    @Test("It inherits no descriptor but its three streams")
    func descriptors() throws {
        let file = open("/dev/null", O_RDONLY)
        defer { close(file) }
        #expect(fcntl(file, F_GETFD) & FD_CLOEXEC == 0)
        // The shell lists them itself; the folder it lists is one more.
        let names = try output("cd /proc/self/fd && echo *").text.split(separator: " ")
        #expect(names.count <= 4 && !names.contains("\(file)"))
    }

    @Test("It gets no environment and no input")
    func surroundings() throws {
        #expect(
            try output("cat; /usr/bin/env | grep -c -v -e ^PWD= -e ^SHLVL= -e ^_=").text == "0\n")
    }

    @Test("A program that is not there cannot be started")
    func missing() {
        #expect(throws: Errno.noSuchFileOrDirectory) {
            _ = try ChildProcess(program: "/no/such/program", arguments: []).finish()
        }
    }

    @Test("Programs are looked for in absolute folders alone, the first one first")
    func search() throws {
        let folder = try Checkout.temporaryFolder()
        defer { TemporaryFiles.remove(folder) }
        #expect(ProgramSearch(path: "/bin:/usr/bin").program("sh") == "/bin/sh")
        #expect(ProgramSearch(path: "/usr/bin:/bin").program("sh") == "/usr/bin/sh")
        #expect(ProgramSearch(path: "bin:.::").program("sh") == nil)
        #expect(ProgramSearch(path: "").program("sh") == nil)
        try Data().write(to: URL(fileURLWithPath: folder + "/tool"))
        #expect(ProgramSearch(path: folder).program("tool") == nil)
    }

    @Test("Without its engines, a file is not read at all: that is no finding")
    func engines() throws {
        let file = FilePath(Checkout.root + "/Package.swift")
        let sound = try ReadVolume.engines()
        let volume = try TrueVolume.of(.expiry)
        let folder = try Checkout.temporaryFolder()
        defer { TemporaryFiles.remove(folder) }
        let path = folder + "/volume.pdf"
        try Data(volume.bytes).write(to: URL(fileURLWithPath: path))
        for engines in [
            ReadingEngines(textReader: "/no/pdftotext", rasterizer: sound.rasterizer),
            ReadingEngines(textReader: sound.textReader, rasterizer: "/no/mutool"),
        ] {
            #expect(throws: ReadbackFailure.self) {
                try VolumeReadback(engines: engines).read(
                    FilePath(path), pageCount: 3, smallestModule: nil
                ) { volume.expectations[$0 - 1] }.get()
            }
        }
        let report = try VolumeReadback(engines: sound).read(
            file, pageCount: 3, smallestModule: nil
        ) { volume.expectations[$0 - 1] }.get()
        #expect(report.findings.map(\.fault) == [.unreadable])
    }
}
