internal import Diagnostics
internal import Readback
internal import SystemPackage

/// A list of what reading files back has found, one finding a line: file, page, row, field, rule.
/// It never says what stands on a page or should stand there.
struct DisprovedList {
    private let list: CSVList

    init(folder: FilePath, name: String) throws(OutputFailure) {
        list = try CSVList(
            try DurableFile(folder: folder, name: name),
            header: ["ファイル", "ページ", "行番号", "項目", "規則", "内容", "対処"])
    }

    /// - Parameter count: How many findings there are in all; what is not kept gets one line.
    func append(
        _ findings: [ReadbackFinding], file: String, count: Int
    ) throws(OutputFailure) {
        for finding in findings {
            try list.append([
                file, finding.page.map(String.init) ?? "", finding.row.map(String.init) ?? "",
                finding.name ?? "", finding.code.rawValue, finding.fault.message,
                finding.fault.hint,
            ])
        }
        if count > findings.count {
            try list.append([
                file, "", "", "", "readback.more", "ほかにも\(count - findings.count)件の違いがあります", "",
            ])
        }
    }

    /// Something that is wrong with a file as a whole.
    func append(_ finding: Diagnostic, file: String) throws(OutputFailure) {
        try list.append([
            file, "", "", "", finding.code.rawValue, finding.message, finding.hint ?? "",
        ])
    }

    func commit() throws(OutputFailure) -> JobManifest.File { try list.commit() }
}
