internal import Diagnostics
internal import SystemPackage

/// Whether a ledger is still what the program wrote: asked before anything is printed by its plan,
/// and before the manifest is written anew from it. Otherwise a ledger that somebody altered would
/// be taken at its word, and the manifest that shows the alteration be lost.
struct EvidenceCheck {
    let ledger: Ledger
    let folder: FilePath

    /// Checks chain, manifest and plan.
    /// - Throws: as ``requireAgreement()``; `job.plan-changed` if the plan is not the one that the
    ///   chain names.
    func run() throws(JobFailure) {
        let events = try requireAgreement()
        guard let planned = events.last(where: { $0.kind == JobEvent.Kind.planned.rawValue })
        else {
            // Without a plan there is nothing to print by, and no state but the first.
            if try ledger.job().report == nil { return }
            throw changed("計画の記録がありません")
        }
        guard try ledger.job().report != nil else { throw changed("計画がありません") }
        if let sha256 = Ledger.particulars(of: planned).planSHA256,
            try ledger.planSHA256() != sha256
        {
            throw changed("計画が、作ったときの記録と違います")
        }
        if let fault = try ledger.planFaults().first {
            throw changed("計画の番号に欠けか重なりがあります（\(fault)）")
        }
        let states = Self.volumeStates(events)
        for volume in try ledger.volumes() {
            let (state, sha256) = states[volume.number] ?? (.planned, nil)
            guard volume.state == state, volume.sha256 == sha256 else {
                throw changed("冊の状態が、印刷したときの記録と違います（\(volume.fileName)）")
            }
        }
    }

    /// Checks that the chain of events is whole and that the manifest, if there is one, does not
    /// contradict the ledger. A manifest of a version whose structure was another says nothing.
    /// - Returns: All events.
    /// - Throws: `evidence.chain-broken`; ``JobFailure/contradicted(_:)`` with what
    ///   ``ManifestVerification`` finds.
    @discardableResult
    func requireAgreement() throws(JobFailure) -> [LedgerEvent] {
        let events = try ledger.events()
        if let broken = EventChain.verify(events) { throw .invalid(DiagnosticFailure(broken)) }
        // One that is damaged shows nothing either, and is made again from the ledger.
        guard let stated = (try? JobManifest.read(from: folder)) ?? nil else { return events }
        let derived = try JobManifest(job: PlannedJob(ledger: ledger))
        let agreement = ManifestAgreement(stated, derived: derived, events: events)
        let contradictions = agreement.contradictions
        guard contradictions.isEmpty else {
            throw .contradicted(DiagnosticFailure(contradictions))
        }
        return events
    }

    /// What the events say has become of the volumes; those that they say nothing of are planned.
    private static func volumeStates(
        _ events: [LedgerEvent]
    ) -> [Int: (state: VolumeState, sha256: String?)] {
        var states: [Int: (state: VolumeState, sha256: String?)] = [:]
        for event in events {
            guard let kind = JobEvent.Kind(rawValue: event.kind) else { continue }
            let detail = Ledger.particulars(of: event)
            switch kind {
            case .volumePrinted: detail.volume.map { states[$0] = (.printed, detail.sha256) }
            case .volumeQuarantined: detail.volume.map { states[$0] = (.quarantined, nil) }
            case .volumeFailed: detail.volume.map { states[$0] = (.planned, nil) }
            case .printingAgain:
                for volume in detail.volumes ?? [] { states[volume] = (.planned, nil) }
            default: break
            }
        }
        return states
    }

    private func changed(_ message: String) -> JobFailure {
        .invalid(
            DiagnosticFailure(
                Diagnostic(
                    "job.plan-changed", at: .file(ledger.path.string), "台帳の\(message)",
                    hint: "何も印刷していません。台帳を控えから戻すか、住民ファイルから別の --output で最初から印刷してください")))
    }
}
