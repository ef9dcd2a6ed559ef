extension PageResult {
    /// What the page is called.
    public var key: PageKey { PageKey(document: document, specimen: specimen, page: page) }
}

extension ComparisonReport {
    /// Takes pictures away from all but the first pages that have any: a report must stay small
    /// enough to be opened.
    mutating func limitPictures(to limit: Int) {
        var left = limit
        for index in pages.indices where pages[index].pictures != nil {
            if left > 0 { left -= 1 } else { pages[index].pictures = nil }
        }
    }
}
