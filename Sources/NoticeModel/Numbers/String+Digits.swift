extension String {
    /// Whether this is exactly so many ASCII digits. Full-width digits are not: they would not
    /// match the codes that machines read.
    func isDigits(count: Int) -> Bool {
        utf8.count == count && utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
