/// A reprint as it goes into the ledger.
struct LedgerReprint {
    let number: Int
    let reason: String
    let pages: Int
    let receipt: VolumeReceipt
    /// Who read it back; `nil` if nobody did.
    let readers: [JobManifest.Component]?
    /// Sequence numbers of its sheets.
    let sheets: [Int]
    let list: JobManifest.File
}
