internal import CQPDF

/// A PDF that libqpdf has opened. What it says goes nowhere: its messages may quote the file.
struct QPDFFile: ~Copyable {
    private var handle: qpdf_data?

    /// - Throws: ``PDFFinishingFailure/unreadable`` for a file that has any fault, also one that
    ///   libqpdf would repair: a finished file has none.
    init(_ path: String, password: String?) throws(PDFFinishingFailure) {
        handle = qpdf_init()
        qpdf_silence_errors(handle)
        qpdf_set_suppress_warnings(handle, QPDF_BOOL(1))
        qpdf_set_attempt_recovery(handle, QPDF_BOOL(0))
        guard qpdf_read(handle, path, password) == 0 else { throw .unreadable }
    }

    deinit {
        var handle = handle
        // An error that nobody fetched would be told on standard error, by its text.
        _ = qpdf_get_error(handle)
        qpdf_cleanup(&handle)
    }

    /// Writes the file to a path. Its last bytes reach the path only when this value ends.
    /// - Parameter settings: Settings of the writer; libqpdf crashes on some of them before
    ///   the writer is there.
    mutating func write(
        to path: String, settings: (qpdf_data?) -> Void
    ) throws(PDFFinishingFailure) {
        try check(qpdf_init_write(handle, path))
        settings(handle)
        if qpdf_has_error(handle) != 0 { throw failure() }
        try check(qpdf_write(handle))
    }

    /// Bit 0 says that there are warnings, bit 1 that the call failed. Warnings while a file is
    /// written are about the file that is read.
    private func check(_ status: QPDF_ERROR_CODE) throws(PDFFinishingFailure) {
        if status & 2 != 0 { throw failure() }
        if status & 1 != 0 { throw .unreadable }
    }

    private func failure() -> PDFFinishingFailure {
        guard let error = qpdf_get_error(handle) else { return .library(code: 0) }
        let code = qpdf_get_error_code(handle, error)
        let isUnreadable = [qpdf_e_damaged_pdf, qpdf_e_password, qpdf_e_pages].contains(code)
        return isUnreadable ? .unreadable : .library(code: Int32(bitPattern: code.rawValue))
    }
}
