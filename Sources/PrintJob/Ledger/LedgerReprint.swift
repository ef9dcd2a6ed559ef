/// A reprint as it goes into the ledger.
struct LedgerReprint {
    let number: Int
    let reason: String
    let pages: Int
    let receipt: DurableFile.Receipt
    /// Sequence numbers of its sheets.
    let sheets: [Int]
    let list: JobManifest.File
}
