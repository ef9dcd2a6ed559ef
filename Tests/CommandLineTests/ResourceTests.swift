internal import Foundation
internal import TestSupport
internal import Testing

@Suite("Layouts and fonts are found wherever the program is started")
struct ResourceTests {
    let counter: Counter

    init() throws { counter = try Counter() }

    /// An installation away from the checkout: bin/tsuchi beside Layouts and Fonts.
    private func install() throws -> String {
        let manager = FileManager.default
        try manager.createDirectory(
            atPath: counter.path("opt/bin"), withIntermediateDirectories: true)
        try manager.copyItem(atPath: TsuchiProgram.path, toPath: counter.path("opt/bin/tsuchi"))
        for (name, source) in [("Layouts", Checkout.layouts), ("Fonts", Checkout.fonts)] {
            try manager.copyItem(atPath: source, toPath: counter.path("opt/" + name))
        }
        return counter.path("opt/bin/tsuchi")
    }

    private func paths(_ outcome: TsuchiProgram.Outcome) -> Set<String> {
        #expect(outcome.status == 0, "\(outcome.errors)")
        return Set(
            outcome.text.split(separator: "\n").compactMap {
                $0.split(separator: "\t").dropFirst(2).first?.split(separator: "/").dropLast()
                    .joined(separator: "/")
            })
    }

    @Test("Above the program, also through a link, also for a job")
    func besideProgram() throws {
        let program = try install()
        let expected = String(counter.path("opt/Layouts").dropFirst())
        let bare = ["TSUCHI_HOME": ""]
        try FileManager.default.createSymbolicLink(
            atPath: counter.path("tsuchi"), withDestinationPath: program)
        for start in [program, counter.path("tsuchi")] {
            let outcome = try counter.run(["layouts", "list"], environment: bare, program: start)
            #expect(paths(outcome) == [expected])
        }
        try counter.residents()
        let job = try counter.run(
            [
                "batch", "card-application", "--input", "residents.csv", "--issuer",
                "opt/Layouts/Samples/issuer.yaml", "--output", "job", "--specimen",
            ], environment: bare, program: program)
        #expect(job.status == 0, "\(job.errors)")
    }

    @Test("--resources goes before TSUCHI_HOME, that before everything else")
    func order() throws {
        let program = try install()
        let list = ["layouts", "list"]
        let home = ["TSUCHI_HOME": Checkout.root]
        #expect(
            paths(try counter.run(list, environment: home, program: program))
                == [String(Checkout.layouts.dropFirst())])
        #expect(
            paths(
                try counter.run(
                    list + ["--resources", "opt"], environment: home, program: program))
                == ["opt/Layouts"])
    }

    @Test("A folder that is named and holds nothing is an error, not a reason to look elsewhere")
    func wrongHome() throws {
        let outcome = try counter.run(
            ["layouts", "list"], environment: ["TSUCHI_HOME": counter.folder],
            program: try install())
        #expect(outcome.status == 66)
        #expect(outcome.errors.hasPrefix("TSUCHI_HOME: "))
    }
}
