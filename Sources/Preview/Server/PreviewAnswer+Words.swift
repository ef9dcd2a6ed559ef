extension PreviewAnswer {
    /// A few words on a page of their own, for a person whose browser asked for a page.
    static func words(
        _ status: Int, title: String, japanese: String, english: String
    ) -> PreviewAnswer {
        let page = """
            <!DOCTYPE html>
            <html lang="ja">
            <head><meta charset="utf-8"><title>\(title)</title></head>
            <body><main>
            <h1>\(title)</h1>
            <p>\(japanese)</p>
            <p lang="en">\(english)</p>
            </main></body>
            </html>

            """
        return PreviewAnswer(
            status: status, contentType: "text/html; charset=utf-8", body: Array(page.utf8))
    }

    /// Says who may come in, to a program or to a person.
    static func outside(_ standing: PreviewSession.Standing, isPage: Bool) -> PreviewAnswer {
        switch (standing, isPage) {
        case (.locked, true):
            .words(
                423, title: "施錠しました",
                japanese:
                    "しばらく操作がなかったか、施錠の操作があったので閉じました。tsuchi preview を起動した端末に出ている新しいアドレスを開いてください。",
                english:
                    "The desk is locked. Open the new address shown in the terminal that runs tsuchi preview."
            )
        case (.locked, false):
            .failure(423, "preview.locked", "施錠しました。端末に出ている新しいアドレスを開いてください")
        case (_, true):
            .words(
                401, title: "このアドレスでは開けません",
                japanese:
                    "tsuchi preview を起動した端末に出ているアドレスを開いてください。アドレスは一度しか使えません。端末で Enter キーを押すと新しいアドレスが出ます。",
                english:
                    "Open the address shown in the terminal that runs tsuchi preview. It works once; press Enter there for a new one."
            )
        case (_, false):
            .failure(401, "preview.no-session", "端末に出ているアドレスから開いてください")
        }
    }
}
