internal import PrintJob

/// The report on characters as people read it.
struct CharacterReportText {
    let report: CharacterReport

    /// Everything, a paragraph a concern.
    var text: String {
        var parts = ["調べた行 \(report.rows)行、挙げた文字 \(report.characters.count)種類"]
        if report.unreadableRows > 0 {
            let places = report.unreadablePlaces.map { "\($0)行目" }.joined(separator: "、")
            let more = report.unreadableRows - report.unreadablePlaces.count
            parts.append(
                "読めない所のある行 \(report.unreadableRows)行（その行は印刷しません。理由は tsuchi check で）\n  場所: "
                    + places + (more > 0 ? "、ほか\(more)行" : ""))
        }
        for concern in CharacterConcern.allCases {
            let entries = report.characters.filter { $0.concern == concern }
            guard !entries.isEmpty else { continue }
            let lines = entries.flatMap(lines)
            parts.append(([title(concern)] + lines).joined(separator: "\n"))
        }
        if report.furtherOccurrences > 0 {
            parts.append("種類が多すぎるため、ほか\(report.furtherOccurrences)か所は数えただけです（--output のCSVにあります）")
        }
        return parts.joined(separator: "\n\n")
    }

    private func title(_ concern: CharacterConcern) -> String {
        switch concern {
        case .unshowable: "印刷できない文字（その行は印刷しません）"
        case .faulty: "使えない文字（その行は印刷しません）"
        case .privateUse: "外字（この市区町村の書体で印刷します）"
        case .substitute: "代替文字情報の要る文字"
        case .suspicious: "確かめてほしい文字"
        }
    }

    private func lines(_ entry: CharacterReport.Entry) -> [String] {
        let fields = entry.fields.map { "\($0.field) \($0.count)" }.joined(separator: "、")
        var lines = [
            "  \(entry.character.map { $0 + " " } ?? "")\(entry.codePoints)  \(entry.count)か所（\(fields)）  "
                + entry.reason
        ]
        let places = entry.places.map { "\($0.row)行目 \($0.field)の\($0.position)文字目" }
        let more = entry.count > places.count ? "、ほか\(entry.count - places.count)か所" : ""
        lines.append("    場所: " + places.joined(separator: "、") + more)
        if !entry.candidates.isEmpty {
            let candidates = entry.candidates.map(text).joined(separator: "、")
            lines.append("    候補（使うかどうかは人が決めます）: " + candidates)
        }
        return lines
    }

    private func text(_ candidate: CharacterCandidate) -> String {
        let sign = "\(candidate.character ?? "") \(candidate.codePoints)"
        let fonts = candidate.fonts.joined(separator: "・")
        return switch candidate.kind {
        case .base: "基底文字 \(sign)"
        case .sequence: "異体字 \(sign)"
        case .unified: "統合漢字 \(sign)"
        case .composed: "合成済みの文字 \(sign)"
        case .font:
            candidate.codePoints.isEmpty
                ? "書体「\(fonts)」にはある" : "外字の書体「\(fonts)」（\(candidate.codePoints)）"
        }
    }
}
