internal import PrintJob

/// What reading PDFs back has come to, for people and for programs.
struct VerificationSummary: Encodable {
    /// Findings of a file that are shown one by one.
    static let shownCount = 20

    private enum CodingKeys: CodingKey { case isSound, files, rowsCompared, isRecorded }

    let wording: Wording
    let files: [FileReading]
    let rowsCompared: Int?
    let isRecorded: Bool

    /// Whether every file is as it was printed and shows what it must.
    var isSound: Bool { files.allSatisfy(\.isSound) }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(isSound, forKey: .isSound)
        try container.encode(files, forKey: .files)
        try container.encodeIfPresent(rowsCompared, forKey: .rowsCompared)
        try container.encode(isRecorded, forKey: .isRecorded)
    }

    var text: String {
        ([size] + rows + outcome + record).joined(separator: "\n")
    }

    private var size: String {
        let read = files.reduce(0) { $0 + $1.pagesRead }
        let all = files.reduce(0) { $0 + $1.pages }
        let count = wording.number(files.count)
        return wording(
            "\(count)ファイルの\(wording.number(all))ページのうち\(wording.number(read))ページを読み戻しました",
            "read back \(wording.number(read)) of \(wording.number(all)) pages in \(count) files")
    }

    private var rows: [String] {
        rowsCompared.map { rows in
            let count = wording.count(rows, .row)
            return [
                wording(
                    "控えた記録は住民ファイルと同じです（\(count)）",
                    "the kept records are those of the residents file (\(count))")
            ]
        } ?? []
    }

    private var outcome: [String] {
        let bad = files.filter { !$0.isSound }
        guard !bad.isEmpty else {
            return [wording("すべて記録と合っています", "everything agrees with the records")]
        }
        return [wording("違いのあるファイル:", "files with differences:")]
            + bad.map { file in
                let parts =
                    [
                        (file.isMissing, wording("ない", "missing")),
                        (
                            file.isChanged == true,
                            wording("印刷したときと違うファイル", "not the file that was printed")
                        ),
                        (file.problem != nil, wording("読み終えられない", "could not be read")),
                        (
                            file.findingCount > 0,
                            wording(
                                "ページの違い \(wording.number(file.findingCount))件",
                                "\(wording.number(file.findingCount)) differences on pages")
                        ),
                    ].filter(\.0).map(\.1)
                return "  \(file.name)  \(wording.list(parts))"
            }
    }

    private var record: [String] {
        isRecorded
            ? [
                wording(
                    "結果を台帳と manifest.json に残しました",
                    "the result stands in the ledger and in manifest.json")
            ]
            : [wording("結果は台帳に残していません", "the result was not recorded")]
    }
}
