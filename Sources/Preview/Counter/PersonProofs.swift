internal import Diagnostics
internal import NoticeModel

/// Has finished notices prove whose they are, and lets them go when somebody has confirmed it.
///
/// A live notice leaves the desk only with a confirmation, which is given for one drawing after it
/// was found right, serves once, and dies with the drawing; and only after the ledger has it.
struct PersonProofs: Sendable {
    /// What a proof has come to.
    struct Proof: Sendable {
        let asked: AskedPerson
        let verdict: PersonVerdict
        /// What a release must bring; `nil` if none is needed, or it may not be released.
        let confirmation: String?
    }

    let documents: DeskDocuments
    let residents: ResidentsDesk?
    let shelf: DrawingShelf
    let reader: any DrawingReader
    let book: CounterBook

    /// Reads a drawing back and compares it with whom it was asked for.
    /// - Throws: ``PreviewFailure`` if it cannot be read back, or its record is gone.
    func prove(_ drawing: Drawing) async throws(PreviewFailure) -> Proof {
        // Whatever was confirmed before, this proof decides.
        await shelf.confirm(drawing.id, with: nil)
        let (document, asked) = try await asked(drawing)
        let reading = document.forms.withoutOverlay(
            try await reader.read(drawing), drawing.order.purpose)
        var verdict = PersonCheck(asked, document: document).verdict(on: reading)
        guard drawing.order.purpose == .live else {
            return Proof(asked: asked, verdict: verdict, confirmation: nil)
        }
        if verdict.isRight {
            let confirmation = RandomName.hexadecimal(bytes: 16)
            guard await shelf.confirm(drawing.id, with: confirmation) != nil else {
                throw PreviewFailure(
                    Diagnostic(
                        "preview.no-drawing", "この表示はもうありません", hint: "もう一度表示してください"))
            }
            return Proof(asked: asked, verdict: verdict, confirmation: confirmation)
        }
        let reasons =
            verdict.differences.map { "preview.other-\($0.what.rawValue)" }
            + verdict.findings.map(\.code.rawValue)
        do throws(PreviewFailure) {
            try await book.append(entry(drawing, asked, nil, .refused, reasons))
        } catch {
            // It is refused all the same; that nobody can read of it must be seen to.
            verdict.findings += error.findings
        }
        return Proof(asked: asked, verdict: verdict, confirmation: nil)
    }

    /// Lets a drawing go.
    /// - Throws: ``ReleaseRefusal``; the ledger then has a line of the refusal, if it takes one.
    func release(
        _ drawing: Drawing, confirmation: String?, for use: CounterEntry.Use
    ) async throws(ReleaseRefusal) {
        if drawing.order.purpose == .live {
            let asked: AskedPerson
            do throws(ReleaseRefusal) {
                asked = try await confirmed(drawing, confirmation)
            } catch {
                try await refuse(drawing, use, error)
            }
            try await write(entry(drawing, asked, use, .released, []))
        }
        guard await shelf.release(drawing.id, for: use) != nil else { throw .gone }
    }

    /// The PDF of a drawing that was let go. A live one that goes out once more, or otherwise than
    /// it was let go for, has a line of its own in the ledger, and its record must still be the same.
    /// - Throws: ``ReleaseRefusal``; the ledger then has a line of the refusal, if it takes one.
    func handOut(
        _ drawing: Drawing, for use: CounterEntry.Use
    ) async throws(ReleaseRefusal) -> [UInt8] {
        guard drawing.isReleased else { throw .notReleased }
        guard drawing.order.purpose == .live, await !shelf.takeGrant(drawing.id, for: use) else {
            return drawing.notice.pdf
        }
        let asked: AskedPerson
        do throws(ReleaseRefusal) {
            asked = try await current(drawing)
        } catch {
            try await refuse(drawing, use, error)
        }
        try await write(entry(drawing, asked, use, .released, ["preview.fetched-again"]))
        return drawing.notice.pdf
    }

    private func refuse(
        _ drawing: Drawing, _ use: CounterEntry.Use, _ refusal: ReleaseRefusal
    ) async throws(ReleaseRefusal) -> Never {
        // A refusal that cannot be written down is a refusal.
        try? await book.append(entry(drawing, nil, use, .refused, [refusal.code]))
        throw refusal
    }

    /// Whom a drawing was asked for, if it may be released with a confirmation, which is spent.
    private func confirmed(
        _ drawing: Drawing, _ confirmation: String?
    ) async throws(ReleaseRefusal) -> AskedPerson {
        guard let confirmation, await shelf.takeConfirmation(drawing.id, confirmation) else {
            throw .notProved
        }
        return try await current(drawing)
    }

    /// Whom a drawing was asked for, if that is still the same person.
    private func current(_ drawing: Drawing) async throws(ReleaseRefusal) -> AskedPerson {
        do throws(PreviewFailure) {
            return try await asked(drawing).1
        } catch {
            switch error.findings.first?.code {
            case "preview.not-own-data": throw .notOwnData
            case "preview.record-changed": throw .recordChanged
            default: throw .residentsChanged
            }
        }
    }

    private func write(_ entry: CounterEntry) async throws(ReleaseRefusal) {
        do throws(PreviewFailure) {
            try await book.append(entry)
        } catch {
            let finding = error.findings.first
            throw ReleaseRefusal(
                status: 503, code: finding?.code.rawValue ?? "preview.ledger-unwritable",
                message: [finding?.message, finding?.hint].compactMap(\.self)
                    .joined(separator: "。"))
        }
    }

    private func entry(
        _ drawing: Drawing, _ asked: AskedPerson?, _ use: CounterEntry.Use?,
        _ outcome: CounterEntry.Outcome, _ reasons: [String]
    ) -> CounterEntry {
        CounterEntry(
            document: drawing.order.document, serial: drawing.notice.serial,
            notice: asked?.notice, pdf: drawing.notice.pdf, use: use, outcome: outcome,
            reasons: reasons)
    }
}
