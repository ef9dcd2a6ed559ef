import Foundation
import Preview
import Testing

/// A folder in which tests save files as editors do.
struct WatchedFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "tsuchi-watch-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: path + "/parts", withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }

    /// Writes into the file itself.
    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    }

    func move(_ name: String, to other: String) throws {
        guard rename(path + "/" + name, path + "/" + other) == 0 else { throw POSIXError(.EIO) }
    }

    func delete(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path + "/" + name)
    }
}

@Suite("Watched files", .ownProcess, .timeLimit(.minutes(10)))
struct FileWatchTests {
    /// The changes that some saves make, told apart by a last one.
    private func changes(
        in folder: WatchedFolder, files: [String] = [], isWhole: Bool = true,
        _ save: () async throws -> Void
    ) async throws -> [[String]] {
        let watch = FileWatch(folders: isWhole ? [folder.path] : [], files: files)
        var iterator = try watch.changes().makeAsyncIterator()
        try await save()
        // The last save must not be taken for part of the one before.
        try await Task.sleep(for: .milliseconds(150))
        try folder.write(isWhole ? "end.yaml" : "issuer.yaml", "end")
        var all: [[String]] = []
        while let paths = await iterator.next() {
            all.append(paths.map { String($0.dropFirst(folder.path.count + 1)) })
            if isWhole, all.last == ["end.yaml"] { return Array(all.dropLast()) }
            if !isWhole, all.last == ["issuer.yaml"] { return Array(all.dropLast()) }
        }
        return all
    }

    @Test("A file that is written is one change")
    func written() async throws {
        let folder = try WatchedFolder()
        defer { folder.remove() }
        try folder.write("a.yaml", "1")
        let all = try await changes(in: folder) {
            let file = try #require(fopen(folder.path + "/a.yaml", "w"))
            fputs("2\n", file)
            fflush(file)
            fputs("3\n", file)
            fclose(file)
        }
        #expect(all == [["a.yaml"]])
    }

    @Test("A save as vim does it is one change of that file")
    func vim() async throws {
        let folder = try WatchedFolder()
        defer { folder.remove() }
        try folder.write("a.yaml", "1")
        let all = try await changes(in: folder) {
            try folder.write("4913", "")
            try folder.delete("4913")
            try folder.write(".a.yaml.swp", "x")
            try folder.move("a.yaml", to: "a.yaml~")
            try folder.write("a.yaml", "2")
            try folder.delete("a.yaml~")
        }
        #expect(all == [["a.yaml"]])
    }

    @Test("A temporary file that takes the other's name is one change of that file")
    func renamed() async throws {
        let folder = try WatchedFolder()
        defer { folder.remove() }
        try folder.write("parts/a.yaml", "1")
        let all = try await changes(in: folder) {
            try folder.write("parts/.a.yaml.x7", "2")
            try folder.move("parts/.a.yaml.x7", to: "parts/a.yaml")
        }
        #expect(all == [["parts/a.yaml"]])
    }

    @Test("Files saved at once are one change; saves apart are two")
    func together() async throws {
        let folder = try WatchedFolder()
        defer { folder.remove() }
        let all = try await changes(in: folder) {
            try folder.write("b.png", "1")
            try folder.write("a.yaml", "1")
            try await Task.sleep(for: .milliseconds(200))
            try folder.write("a.yaml", "2")
        }
        #expect(all == [["a.yaml", "b.png"], ["a.yaml"]])
    }

    @Test("Files in a new folder, a link, and a file that is taken away count, too")
    func newFolder() async throws {
        let folder = try WatchedFolder()
        defer { folder.remove() }
        try folder.write("old.yaml", "1")
        let all = try await changes(in: folder) {
            try FileManager.default.createDirectory(
                atPath: folder.path + "/new/deep", withIntermediateDirectories: true)
            try folder.write("new/deep/a.yaml", "1")
            try await Task.sleep(for: .milliseconds(200))
            try folder.write("new/deep/a.yaml", "2")
            try await Task.sleep(for: .milliseconds(200))
            #expect(symlink("old.yaml", folder.path + "/link.yaml") == 0)
            try await Task.sleep(for: .milliseconds(200))
            try folder.delete("old.yaml")
        }
        #expect(
            all == [
                ["new/deep/a.yaml"], ["new/deep/a.yaml"], ["link.yaml"], ["old.yaml"],
            ])
    }

    @Test("Of a folder with a single watched file, only that file counts, and it may come back")
    func single() async throws {
        let folder = try WatchedFolder()
        defer { folder.remove() }
        try folder.write("issuer.yaml", "1")
        let all = try await changes(
            in: folder, files: [folder.path + "/issuer.yaml"], isWhole: false
        ) {
            try folder.write("residents.csv", "1")
            try await Task.sleep(for: .milliseconds(200))
            try folder.write("other.yaml", "2")
        }
        #expect(all.isEmpty)
    }
}
