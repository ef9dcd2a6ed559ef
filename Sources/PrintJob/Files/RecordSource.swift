internal import NoticeModel

/// Where the records of a job are read from.
protocol RecordSource: AnyObject {
    /// The notice of an entry.
    func notice(_ entry: RecordEntry, row: Int) throws(JobFailure) -> Notice
}

extension RecordReader: RecordSource {}
