internal import Foundation
internal import TestSupport
internal import Testing

@Suite("What cannot be written is said and leaves nothing")
struct WriteFaultTests {
    let counter: Counter

    init() throws {
        counter = try Counter()
        try counter.residents(count: 300)
    }

    private static let batch = """
        "$tsuchi" batch card-application --input residents.csv --issuer "$issuer" --specimen
        """

    @Test("A list beyond the size limit ends the job, folders made for it included")
    func sizeLimitOfPlan() throws {
        // In blocks of 1,024 bytes; the messages of this run stay below it.
        let outcome = try counter.shell("ulimit -f 20; \(Self.batch) --output new/job")
        #expect(outcome.status == 73)
        #expect(outcome.codes == ["output.write-failed"])
        #expect(counter.contents() == ["residents.csv"])
    }

    @Test("A volume beyond the size limit leaves a job that can be resumed")
    func sizeLimitOfVolume() throws {
        // Enough for the ledger, and not for the volume with its fonts.
        let outcome = try counter.shell("ulimit -f 250; \(Self.batch) --output new/job")
        #expect(outcome.status == 73)
        #expect(outcome.codes == ["output.write-failed", "job.resumable"])
        #expect(outcome.errors.contains("volume-0001.pdf: "))
        #expect(counter.contents("new/job")?.contains { $0.contains("volume") } == false)
        #expect(try counter.run(["resume", "new/job"]).status == 0)
        #expect(counter.contents("new/job")?.contains("volume-0001.pdf") == true)
    }

    @Test("A single notice beyond the size limit leaves no partial file")
    func singleNotice() throws {
        let outcome = try counter.shell(
            """
            ulimit -f 10; "$tsuchi" render card-application --input residents.csv \
              --issuer "$issuer" --specimen --output notice.pdf
            """)
        #expect(outcome.status == 73)
        #expect(counter.contents() == ["residents.csv"])
    }

    @Test(
        "A full standard output is an error where the result is all there is",
        arguments: [
            "check card-application --input residents.csv --issuer $issuer --specimen",
            "sample card-application", "layouts list", "layouts schema", "fonts list",
            "render card-application --input residents.csv --issuer $issuer --output -",
            "--generate-completion-script bash",
        ])
    func fullOutput(arguments: String) throws {
        let outcome = try counter.shell("$tsuchi \(arguments) > /dev/full")
        #expect(outcome.status == 73)
        #expect(outcome.codes.last == "output.write-failed")
    }

    @Test("A job that is done stays done when its summary cannot be written")
    func lostSummary() throws {
        let outcome = try counter.shell("\(Self.batch) --output job > /dev/full")
        #expect(outcome.status == 0)
        #expect(outcome.codes == ["output.write-failed", "output.summary-lost"])
        #expect(counter.contents("job")?.contains("manifest.json") == true)
    }

    @Test("A reader that goes away ends a listing quietly")
    func closedPipe() throws {
        let outcome = try counter.shell(
            """
            $tsuchi sample card-application --count 20000 | head -c1 >/dev/null
            exit ${PIPESTATUS[0]}
            """)
        #expect(outcome.status == 73)
        #expect(outcome.errors == "")
    }

    @Test("A reader that goes away early takes no harm from a check or a status")
    func closedPipeOfResult() throws {
        #expect(try counter.shell("\(Self.batch) --output job").status == 0)
        for command in [
            "check card-application --input residents.csv --issuer $issuer --specimen",
            "status job",
        ] {
            let outcome = try counter.shell(
                "$tsuchi \(command) | true; exit ${PIPESTATUS[0]}")
            #expect([0, 73].contains(outcome.status))
            #expect(outcome.errors == "")
        }
    }

    @Test("A reader of messages that goes away does not end a job, which has some to give")
    func closedMessages() throws {
        let outcome = try counter.shell(
            """
            $tsuchi batch card-application --input residents.csv --issuer "$issuer" \
              --output job 2>&1 >/dev/null | true
            exit ${PIPESTATUS[0]}
            """)
        #expect(outcome.status == 0)
        #expect(counter.contents("job")?.contains("manifest.json") == true)
    }
}
