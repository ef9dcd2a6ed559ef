internal import Composition
internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import Testing

@Suite("Text fits in one of the ways its field allows, or its record is rejected; never cut")
struct FitTests {
    private let name: [TextTemplate.Part] = [.value(name: "氏名", formats: [])]

    private func runs(
        _ value: String, width: Double, height: Double = 20, fit: FitPolicy
    ) throws -> [GlyphRun] {
        let frame = Stage.frame(0, 0, width, height)
        return try Stage(elements: [Stage.text(name, frame: frame, fit: fit)])
            .page([value, nil, nil]).items.runs
    }

    @Test("A text that fits keeps its size")
    func fits() throws {
        let runs = try runs("番号花子", width: 40, fit: .reject)
        #expect(runs.map(\.text) == ["番号花子"])
        #expect(runs[0].font.size.points == 10)
    }

    @Test("A text one character too long is rejected by row and field, without its value")
    func rejects() throws {
        let error = #expect(throws: DiagnosticFailure.self) {
            try runs("番号花子山", width: 40, fit: .reject)
        }
        let finding = try #require(error?.diagnostics.first)
        #expect(finding.code == "notice.does-not-fit")
        #expect(finding.place == .record(row: 7, field: "氏名"))
        #expect(!"\(finding)".contains("花子"))
    }

    @Test("Shrinking stops at the largest tenth of a point that fits")
    func shrinks() throws {
        let fit = FitPolicy(maximumLines: 1, minimumSize: Length(points: 6))
        let runs = try runs("番号花子山川", width: 40, fit: fit)
        #expect(abs(runs[0].font.size.points - 6.6) < 1e-9)
        #expect(runs[0].text == "番号花子山川")
    }

    @Test("One size is one font, whatever number of steps led to it")
    func exactTenths() throws {
        let byWidth = try runs(
            "番号花子山", width: 40, fit: FitPolicy(maximumLines: 1, minimumSize: Length(points: 6)))
        let byHeight = try runs(
            "番号花子山川通知書", width: 40, height: 30,
            fit: FitPolicy(maximumLines: 2, minimumSize: Length(points: 6)))
        #expect(byWidth[0].font == FontInstance(font: "grid", size: Length(points: 8)))
        #expect(byHeight[0].font == byWidth[0].font)
    }

    @Test("Below its floor a text is not shrunk")
    func floor() {
        let fit = FitPolicy(maximumLines: 1, minimumSize: Length(points: 7))
        #expect(throws: DiagnosticFailure.self) { try runs("番号花子山川", width: 40, fit: fit) }
    }

    @Test("Wrapping uses as many lines as allowed, at full size, one leading apart")
    func wraps() throws {
        let fit = FitPolicy(maximumLines: 2)
        let runs = try runs("番号花子山川", width: 40, height: 30, fit: fit)
        #expect(runs.map(\.text) == ["番号花子", "山川"])
        #expect(abs((runs[1].origin.y - runs[0].origin.y).points - 15) < 1e-9)
    }

    @Test("One line more than allowed is rejected; so is a line that leaves the frame's height")
    func tooManyLines() {
        #expect(throws: DiagnosticFailure.self) {
            try runs("番号花子山川通知書", width: 40, height: 60, fit: FitPolicy(maximumLines: 2))
        }
        #expect(throws: DiagnosticFailure.self) {
            try runs("番号花子山川", width: 40, height: 20, fit: FitPolicy(maximumLines: 2))
        }
    }

    @Test("Wrapping is tried before shrinking, then both together")
    func wrapsThenShrinks() throws {
        let fit = FitPolicy(maximumLines: 2, minimumSize: Length(points: 5))
        let runs = try runs("番号花子山川通知書", width: 40, height: 30, fit: fit)
        #expect(runs.map(\.text) == ["番号花子山", "川通知書"])
        #expect(abs(runs[0].font.size.points - 8) < 1e-9)
    }

    @Test("A word of Roman letters is not torn apart")
    func words() throws {
        let runs = try runs("NGUYEN VAN", width: 40, height: 30, fit: FitPolicy(maximumLines: 2))
        #expect(runs.map(\.text) == ["NGUYEN", "VAN"])
        #expect(throws: DiagnosticFailure.self) {
            try self.runs("NGUYENVANAN", width: 40, height: 30, fit: FitPolicy(maximumLines: 2))
        }
    }

    @Test("No line begins with closing punctuation, a small kana or a long-vowel mark")
    func lineStart() throws {
        let fit = FitPolicy(maximumLines: 3)
        #expect(
            try runs("番号花子ー山", width: 40, height: 60, fit: fit).map(\.text) == ["番号花", "子ー山"])
        #expect(
            try runs("番号花（山川", width: 40, height: 60, fit: fit).map(\.text) == ["番号花", "（山川"])
    }

    @Test("Nor if a blank stands between the bracket and what it belongs to")
    func bracketsAndBlanks() throws {
        let fit = FitPolicy(maximumLines: 3)
        for (text, lines) in [
            ("番号花（ 山川", ["番号花", "（ 山川"]), ("番号花（　山", ["番号花", "（　山"]),
            ("番号花子 」山川", ["番号花", "子 」山", "川"]),
        ] {
            #expect(try runs(text, width: 40, height: 60, fit: fit).map(\.text) == lines)
        }
    }

    @Test("The blank half of punctuation may hang out at the end of a line")
    func hangingPunctuation() throws {
        let runs = try runs("番号花子。山川", width: 45, height: 30, fit: FitPolicy(maximumLines: 2))
        #expect(runs.map(\.text) == ["番号花子。", "山川"])
    }

    @Test("An empty field prints nothing and is no error")
    func empty() throws {
        let page = try Stage(elements: [Stage.text(name)]).page([nil, nil, nil])
        #expect(page.items.isEmpty)
    }
}
