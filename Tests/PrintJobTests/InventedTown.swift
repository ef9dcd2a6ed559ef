internal import Foundation
internal import SampleResidents
internal import TestSupport

/// Names and addresses of real-size data that no resident has: by PyPI's Faker (ja_JP, and other
/// languages for foreign residents) where `.ci/install-checkers` could install it.
enum InventedTown {
    /// A person of a town.
    struct Person {
        let name: String
        let address: String
        let detail: String
    }

    /// So many people, always the same; `nil` if Faker is not there.
    static func people(count: Int) throws -> [Person]? {
        let python = folder + "/bin/python"
        guard FileManager.default.isExecutableFile(atPath: python) else { return nil }
        let result = try ExternalTool.run(python, ["-c", script, "\(count)"])
        guard result.status == 0 else { return nil }
        let lines = result.text.split(separator: "\n", omittingEmptySubsequences: true)
        guard lines.count == count else { return nil }
        return lines.map { line in
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(
                String.init)
            return Person(name: parts[0], address: parts[1], detail: parts[2])
        }
    }

    private static let script = """
        import sys, random
        from faker import Faker
        Faker.seed(20260424)
        random.seed(20260424)
        japan = Faker("ja_JP")
        world = [Faker(code) for code in ("pt_BR", "es_ES", "en_PH", "vi_VN", "en_IN")]
        for number in range(int(sys.argv[1])):
            name = japan.name().replace(" ", "　")
            kind = random.randrange(100)
            if kind < 4:
                one = random.choice(world)
                words = [one.name().upper() for _ in range(random.randrange(1, 5))]
                name = " ".join(words)[:100].strip()
            elif kind < 6:
                name = name + "（" + japan.name().replace(" ", "　") + "）"
            address = japan.prefecture() + japan.city() + japan.town() + japan.chome() \\
                + japan.ban() + japan.gou()
            detail = ""
            if kind % 3 == 0:
                detail = japan.building_name() + str(random.randrange(101, 1500)) + "号室"
            if kind == 50:
                detail = "・".join(japan.building_name() for _ in range(12))[:80]
            print(name, address, detail, sep="\\t")
        """

    private static var folder: String {
        let variables = ProcessInfo.processInfo.environment
        let cache = variables["XDG_CACHE_HOME"] ?? (variables["HOME"] ?? "") + "/.cache"
        return "\(cache)/tsuchi/checkers"
    }
}
