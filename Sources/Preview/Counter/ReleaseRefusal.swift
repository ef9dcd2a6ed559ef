/// Why a notice does not leave the desk.
public struct ReleaseRefusal: Error, Hashable, Sendable {
    /// The HTTP status: 404 if there is nothing to release, 409 if it must not be, 503 if the
    /// ledger does not take it.
    public var status: Int
    /// A stable code.
    public var code: String
    /// What to do, in Japanese, without a value of the record.
    public var message: String
}

extension ReleaseRefusal {
    static let notProved = ReleaseRefusal(
        status: 409, code: "preview.not-proved", message: "確認が済んでいないか、確認が古くなりました。もう一度確かめてください")
    static let notReleased = ReleaseRefusal(
        status: 409, code: "preview.not-released",
        message: "まだ渡せません。内容を確かめてから、もう一度選んでください")
    static let notOwnData = ReleaseRefusal(
        status: 409, code: "preview.not-own-data", message: "試しの文字や見本の記録は、本番用に出せません")
    static let residentsChanged = ReleaseRefusal(
        status: 409, code: "preview.residents-changed",
        message: "住民ファイルが書き換えられました。もう一度検索して、選び直してください")
    static let recordChanged = ReleaseRefusal(
        status: 409, code: "preview.record-changed", message: "元の記録が表示したものと違います。もう一度表示してください")
    static let gone = ReleaseRefusal(
        status: 404, code: "preview.no-drawing", message: "この表示はもうありません。もう一度表示してください")
}
