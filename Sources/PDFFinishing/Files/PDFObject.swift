internal import CQPDF
internal import Glibc

/// An object of an open PDF. Valid until its document releases its objects.
struct PDFObject {
    let file: qpdf_data
    let handle: qpdf_oh

    /// The value of a dictionary's key, resolved; a null object if there is none.
    subscript(key: String) -> PDFObject {
        PDFObject(file: file, handle: qpdf_oh_get_key(file, handle, key))
    }

    subscript(index: Int) -> PDFObject {
        PDFObject(file: file, handle: qpdf_oh_get_array_item(file, handle, Int32(index)))
    }

    /// The dictionary of a stream.
    var dictionary: PDFObject { PDFObject(file: file, handle: qpdf_oh_get_dict(file, handle)) }

    var isNull: Bool { qpdf_oh_is_null(file, handle) != 0 }
    var isDictionary: Bool { qpdf_oh_is_dictionary(file, handle) != 0 }
    var isStream: Bool { qpdf_oh_is_stream(file, handle) != 0 }
    var isNumber: Bool { qpdf_oh_is_number(file, handle) != 0 }
    var arrayCount: Int? {
        guard qpdf_oh_is_array(file, handle) != 0 else { return nil }
        return Int(qpdf_oh_get_array_n_items(file, handle))
    }
    /// 0 for a direct object.
    var identifier: Int32 { qpdf_oh_get_object_id(file, handle) }
    var number: Double { qpdf_oh_get_numeric_value(file, handle) }
    var integer: Int? {
        var value: Int64 = 0
        return qpdf_oh_get_value_as_longlong(file, handle, &value) != 0 ? Int(value) : nil
    }
    var isTrue: Bool {
        var value: QPDF_BOOL = 0
        return qpdf_oh_get_value_as_bool(file, handle, &value) != 0 && value != 0
    }
    /// The text of a string.
    var text: String? {
        guard qpdf_oh_is_string(file, handle) != 0 else { return nil }
        return String(cString: qpdf_oh_get_utf8_value(file, handle))
    }
    /// A name with its slash.
    var name: String? {
        guard qpdf_oh_is_name(file, handle) != 0 else { return nil }
        return String(cString: qpdf_oh_get_name(file, handle))
    }

    func has(_ key: String) -> Bool { qpdf_oh_has_key(file, handle, key) != 0 }
    func isNamed(_ name: String) -> Bool { qpdf_oh_is_name_and_equals(file, handle, name) != 0 }
    func set(_ key: String, _ value: PDFObject) {
        qpdf_oh_replace_key(file, handle, key, value.handle)
    }
    func remove(_ key: String) { qpdf_oh_remove_key(file, handle, key) }
    func append(_ value: PDFObject) { qpdf_oh_append_item(file, handle, value.handle) }

    /// The keys of a dictionary in their order. They are taken before anything is done with them:
    /// libqpdf walks one dictionary at a time.
    var keys: [String] {
        var keys: [String] = []
        qpdf_oh_begin_dict_key_iter(file, handle)
        while qpdf_oh_dict_more_keys(file) != 0 {
            keys.append(String(cString: qpdf_oh_dict_next_key(file)))
        }
        return keys
    }

    /// The values of a dictionary in the order of their keys.
    var values: [PDFObject] {
        var values: [PDFObject] = []
        qpdf_oh_begin_dict_key_iter(file, handle)
        while qpdf_oh_dict_more_keys(file) != 0 {
            let value = qpdf_oh_get_key(file, handle, qpdf_oh_dict_next_key(file))
            values.append(PDFObject(file: file, handle: value))
        }
        return values
    }

    /// Gives the decoded data of a stream to `body`; `nil` if it is damaged or coded by other than
    /// general compression.
    func withData<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        var buffer: UnsafeMutablePointer<UInt8>?
        var length = 0
        var isDecoded: QPDF_BOOL = 0
        let status = qpdf_oh_get_stream_data(
            file, handle, qpdf_dl_generalized, &isDecoded, &buffer, &length)
        defer { free(buffer) }
        guard status == 0, isDecoded != 0 else { return nil }
        return body(UnsafeBufferPointer(start: buffer, count: length))
    }

    /// Puts plain data in the place of a stream's.
    func replaceData(_ data: UnsafeBufferPointer<UInt8>) {
        let null = qpdf_oh_new_null(file)
        qpdf_oh_replace_stream_data(file, handle, data.baseAddress, data.count, null, null)
    }
}
