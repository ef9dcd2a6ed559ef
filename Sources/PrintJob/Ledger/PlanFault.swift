/// A question to the ledger that a sound plan answers with nothing.
struct PlanFault {
    /// What it is about, for people.
    let name: String
    let query: String

    static let all = [
        PlanFault(
            name: "製造管理番号",
            query: """
                SELECT 1 FROM sheet WHERE serial IS NOT NULL
                GROUP BY serial HAVING count(DISTINCT row) > 1
                """),
        PlanFault(
            name: "行番号",
            query: """
                SELECT 1 FROM sheet WHERE serial IS NOT NULL
                GROUP BY row HAVING count(DISTINCT serial) > 1
                """),
        PlanFault(
            name: "封書の枚数",
            query: """
                SELECT 1 FROM piece LEFT JOIN sheet ON sheet.piece = piece.number
                GROUP BY piece.number HAVING count(sheet.sheet) <> piece.sheets
                    OR min(sheet.sheet) <> 1 OR max(sheet.sheet) <> piece.sheets
                    OR count(DISTINCT sheet.sheet) <> piece.sheets
                    OR count(DISTINCT sheet.volume) <> 1
                """),
        PlanFault(
            name: "冊",
            query: """
                SELECT 1 FROM volume LEFT JOIN sheet ON sheet.volume = volume.number
                GROUP BY volume.number
                HAVING count(*) <> volume.lastSequence - volume.firstSequence + 1
                    OR min(sheet.sequence) <> volume.firstSequence
                    OR max(sheet.sequence) <> volume.lastSequence
                    OR count(DISTINCT sheet.piece) <> volume.mailPieces
                    OR min(sheet.page) <> 1 OR count(DISTINCT sheet.page) <> count(*)
                    OR count(DISTINCT CASE WHEN serial IS NOT NULL THEN serial END)
                        <> volume.notices
                """),
        PlanFault(
            name: "冊",
            query: """
                SELECT 1 FROM sheet LEFT JOIN volume ON volume.number = sheet.volume
                WHERE volume.number IS NULL
                """),
        PlanFault(
            name: "冊の製造管理番号",
            query: """
                SELECT 1 FROM volume
                WHERE firstSerial IS NOT (SELECT serial FROM sheet WHERE serial IS NOT NULL
                        AND sequence BETWEEN firstSequence AND lastSequence
                        ORDER BY sequence LIMIT 1)
                    OR lastSerial IS NOT (SELECT serial FROM sheet WHERE serial IS NOT NULL
                        AND sequence BETWEEN firstSequence AND lastSequence
                        ORDER BY sequence DESC LIMIT 1)
                """),
        PlanFault(
            name: "山分け",
            query: """
                SELECT 1 FROM piece JOIN volume ON volume.number = piece.volume
                WHERE piece.isSeparated <> volume.isSeparated
                """),
        PlanFault(
            name: "用紙番号",
            query: """
                SELECT 1 FROM
                    (SELECT max(sheetSerial) - min(sheetSerial) + 1 AS span,
                        count(DISTINCT sheetSerial) AS count, count(*) AS sheets FROM sheet)
                WHERE sheets > 0 AND (span <> sheets OR count <> sheets)
                """),
    ]
}
