/// How far a file is.
struct VolumeStep: Codable, Hashable {
    /// The row in hand; `nil` while the file is finished and read back.
    var row: Int?
    /// Pages drawn.
    var pages: Int
    /// Pages read back.
    var pagesRead = 0
}
