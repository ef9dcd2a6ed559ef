@testable internal import PDFFinishing
internal import Testing

@Suite("Groups of marks get their tags, and nothing is painted outside of them")
struct ContentTaggerTests {
    private static let tags: [MarkTag] = [
        .content(type: "H1", number: 0), .artifact, .content(type: "P", number: 1),
    ]
    private static let texts = ["題", "", "文"]

    private func tagged(
        _ content: String, tags: [MarkTag] = tags, texts: [String] = texts
    ) throws(PDFFinishingFailure) -> (content: String, opaque: Set<Int>) {
        var tagger = ContentTagger(tags: tags, texts: texts)
        let result = Array(content.utf8).withUnsafeBufferPointer { bytes in
            Result { () throws(PDFFinishingFailure) in try tagger.tagged(bytes) }
        }
        return (String(decoding: try result.get(), as: UTF8.self), tagger.opaqueGroups)
    }

    /// Three groups as drawing writes them, the first with content of its own.
    private func page(_ first: String, before: String = "", last: String = "3 3 m 9 9 l S")
        -> String
    {
        """
        1 0 0 -1 0 842 cm
        q
        \(before)/P << /MCID 0 >> BDC
        \(first)
        EMC
        /P << /MCID 1 >> BDC
        0 0 0 rg 1 1 9 9 re f
        EMC
        /P << /MCID 2 >> BDC
        \(last)
        EMC
        Q

        """
    }

    @Test("Each group becomes what the structure says; the rest stays to the byte")
    func plain() throws {
        let content = page("BT /f-0-0 1 Tf (A)Tj ET")
        let expected =
            content
            .replacing("/P << /MCID 0 >> BDC", with: "/H1 <</MCID 0>> BDC")
            .replacing("/P << /MCID 1 >> BDC", with: "/Artifact BMC")
            .replacing("/P << /MCID 2 >> BDC", with: "/P <</MCID 1>> BDC")
        let (result, opaque) = try tagged(content)
        #expect(result == expected)
        #expect(opaque.isEmpty)
    }

    @Test(
        "What looks like an operator within a string, a name or a comment is none",
        arguments: [
            "BT ( EMC BDC Tj )Tj ET", "BT (\\) EMC)Tj ET", "BT ((EMC) BMC)Tj ET",
            "BT <454D43>Tj ET",
            "/EMC gs", "% EMC\n", "[(EMC)-20(BDC)]TJ",
        ])
    func strings(_ first: String) throws {
        let result = try tagged(page(first)).content
        #expect(result.contains(first))
        #expect(result.components("EMC") == page(first).components("EMC"))
    }

    @Test("A group whose glyphs do not give its text gets it, in UTF-16")
    func opaque() throws {
        let nested = "BT (A)Tj /Span << /ActualText <feff8fbb> >> BDC (B)Tj EMC (C)Tj ET"
        let (result, opaque) = try tagged(page(nested), texts: ["辻\u{E0102}", "", ""])
        #expect(opaque == [0])
        #expect(result.contains("/Span <</MCID 0 /ActualText <FEFF8FBBDB40DD02>>> BDC"))
        #expect(result.contains("BT (A)Tj  (B)Tj  (C)Tj ET"))
        #expect(result.components("EMC") == 3)
    }

    @Test("An artifact needs no text")
    func opaqueArtifact() throws {
        let nested = "/Span << /ActualText <feff8fbb> >> BDC BT (B)Tj ET EMC"
        let result = try tagged(page(nested), tags: [.artifact, .artifact, .artifact]).content
        #expect(!result.contains("ActualText"))
        #expect(result.components("/Artifact BMC") == 3)
    }

    @Test(
        "Paint outside of groups is refused",
        arguments: [
            "BT (A)Tj ET ", "1 1 9 9 re f ", "/x1 Do ", "1 1 m 2 2 l S ", "[(A)]TJ ", "1 1 m B* ",
        ])
    func outside(_ paint: String) {
        #expect(throws: PDFFinishingFailure.structure) { try tagged(page("", before: paint)) }
    }

    @Test("What paints nothing may stand outside of groups")
    func state() throws {
        _ = try tagged(page("", before: "/a0 gs 0.5 w 0 0 9 9 re W n "))
    }

    @Test(
        "Groups that are not those of the structure are refused",
        arguments: [
            ("/P << /MCID 2 >> BDC", "/P << /MCID 3 >> BDC"), ("/P << /MCID 1 >> BDC", "/P BMC"),
            ("/P << /MCID 1 >> BDC", "/P /name BDC"), ("EMC\nQ", "Q"), ("EMC\nQ", "EMC EMC Q"),
            ("Q\n", "/P << /MCID 3 >> BDC EMC Q\n"),
            ("/P << /MCID 1 >> BDC\n0 0 0 rg 1 1 9 9 re f\nEMC", ""),
        ])
    func mismatch(_ part: String, _ replacement: String) {
        let content = page("").replacing(part, with: replacement)
        #expect(throws: PDFFinishingFailure.structure) { try tagged(content) }
    }

    @Test("Content that does not end is refused", arguments: ["(A", "<41", "((A)", "> 1"])
    func unreadable(_ rest: String) {
        #expect(throws: PDFFinishingFailure.unreadable) { try tagged(page("") + rest) }
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(_ text: String) -> Int {
        split(separator: text, omittingEmptySubsequences: false).count - 1
    }
}
