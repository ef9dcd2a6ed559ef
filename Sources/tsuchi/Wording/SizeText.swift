/// How large a job is, in the words that plans, summaries and the status share.
struct SizeText {
    let wording: Wording

    /// Mail pieces, sheets, pages and volumes.
    func text(mailPieces: Int, sheets: Int, carriers: Int, pages: Int, volumes: Int) -> String {
        let withCarriers =
            carriers == 0
            ? ""
            : wording(
                "（うち宛名台紙 \(wording.count(carriers, .carrier))）",
                " (\(wording.count(carriers, .carrier)) among them)")
        return wording.list([
            wording("封書 ", "") + wording.count(mailPieces, .mailPiece),
            wording("用紙 ", "") + wording.count(sheets, .sheet) + withCarriers,
            wording.count(pages, .page), wording.count(volumes, .volume),
        ])
    }

    /// The run of serials.
    func serials(_ first: String, _ last: String) -> String {
        "\(wording("製造管理番号", "serials")) \(first)\(wording("〜", "–"))\(last)"
    }

    /// Where the QR codes lead.
    func url(_ template: String) -> String {
        "\(wording("QRコードの申請URL", "application URL in the QR codes")): \(template)"
    }
}
