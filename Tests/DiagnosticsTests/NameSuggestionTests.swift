import Diagnostics
import Testing

@Suite("The name that was probably meant")
struct NameSuggestionTests {
    static let keys = ["text", "frame", "style", "align", "valign", "fit", "when", "cut-line"]

    @Test(
        "A slip of the hand is recognised",
        arguments: [
            ("txet", "text"), ("fram", "frame"), ("styles", "style"), ("vallign", "valign"),
            ("Frame", "frame"), ("cutline", "cut-line"), ("wehn", "when"),
        ])
    func slips(_ name: String, _ meant: String) {
        #expect(NameSuggestion.nearest(to: name, in: Self.keys) == meant)
    }

    @Test(
        "What shares too little with every name gets no suggestion",
        arguments: [
            "colour", "x", "", "background", "氏名",
        ])
    func strangers(_ name: String) {
        #expect(NameSuggestion.nearest(to: name, in: Self.keys) == nil)
    }

    @Test("Japanese names are compared by character, not by byte")
    func japanese() {
        let fields = ["氏名", "生年月日", "在留期間等満了日", "在留期間等満了日の有無"]
        #expect(NameSuggestion.nearest(to: "生年日", in: fields) == "生年月日")
        #expect(NameSuggestion.nearest(to: "在留期間満了日の有無", in: fields) == "在留期間等満了日の有無")
        #expect(NameSuggestion.nearest(to: "住所", in: fields) == nil)
    }

    @Test("Of two equally near names the first wins, and none comes of an empty list")
    func ties() {
        #expect(NameSuggestion.nearest(to: "bat", in: ["cat", "rat"]) == "cat")
        #expect(NameSuggestion.nearest(to: "bat", in: ["rat", "cat"]) == "rat")
        #expect(NameSuggestion.nearest(to: "bat", in: [String]()) == nil)
    }
}
