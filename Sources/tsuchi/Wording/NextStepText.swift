internal import PrintJob

/// What to do next about a job, with the command to type.
struct NextStepText {
    let wording: Wording
    let step: JobStatus.NextStep
    /// The job's folder as it was typed.
    let folder: String

    /// One line.
    var line: String { wording("次に: ", "next: ") + advice }

    private var advice: String {
        switch step {
        case .wait:
            wording("実行中です。終わるのを待ってください", "it is running; wait for its end")
        case .resume:
            wording(
                "\(command("resume")) で、残りを印刷してください",
                "print what is missing with \(command("resume"))")
        case .startOver:
            wording(
                "標準入力を読み終える前に止まったため、続けられません。このフォルダーを消して、最初から印刷してください",
                "standard input had not been read to its end; delete this folder and print anew")
        case .examine:
            wording(
                "違いのあった冊を発送しないでください。壊れた冊は \(command("resume")) で印刷し直し、"
                    + "\(command("verify")) でもう一度確かめてください",
                "do not post the files that differ; print damaged ones again with "
                    + "\(command("resume")), then check with \(command("verify"))")
        case .purge:
            wording(
                "発送が済んだら、\(command("purge")) で個人情報を消してください",
                "when all is posted, delete the personal data with \(command("purge"))")
        case .rewriteEvidence:
            wording(
                "\(command("resume")) で、証跡を書き直してください",
                "write the evidence anew with \(command("resume"))")
        case .purgeAgain:
            wording(
                "\(command("purge")) をもう一度実行して、残りの個人情報を消してください",
                "delete the personal data that is left with \(command("purge")) once more")
        case .nothing: wording("することはありません", "nothing is left to be done")
        }
    }

    private func command(_ name: String) -> String { "tsuchi \(name) \(ShellWord(folder))" }
}
