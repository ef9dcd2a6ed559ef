internal import Foundation
internal import PrintJob

/// One event of a ledger in words.
struct EventText {
    let wording: Wording
    let event: LedgerEvent

    /// What happened, and to what.
    var text: String {
        let particulars = self.particulars
        return name + (particulars.isEmpty ? "" : ": " + wording.list(particulars))
    }

    private var name: String {
        switch event.kind {
        case "begun": wording("開始", "begun")
        case "planned": wording("計画を作成", "planned")
        case "volume-printed": wording("冊を印刷", "volume printed")
        case "volume-failed": wording("冊の印刷に失敗", "volume failed")
        case "volume-quarantined": wording("冊を隔離", "volume quarantined")
        case "printing-again": wording("印刷し直し", "printing again")
        case "interrupted": wording("中断", "interrupted")
        case "resumed": wording("再開", "resumed")
        case "finished": wording("印刷終了", "finished")
        case "reprinted": wording("再印刷", "reprinted")
        case "reconciled": wording("読み取り結果と照合", "reconciled")
        case "verified": wording("読み戻して確認", "read back")
        case "copied-for-transport": wording("搬送用に暗号化", "encrypted for transport")
        case "purged": wording("個人情報を消去", "personal data deleted")
        default: event.kind
        }
    }

    private var particulars: [String] {
        let detail = self.detail
        var parts: [String] = []
        if let volume = detail.volume { parts.append(wording("\(volume)冊目", "volume \(volume)")) }
        if let volumes = detail.volumes {
            let names = volumes.prefix(5).map(String.init) + (volumes.count > 5 ? ["…"] : [])
            parts.append(wording(wording.list(names) + "冊目", "volumes " + wording.list(names)))
        }
        if let reprint = detail.reprint { parts.append(wording("\(reprint)回目", "no. \(reprint)")) }
        if let row = detail.row { parts.append(wording("\(row)行目", "row \(row)")) }
        if event.kind == "verified", let pages = detail.pagesRead {
            parts.append(wording.count(pages, .page))
        }
        if event.kind == "verified" || detail.findings?.isEmpty == false {
            let count = wording.number(detail.count ?? 0)
            parts.append(wording("読み戻しの違い \(count)件", "\(count) differences read back"))
        }
        return parts
    }

    /// The parts of the detail that are shown; a reason stands with its reprint.
    private struct Detail: Decodable {
        var volume: Int?
        var volumes: [Int]?
        var reprint: Int?
        var row: Int?
        var count: Int?
        var pagesRead: Int?
        var findings: [Finding]?
    }

    /// That there is one is all that is shown here.
    private struct Finding: Decodable {}

    private var detail: Detail {
        (try? JSONDecoder().decode(Detail.self, from: Data(event.detail.utf8))) ?? Detail()
    }
}
