internal import NoticeModel

/// Where the records of a job are kept while it is planned.
protocol RecordKeeper: AnyObject {
    /// Keeps a record and says where it stands.
    func append(_ notice: Notice) throws(OutputFailure) -> RecordEntry
}

extension RecordStore: RecordKeeper {}
