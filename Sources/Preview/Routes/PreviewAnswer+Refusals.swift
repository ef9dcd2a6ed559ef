/// What several routes answer when they cannot do what is asked.
extension PreviewAnswer {
    static let unreadable = PreviewAnswer.failure(
        400, "preview.bad-request", "要求の形が違います。ページを読み込み直してください")
    static let noDocument = PreviewAnswer.failure(
        404, "preview.no-document", "この帳票はありません。ページを読み込み直してください")
    static let noDrawing = PreviewAnswer.failure(
        404, "preview.no-drawing", "この表示はもうありません。もう一度表示してください")
    static let noPage = PreviewAnswer.failure(
        404, "preview.no-page", "この表示にはありません")
}
