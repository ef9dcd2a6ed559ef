import Diagnostics
import NoticeModel
import Testing

@testable import Intake

@Suite("見出しからの対応表の案")
struct MappingProposalTests {
    private func proposal(
        _ header: String, _ encoding: TextEncoding = .utf8, for document: DocumentType? = nil
    ) throws -> MappingProposal {
        let file = try LegacyText.file(header + "\n1,2,3\n", encoding)
        return try MappingProposal(
            of: ResidentsSource(path: file.path, encoding: encoding), for: document)
    }

    private func fields(_ proposal: MappingProposal) throws -> [String: MappedField] {
        let mapping = try RecordMapping(yaml: proposal.yaml, file: "m.yaml")
        return Dictionary(
            (mapping.fields ?? []).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    @Test("よくある見出しを、幅や括弧が違っても見分ける", arguments: [TextEncoding.utf8, .cp932, .eucJP])
    func usual(encoding: TextEncoding) throws {
        let header =
            "申請書ＩＤ,氏名漢字,氏名カナ,生年月日(西暦),性別コード,郵便番号７桁,住所１,住所２,方書き,世帯主氏名,世帯コード,備考"
        let proposal = try proposal(header, encoding, for: .cardApplication)
        let fields = try fields(proposal)
        #expect(fields["申請書ID"]?.columns == ["申請書ＩＤ"])
        #expect(fields["氏名"]?.columns == ["氏名漢字"])
        #expect(fields["生年月日"]?.columns == ["生年月日(西暦)"])
        #expect(fields["生年月日"]?.date == nil)
        #expect(
            fields["性別"]?.values == [
                .init(text: "1", target: "男"), .init(text: "2", target: "女"),
            ])
        #expect(fields["郵便番号"]?.columns == ["郵便番号７桁"])
        #expect(fields["住所"]?.columns == ["住所１", "住所２"])
        #expect(fields["方書"]?.columns == ["方書き"])
        #expect(fields["世帯番号"]?.columns == ["世帯コード"])
        #expect(fields["点字カナ"] == nil)
        #expect(fields["宛名"] == nil)
        #expect(proposal.missingFields == [])
        #expect(proposal.yaml.contains("#   氏名カナ（「点字カナ」は点字を希望する人だけの項目なので、割り当てていません）"))
        #expect(proposal.yaml.contains("#   備考"))
        #expect(proposal.unusedCount == 3)
    }

    @Test("分かれた住所と郵便番号をつなぎ、和暦には日付の書き方を付ける")
    func parts() throws {
        let fields = try fields(
            try proposal(
                "申請書番号,姓,名,生年月日（和暦）,性別,都道府県名,市区町村名,町名,番地,郵便番号親,郵便番号枝", for: .cardApplication))
        #expect(fields["住所"]?.columns == ["都道府県名", "市区町村名", "町名", "番地"])
        #expect(fields["郵便番号"]?.columns == ["郵便番号親", "郵便番号枝"])
        #expect(fields["氏名"]?.source == .columns(["姓", "名"], separator: "　"))
        #expect(fields["生年月日"]?.date != nil)
    }

    @Test("書き損じの見出しは近い項目に置き、確かめるように書く")
    func nearest() throws {
        let proposal = try proposal("申請書ID,指名,生年月日,姓別", for: .cardApplication)
        #expect(try fields(proposal)["氏名"]?.columns == ["指名"])
        #expect(proposal.yaml.contains("氏名: 指名 # 名前が近い列です"))
    }

    @Test("足りない必須項目、二度ある見出し、値のような見出しを注記する")
    func remarks() throws {
        let proposal = try proposal(
            "申請書ID,備考,備考,12345678,\"a: [#\",", for: .individualNumberNotice)
        #expect(proposal.missingFields == ["個人番号", "氏名", "生年月日"])
        #expect(proposal.yaml.contains("#   個人番号"))
        #expect(proposal.yaml.contains("同じ見出しが二度ある"))
        #expect(proposal.yaml.contains("#   （4列目）"))
        #expect(!proposal.yaml.contains("12345678"))
        #expect(try fields(proposal).count == 1)
    }

    @Test("YAMLの記号を含む見出しも、そのまま読み込める")
    func quoting() throws {
        let proposal = try proposal("\"氏名（漢字）\",\"申請書-ID\",\"性別: \",\"~生年月日\"")
        let fields = try fields(proposal)
        #expect(fields["氏名"]?.columns == ["氏名（漢字）"])
        #expect(fields["申請書ID"]?.columns == ["申請書-ID"])
    }

    @Test("知っている見出しがひとつもない1行目は、住民の値かもしれないので何も示さない")
    func noHeader() throws {
        let failure = try #require(throws: DiagnosticFailure.self) {
            _ = try self.proposal("12345678901234567890001,見本 太郎,2020-06-01")
        }
        #expect(failure.diagnostics.map(\.code) == ["mapping.no-header"])
        #expect(!failure.diagnostics.contains { "\($0)".contains("見本") })
    }

    @Test("違う文字コードでは、読める文字コードを教える")
    func encoding() throws {
        let file = try LegacyText.file("申請書ID,氏名,生年月日\n", .cp932)
        let failure = try #require(throws: DiagnosticFailure.self) {
            try MappingProposal(of: ResidentsSource(path: file.path))
        }
        #expect(failure.diagnostics.first?.hint?.contains("--encoding cp932") == true)
    }

    @Test("JSON Linesは最初のレコードのキーを、その順に使う。固定長には見出しがない")
    func otherFormats() throws {
        let file = try TemporaryFile(
            "\n{\"氏名漢字\":\"値\",\"申請書\\u0049D\":\"値\",\"x\":{\"氏名\":\"値\"}}\n", extension: "jsonl")
        let proposal = try MappingProposal(of: ResidentsSource(path: file.path))
        #expect(proposal.yaml.contains("申請書ID: 申請書ID"))
        #expect(proposal.yaml.contains("氏名: 氏名漢字"))
        #expect(!proposal.yaml.contains("値"))
        let fixed = try TemporaryFile("x", extension: "dat")
        let failure = try #require(throws: DiagnosticFailure.self) {
            try MappingProposal(of: ResidentsSource(path: fixed.path))
        }
        #expect(failure.diagnostics.map(\.code) == ["mapping.no-header"])
    }
}
