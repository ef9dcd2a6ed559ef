internal import Foundation
internal import NoticeModel
internal import TestSupport

/// A residents file of 個人番号通知書 whose households are given row by row, and the jobs that
/// print it with carrier sheets.
struct HouseholdFile {
    let workshop: Workshop

    /// Writes a file of one row a household number; `nil` leaves it empty. Members of a household
    /// live at one address and are written to together, unless `edit` changes it.
    func make(
        _ households: [String?], edit: (inout Rows) -> Void = { _ in }
    ) throws -> String {
        try workshop.residents(.individualNumberNotice, count: households.count) { all in
            var rows = Rows(all: all)
            for (index, household) in households.enumerated() {
                let row = index + 1
                let number = household ?? "row \(row)"
                let code = number.unicodeScalars.reduce(7) { ($0 &* 31 &+ Int($1.value)) % 9_999 }
                rows[row, "世帯番号"] = household ?? ""
                rows[row, "郵便番号"] = "900" + String(10_000 + code).suffix(4)
                rows[row, "住所"] = "○○県○○市見本町\(code)番地"
                rows[row, "方書"] = ""
                rows[row, "宛名"] = "見本　太郎\(code)"
            }
            edit(&rows)
            all = rows.all
        }
    }

    /// The rows of a file, by number (from 1) and header.
    struct Rows {
        var all: [[String]]

        subscript(row: Int, header: String) -> String {
            get { all[row][all[0].firstIndex(of: header) ?? 0] }
            set { all[row][all[0].firstIndex(of: header) ?? 0] = newValue }
        }
    }
}

/// What a page of a finished volume says of its place, as Poppler reads it.
struct PagePlace: Hashable {
    /// Number of the mail piece, of the sheet, and n/m; `nil` on a blank page.
    let piece: Int?
    let sheetSerial: Int?
    let count: String?

    /// The pages of a volume in order.
    static func all(in pdf: FinishedPDF) throws -> [PagePlace] {
        let text = try ExternalTool.run("pdftotext", ["-layout", pdf.path, "-"]).text
        return text.components(separatedBy: "\u{0C}").dropLast().map(PagePlace.init)
    }

    private init(_ page: String) {
        let line = page.firstMatch(of: /\d{9} \d{6} (\d{7}) (\d{8}) (\d+\/\d+)/)
        piece = line.flatMap { Int($0.1) }
        sheetSerial = line.flatMap { Int($0.2) }
        count = line.map { String($0.3) }
        if line == nil, !page.allSatisfy(\.isWhitespace) {
            strayText = true
        } else {
            strayText = false
        }
    }

    /// Whether it says something, but not where it belongs.
    let strayText: Bool
}
