internal import PrintJob

/// How a job stands, for a person.
struct StatusText {
    /// Volumes listed one by one; of more, only those that need somebody.
    static let mostVolumes = 40

    let status: JobStatus
    let wording: Wording
    /// The job's folder as it was typed.
    let folder: String

    var text: String {
        ([title, state, run, counts].compactMap { $0 }
            + FittingText(wording: wording).separated(status.counts?.separated, files: []) + size
            + volumes + unpurged + readback + evidence + reprints
            + transportCopies + events
            + [NextStepText(wording: wording, step: status.nextStep, folder: folder).line])
            .joined(separator: "\n")
    }

    private var unpurged: [String] {
        guard !status.unpurged.isEmpty else { return [] }
        let count = status.unpurged.count
        let names = status.unpurged.prefix(Self.mostVolumes).map { "  " + $0 }
        let rest = count - names.count
        return [
            wording(
                "警告: 個人情報の入ったファイルが\(count)件残っています:",
                "warning: files with personal data that are left: \(count):")
        ] + names + (rest > 0 ? [more(rest)] : [])
    }

    private func more(_ rest: Int) -> String {
        wording("  ほか\(rest)件（--format json で全部）", "  \(rest) more (all with --format json)")
    }

    private var readback: [String] {
        // What was true when it was printed is no comfort then.
        guard status.disputed.isEmpty else {
            let names = wording.list(status.disputed)
            return [
                wording(
                    "警告: あとの読み戻しで違いが見つかりました: \(names)",
                    "warning: read back afterwards, these differ: \(names)")
            ]
        }
        return ReadbackText(wording: wording).lines(
            ReadbackText.Scope(status.verification, status.volumes))
    }

    private var evidence: [String] {
        guard status.isManifestBehind else { return [] }
        let command = "tsuchi \(status.state == .purged ? "purge" : "resume") \(ShellWord(folder))"
        return [
            wording(
                "証跡: manifest.json を書く前に止まったため、最後の出来事が入っていません。\(command) で書き直してください",
                "evidence: stopped before manifest.json was written, so it lacks the last events; "
                    + "write it anew with \(command)")
        ]
    }

    private var title: String {
        let purpose = wording.purpose(status.purpose).map { wording("（\($0)）", " (\($0))") }
        let input = status.input == "-" ? wording("標準入力", "standard input") : status.input
        return "\(status.document ?? status.layout)\(purpose ?? ""): \(input)"
    }

    private var state: String {
        let name =
            switch status.state {
            case .planning: wording("計画中", "being planned")
            case .printing: wording("印刷中", "being printed")
            case .finished: wording("印刷済み", "finished")
            case .purged where !status.unpurged.isEmpty:
                wording("消去が終わっていません", "purge not complete")
            case .purged: wording("消去済み", "purged")
            }
        let isStopped = [.planning, .printing].contains(status.state) && !status.isRunning
        return wording("状態: ", "state: ") + name
            + (status.isRunning ? wording("（実行中）", " (running)") : "")
            + (isStopped ? wording("（途中で止まっています）", " (stopped halfway)") : "")
    }

    private var run: String {
        let who = "\(status.run.account)@\(status.run.host)"
        var parts = [
            wording("開始 ", "begun ") + LocalTime(status.run.begun).text
                + wording("（\(who)）", " (\(who))")
        ]
        if status.run.resumed > 0 {
            parts.append(
                wording("再開 \(status.run.resumed)回", "resumed \(status.run.resumed) times"))
        }
        if let finished = status.run.finished {
            parts.append(wording("終了 ", "finished ") + LocalTime(finished).text)
        }
        return wording.list(parts)
    }

    private var counts: String? {
        status.counts.map { counts in
            wording.sum(
                counts.rows,
                [
                    (wording.printed, counts.printed), (unprinted, counts.waiting),
                    (wording.rejected, counts.rejected), (wording.held, counts.held),
                    (wording.quarantined, counts.quarantined),
                ])
        }
    }

    /// Nobody can print any more what is left of a purged job.
    private var unprinted: String {
        status.state == .purged ? wording.unprinted : wording.waiting
    }

    private var size: [String] {
        guard let plan = status.plan else { return [] }
        let text = SizeText(wording: wording)
        let planned = text.text(
            mailPieces: plan.counts.mailPieces, sheets: plan.counts.sheets,
            carriers: plan.counts.carriers, pages: plan.counts.pages,
            volumes: plan.counts.volumes)
        return [wording("計画: ", "plan: ") + planned]
            + (plan.serials.map { [text.serials($0.first, $0.last)] } ?? [])
    }

    private var volumes: [String] {
        guard !status.volumes.isEmpty else { return [] }
        let printed = status.volumes.count { $0.state == .printed }
        let all = wording.count(status.volumes.count, .volume)
        let heading = wording(
            "冊: \(all)のうち\(printed)冊が印刷済み", "volumes: \(printed) of \(all) printed")
        let shown =
            status.volumes.count <= Self.mostVolumes
            ? status.volumes
            : status.volumes.filter { $0.state == .quarantined || isMissing($0) }
        let listed = shown.prefix(Self.mostVolumes).map { "  " + line($0) }
        let rest = status.volumes.count - listed.count
        return [heading] + listed
            + (rest > 0
                ? [
                    wording(
                        "  ほか\(rest)冊（--format json で全部）", "  \(rest) more (all with --format json)"
                    )
                ]
                : [])
    }

    private func line(_ volume: JobManifest.Volume) -> String {
        let state =
            switch volume.state {
            case _ where isMissing(volume): wording("なくなったか壊れた", "gone or damaged")
            case .planned: unprinted
            case .printed: wording("印刷済み", "printed")
            case .quarantined: wording.quarantined
            }
        let parts = [
            volume.name, state,
            wording.list([
                wording.count(volume.pages, .page), wording.count(volume.notices, .notice),
            ]),
            "\(volume.firstSerial)\(wording("〜", "–"))\(volume.lastSerial)",
            FailedVolumeText(wording: wording, volume: volume).place,
        ]
        return parts.compactMap { $0 }.joined(separator: "  ")
    }

    private func isMissing(_ volume: JobManifest.Volume) -> Bool {
        status.missing.contains(volume.name)
    }

    private var reprints: [String] {
        guard !status.reprints.isEmpty else { return [] }
        let printed = status.reprints.reduce(0) { $0 + $1.sheets }
        var sheets = wording.count(printed, .sheet)
        if status.spoiledSheets != printed {
            // Some were printed again more than once.
            let different = wording.count(status.spoiledSheets, .sheet)
            sheets = wording(
                "のべ\(sheets)（作り直した用紙は\(different)）", "\(sheets) in all, of \(different)")
        }
        return [wording("再印刷（損紙）: \(sheets)", "reprints (spoilage): \(sheets)")]
            + status.reprints.map { reprint in
                let size = wording.list([
                    wording.count(reprint.sheets, .sheet), wording.count(reprint.pages, .page),
                ])
                return "  \(reprint.name)  \(size)  \(wording("理由", "reason")): \(reprint.reason)"
            }
    }

    private var transportCopies: [String] {
        guard !status.transportCopies.isEmpty else { return [] }
        return [wording("搬送用に暗号化したファイル:", "encrypted for transport:")]
            + status.transportCopies.map { "  \($0.name)" }
    }

    private var events: [String] {
        [wording("最近の出来事:", "last events:")]
            + status.lastEvents.map { event in
                "  \(LocalTime(event.at).text)  \(EventText(wording: wording, event: event).text)"
            }
    }
}
