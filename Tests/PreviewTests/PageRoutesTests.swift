internal import Preview
internal import Testing

/// The page's files, without a browser: that they find each other and keep to the policy.
@Suite("Files of the preview's page")
struct PageRoutesTests {
    private func files() async -> [String: String] {
        var files: [String: String] = [:]
        for route in PageRoutes.routes {
            let answer = await route.answer(PreviewRequest(path: route.path))
            files[route.path] = String(decoding: answer.body, as: UTF8.self)
        }
        return files
    }

    @Test("Every file that a file asks for is there, and every file is asked for")
    func references() async {
        let files = await files()
        var wanted: Set<String> = ["/"]
        for text in files.values {
            for match in text.matches(of: /(?:from |import |src=|href=)"(\/[^"]*)"/) {
                wanted.insert(String(match.1))
            }
        }
        #expect(wanted == Set(files.keys))
    }

    @Test("Nothing is inline, evaluated or from elsewhere, as the policy wants it")
    func policy() async throws {
        let files = await files()
        let page = try #require(files["/"])
        #expect(page.contains(/<script type="module" src="\/page\.js"><\/script>/))
        #expect(page.matches(of: /<script/).count == 1)
        #expect(!page.contains(/\sstyle=| on[a-z]+=|<style/))
        for (path, text) in files.sorted(by: { $0.key < $1.key }) where path != "/icon.svg" {
            let text = text.replacing("http://www.w3.org/2000/svg", with: "")
            let isAway = text.contains(/https?:|["'\x60(]data:|\bblob:|@import|url\(/)
            #expect(!isAway, "\(path)")
            let isEvaluated = text.contains(/\beval\(|new Function|innerHTML|insertAdjacentHTML/)
            #expect(!isEvaluated, "\(path)")
        }
    }

    @Test("Every wording that is asked for is there in both languages")
    func wording() async throws {
        let files = await files()
        let table = try #require(files["/wording.js"])
        let known = Set(table.matches(of: /(?m)^  "([A-Za-z.]+)": \[/).map { String($0.1) })
        #expect(known.count > 150)
        for (path, text) in files.sorted(by: { $0.key < $1.key }) where path != "/wording.js" {
            let marks = text.matches(of: /data-t(?:-label|-title)?"?[=:] ?"([A-Za-z.]+)"/)
            let calls = text.matches(of: /\bt\("([A-Za-z.]+)"[,)]/)
            for key in marks.map({ String($0.1) }) + calls.map({ String($0.1) }) {
                #expect(known.contains(key), "\(path) \(key)")
            }
        }
        for entry in table.matches(of: /"([A-Za-z.]+)": \[([^\]]*)\]/) {
            let hasBoth = entry.2.contains(/"\s*,\s*"/)
            #expect(hasBoth, "\(String(entry.1))")
        }
    }
}
