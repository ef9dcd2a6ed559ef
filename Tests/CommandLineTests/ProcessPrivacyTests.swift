internal import Foundation
internal import TestSupport
internal import Testing

@Suite("The process keeps its memory and its files to itself")
struct ProcessPrivacyTests {
    let counter: Counter

    init() throws {
        counter = try Counter()
        try counter.residents()
    }

    private static let batch = """
        "$tsuchi" batch card-application --issuer "$issuer" --specimen --output job
        """

    /// What the system says of a running job, which is made to wait for the rest of its input.
    /// Run by root, the job gives up its rights first: only then does it show that an undumpable
    /// process does not belong to its user in `/proc`.
    private func observed(_ command: String) throws -> String {
        let isRoot = getuid() == 0
        let job = """
            chmod 0777 . && ulimit -c unlimited 2>/dev/null; umask 000; mkfifo -m 666 input
            \(isRoot ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : "") \
              "$tsuchi" batch card-application --issuer "$issuer" --specimen --output job \
              --input - --input-format csv < input > /dev/null 2>&1 &
            exec 3> input
            cat residents.csv >&3
            for i in $(seq 200); do
              grep -q '^Umask:.0077' /proc/$!/status && break; sleep 0.05
            done
            \(command)
            status=$?
            exec 3>&-
            wait $!
            exit $status
            """
        let outcome = try counter.shell(job)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.text
    }

    @Test("No core file, whatever the shell allows; new files for the owner alone")
    func limits() throws {
        let text = try observed("cat /proc/$!/limits /proc/$!/status")
        let core = text.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
        #expect(core?.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
        #expect(text.contains("Umask:\t0077"))
    }

    @Test("The process is undumpable: its memory is closed to its own user's programs")
    func undumpable() throws {
        let owner = try observed(
            "stat -c %u /proc/$!/status /proc/$!/mem; grep ^Uid: /proc/$!/status")
        let numbers = owner.split(separator: "\n")
        #expect(numbers.prefix(2) == ["0", "0"])
        // Of a process of root's the owner would say nothing.
        #expect(numbers.last?.hasPrefix("Uid:") == true && numbers.last?.contains("\t0") == false)
    }

    @Test(
        "A crash says nothing: a trace would show what registers point at",
        arguments: ["SEGV", "ILL", "TRAP", "BUS", "FPE"])
    func crash(name: String) throws {
        let outcome = try counter.shell(
            """
            mkfifo input
            "$tsuchi" check card-application --issuer "$issuer" --specimen \
              --input - --input-format csv < input > /dev/null 2> errors &
            exec 3> input
            cat residents.csv >&3
            for i in $(seq 200); do
              grep -q '^Umask:.0077' /proc/$!/status && break; sleep 0.05
            done
            kill -\(name) $!
            exec 3>&-
            wait $! 2> /dev/null
            [ $? -gt 128 ] && echo killed
            cat errors
            """)
        #expect(outcome.text.hasPrefix("killed\n"))
        // Diagnostics of the issuer file may have been written before.
        #expect(!outcome.text.contains("Backtrace") && !outcome.text.contains("Registers"))
        #expect(!outcome.text.contains("Crash") && !outcome.text.contains("💣"))
    }

    @Test("All of a job is the owner's alone, even where the shell would let everybody read")
    func permissions() throws {
        let outcome = try counter.shell(
            """
            umask 000; \(Self.batch) --input residents.csv >/dev/null && \
              stat -c '%a %n' job job/*
            """)
        #expect(outcome.status == 0)
        let lines = outcome.text.split(separator: "\n")
        #expect(lines.first == "700 job")
        #expect(lines.count >= 5)
        for line in lines.dropFirst() { #expect(line.hasPrefix("600 "), "\(line)") }
    }

    @Test(
        "A job whose standard streams are closed writes no message into a volume",
        arguments: ["<&- >&- 2>&-", "<&-", ">&-", "2>&-", "<&- 2>&-"])
    func closedStreams(streams: String) throws {
        // A rejected row gives messages something to say.
        try counter.residents(count: 3, name: "one-bad.csv") { $0[2][0] = "" }
        let outcome = try counter.shell("\(Self.batch) --input one-bad.csv \(streams)")
        #expect([0, 2].contains(outcome.status))
        let volume = counter.path("job/volume-0001.pdf")
        let check = try ExternalTool.run("qpdf", ["--check", volume])
        #expect(check.status == 0, "\(check.errors)")
        #expect(counter.contents("job")?.contains("manifest.json") == true)
        for name in counter.contents("job") ?? [] where name.hasSuffix(".json") {
            #expect(try counter.text("job/" + name).hasPrefix("{"))
        }
    }

    @Test("A closed stream is no empty one: reading it and writing to it fail")
    func closedIsNotEmpty() throws {
        #expect(try counter.shell("\(Self.batch) --input - --input-format csv <&-").status == 66)
        #expect(try counter.shell("\"$tsuchi\" layouts list >&-").status == 73)
    }

    @Test("No file that is opened becomes a standard stream: its number is taken", arguments: 0...2)
    func takenUp(stream: Int) throws {
        // Whatever has the number can be opened by it; there is nothing in it, which is bad data.
        // A number that is free would be a file that is not there.
        let outcome = try counter.shell(
            "\(Self.batch) --input /dev/fd/\(stream) --input-format csv \(stream)>&-")
        #expect(outcome.status == 65)
    }
}
