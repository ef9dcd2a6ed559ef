public import PrintJob

/// Writes to the counter's ledger, one line after another. The file is opened when the first line
/// is to be written: who only works on layouts leaves none behind.
public actor CounterBook {
    private let path: String
    private let session: JobSession
    private let operatorName: OperatorName?
    private var ledger: CounterLedger?

    /// Takes where the ledger is, who runs the program, its clock, and who sits at the desk.
    public init(path: String, session: JobSession, operatorName: OperatorName? = nil) {
        self.path = path
        self.session = session
        self.operatorName = operatorName
    }

    /// Opens the ledger now, so that whoever starts a counter learns at once if it cannot be
    /// written.
    /// - Throws: ``PreviewFailure`` with why.
    public func open() throws(PreviewFailure) { _ = try opened() }

    /// Adds a line and waits until it is on the disk.
    /// - Throws: ``PreviewFailure`` if it is not; then nothing may be handed out.
    public func append(_ entry: CounterEntry) throws(PreviewFailure) {
        try opened().append(entry)
    }

    private func opened() throws(PreviewFailure) -> CounterLedger {
        if let ledger { return ledger }
        let opened = try CounterLedger(path: path, session: session, operatorName: operatorName)
        ledger = opened
        return opened
    }
}
