internal import CQPDF

/// A whole PDF in memory that libqpdf has opened for editing. What libqpdf says goes nowhere: its
/// messages may quote the file.
///
/// A class, because its objects refer to it.
final class PDFDocument {
    private let file: qpdf_data
    private var releasable: qpdf_data?

    /// Opens a file.
    /// - Parameter source: Must stay in place as long as this value: nothing is copied.
    /// - Throws: ``PDFFinishingFailure/unreadable`` for a file with any fault, also one that
    ///   libqpdf would repair, and for an encrypted one even if it opens without a password.
    init(_ source: UnsafeRawBufferPointer) throws(PDFFinishingFailure) {
        guard let file = qpdf_init() else { throw .library(code: 0) }
        self.file = file
        releasable = file
        qpdf_silence_errors(file)
        qpdf_set_suppress_warnings(file, QPDF_BOOL(1))
        qpdf_set_attempt_recovery(file, QPDF_BOOL(0))
        let status = qpdf_read_memory(
            file, "", source.bindMemory(to: CChar.self).baseAddress, UInt64(source.count), nil)
        guard status == 0, qpdf_is_encrypted(file) == 0 else { throw .unreadable }
    }

    deinit {
        // An error that nobody fetched would be told on standard error, by its text.
        _ = qpdf_get_error(file)
        qpdf_cleanup(&releasable)
    }

    var trailer: PDFObject { object(qpdf_get_trailer(file)) }
    var root: PDFObject { object(qpdf_get_root(file)) }

    /// Pages of the file.
    func pageCount() throws(PDFFinishingFailure) -> Int {
        let count = qpdf_get_num_pages(file)
        try check()
        guard count >= 0 else { throw .unreadable }
        return Int(count)
    }

    /// A page, from 0.
    func page(_ index: Int) -> PDFObject { object(qpdf_get_page_n(file, index)) }
    func indirect(_ identifier: Int32) -> PDFObject {
        object(qpdf_get_object_by_id(file, identifier, 0))
    }

    func integer(_ value: Int) -> PDFObject { object(qpdf_oh_new_integer(file, Int64(value))) }
    func boolean(_ value: Bool) -> PDFObject {
        object(qpdf_oh_new_bool(file, QPDF_BOOL(value ? 1 : 0)))
    }
    func name(_ value: String) -> PDFObject { object(qpdf_oh_new_name(file, value)) }
    func text(_ value: String) -> PDFObject { object(qpdf_oh_new_unicode_string(file, value)) }
    func number(_ value: Double) -> PDFObject {
        object(qpdf_oh_new_real_from_double(file, value, 6))
    }
    func array(_ items: [PDFObject] = []) -> PDFObject {
        let array = object(qpdf_oh_new_array(file))
        for item in items { array.append(item) }
        return array
    }
    func dictionary(_ entries: KeyValuePairs<String, PDFObject> = [:]) -> PDFObject {
        let dictionary = object(qpdf_oh_new_dictionary(file))
        for (key, value) in entries { dictionary.set(key, value) }
        return dictionary
    }
    /// The same object as one of its own, which others refer to.
    func indirect(_ value: PDFObject) -> PDFObject {
        object(qpdf_make_indirect_object(file, value.handle))
    }
    func stream(_ bytes: [UInt8]) -> PDFObject {
        let stream = object(qpdf_oh_new_stream(file))
        bytes.withUnsafeBufferPointer { stream.replaceData($0) }
        return stream
    }

    /// Forgets all objects that were asked for; what was changed stays.
    func releaseObjects() { qpdf_oh_release_all(file) }

    /// - Throws: what went wrong since the last time. A warning is a fault of the file.
    func check() throws(PDFFinishingFailure) {
        if qpdf_has_error(file) != 0 { throw failure() }
        if qpdf_more_warnings(file) != 0 { throw .unreadable }
    }

    /// The version that a file says it is.
    enum Version {
        case exactly(String)
        case atLeast(String)
    }

    /// Writes the file and hands its bytes over.
    func write(
        version: Version, into write: (UnsafeRawBufferPointer) -> Int32
    ) throws(PDFFinishingFailure) {
        guard qpdf_init_write_memory(file) & 2 == 0 else { throw failure() }
        qpdf_set_deterministic_ID(file, QPDF_BOOL(1))
        // Objects stay as drawing wrote them; PDF 1.4 knows no streams of objects.
        // PDF/A-1 counts on a line end there (ISO 19005-1, 6.1.7).
        qpdf_set_newline_before_endstream(file, QPDF_BOOL(1))
        qpdf_set_object_stream_mode(file, qpdf_o_disable)
        switch version {
        case .exactly(let version): qpdf_force_pdf_version(file, version)
        case .atLeast(let version): qpdf_set_minimum_pdf_version(file, version)
        }
        let status = qpdf_write(file)
        if status & 2 != 0 { throw failure() }
        if status & 1 != 0 { throw .unreadable }
        let count = qpdf_get_buffer_length(file)
        guard let bytes = qpdf_get_buffer(file), count > 0 else { throw .library(code: 0) }
        let fault = write(UnsafeRawBufferPointer(start: bytes, count: count))
        if fault != 0 { throw .write(errno: fault) }
    }

    private func object(_ handle: qpdf_oh) -> PDFObject { PDFObject(file: file, handle: handle) }

    private func failure() -> PDFFinishingFailure {
        guard let error = qpdf_get_error(file) else { return .library(code: 0) }
        let code = qpdf_get_error_code(file, error)
        let isUnreadable = [qpdf_e_damaged_pdf, qpdf_e_password, qpdf_e_pages].contains(code)
        return isUnreadable ? .unreadable : .library(code: Int32(bitPattern: code.rawValue))
    }
}
