/// What is known of a file that is in place.
struct VolumeReceipt: Codable, Hashable {
    let file: DurableFile.Receipt
    /// Pages that were read back before.
    let pagesRead: Int
}
