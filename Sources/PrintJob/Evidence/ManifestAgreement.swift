internal import Diagnostics
internal import Foundation

/// A manifest held against the ledger that it was written from. A ledger may be ahead of it, by
/// whole events of its chain: then the program was stopped before it wrote the manifest anew, and
/// what those events change may differ, but nothing else.
struct ManifestAgreement {
    /// What the manifest states.
    private let stated: JobManifest
    /// What the ledger says now.
    private let derived: JobManifest
    /// Events since the manifest was written; `nil` if it ends in none of the chain.
    private let later: ArraySlice<LedgerEvent>?
    private let events: [LedgerEvent]

    /// - Parameters:
    ///   - derived: What a manifest of the ledger would state now.
    ///   - events: All events of the ledger.
    init(_ stated: JobManifest, derived: JobManifest, events: [LedgerEvent]) {
        self.stated = stated
        self.derived = derived
        self.events = events
        later = events.following(stated.chain)
    }

    /// Whether the ledger is ahead.
    var isBehind: Bool { later?.isEmpty == false }

    /// What contradicts the ledger.
    var contradictions: [Diagnostic] {
        let cutOff = later == nil ? EventChain.verify(events, endingIn: stated.chain.head) : nil
        return [cutOff].compactMap(\.self) + differences
    }

    /// That the manifest is not the latest, which is no contradiction.
    var delay: Diagnostic? {
        guard let later, !later.isEmpty else { return nil }
        let command = derived.state == .purged ? "purge" : "resume"
        return Diagnostic(
            "evidence.manifest-behind", at: .file(JobManifest.fileName),
            "書き直す前に止まったため、台帳の最後の\(later.count)件の記録がまだ入っていません",
            hint: "途中で止まった仕事です。tsuchi \(command) で書き直してください")
    }

    /// What the manifest states otherwise than the ledger does, by the names of its entries.
    private var differences: [Diagnostic] {
        let left = Self.entries(stated)
        let right = Self.entries(derived.saying(asMuchAs: stated))
        return Set(left.keys).union(right.keys).sorted().filter { name in
            guard let a = left[name], let b = right[name] else { return !isExcused(name) }
            return !a.isEqual(b) && !isExcused(name, a, b)
        }.map { name in
            Diagnostic(
                "evidence.manifest-differs", at: .file(JobManifest.fileName),
                "「\(name)」が台帳と違います", hint: "manifest.json か台帳が書き換えられていないか確かめてください")
        }
    }

    /// What is only ever added to starts as it did.
    private func isExcused(_ name: String, _ a: NSObject, _ b: NSObject) -> Bool {
        guard isExcused(name) else { return false }
        guard ["reprints", "laterVerifications"].contains(name), let a = a as? [NSObject],
            let b = b as? [NSObject]
        else { return true }
        return b.starts(with: a)
    }

    private func isExcused(_ name: String) -> Bool {
        // Told apart already: either it is behind, or its end is not in the chain.
        if name == "chain", later?.isEmpty != true { return true }
        return (later ?? []).contains { event in
            JobEvent.Kind(rawValue: event.kind)?.changedEntries.contains(name) == true
        }
    }

    private static func entries(_ manifest: JobManifest) -> [String: NSObject] {
        guard let data = try? JSONEncoder().encode(manifest),
            let object = try? JSONSerialization.jsonObject(with: data) as? [String: NSObject]
        else { return [:] }
        return object
    }
}

extension [LedgerEvent] {
    /// The events since a manifest was written that ends so; `nil` if it ends in none of them.
    func following(_ chain: JobManifest.Chain) -> ArraySlice<LedgerEvent>? {
        guard chain.events > 0, chain.events <= count,
            self[chain.events - 1].hash.utf8.elementsEqual(chain.head.utf8)
        else { return nil }
        return self[chain.events...]
    }
}

extension JobEvent.Kind {
    /// The entries of the manifest that such an event changes.
    fileprivate var changedEntries: Set<String> {
        switch self {
        case .begun, .planned, .interrupted, .reconciled: []
        case .volumePrinted, .volumeFailed, .volumeQuarantined, .printingAgain:
            ["volumes", "counts", "state"]
        case .finished: ["volumes", "counts", "state", "lists", "run"]
        case .resumed: ["run", "verification"]
        case .reprinted: ["reprints", "lists", "verification"]
        case .verified: ["laterVerifications"]
        case .copiedForTransport: ["transportCopies"]
        case .purged: ["state", "lists"]
        }
    }
}

extension JobManifest {
    /// Manifests of older versions say nothing of how barcodes were decided, and call what was not
    /// printed quarantined. One that says any of the former has to say all of it.
    fileprivate func saying(asMuchAs stated: JobManifest) -> JobManifest {
        var manifest = self
        if stated.barcodeError == nil, stated.postcodeData == nil,
            stated.counts.withoutBarcode == nil
        {
            manifest.barcodeError = nil
            manifest.postcodeData = nil
            manifest.counts.withoutBarcode = nil
        }
        if stated.counts.unprinted == nil {
            manifest.counts.quarantined += manifest.counts.unprinted ?? 0
            manifest.counts.unprinted = nil
        }
        return manifest
    }
}
