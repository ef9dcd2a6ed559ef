internal import CQPDF
internal import Glibc

/// A finished PDF as libqpdf sees it: pages, fonts and the symbols' bitmaps.
///
/// libqpdf finished the file as well, but what is asked here it did not make: fonts, pictures and
/// the marks of a page are cairo's.
struct PDFStructure: ~Copyable {
    private(set) var handle: qpdf_data?
    private var knownFonts: [Int: FontFault?] = [:]
    private var knownForms: [Int: Form] = [:]

    /// What a form draws.
    private struct Form {
        var marks = PageMarks()
        var images: [PlacedImage] = []
        var fontFaults: [FontFault] = []
    }

    /// What is wrong with a font.
    enum FontFault: Hashable {
        /// The font itself is not in the file.
        case notEmbedded
        /// Its glyphs cannot be turned back into text.
        case withoutUnicode
    }

    /// A file; `nil` if libqpdf finds any fault in it, also one that it could repair.
    static func sound(_ path: String) -> PDFStructure? {
        do throws(DocumentFailure) {
            return try PDFStructure(path, isRepairing: false)
        } catch { return nil }
    }

    /// Opens a file.
    /// - Parameter isRepairing: Whether to make do with a file that is not sound, as viewers do.
    init(_ path: String, isRepairing: Bool) throws(DocumentFailure) {
        handle = qpdf_init()
        qpdf_silence_errors(handle)
        qpdf_set_suppress_warnings(handle, QPDF_BOOL(1))
        qpdf_set_attempt_recovery(handle, QPDF_BOOL(isRepairing ? 1 : 0))
        let status = qpdf_read(handle, path, nil)
        let isRead = status & QPDF_ERRORS == 0
        pageCount = isRead ? Int(qpdf_get_num_pages(handle)) : -1
        var reason = qpdf_e_success
        if qpdf_has_error(handle) != 0 {
            reason = qpdf_get_error_code(handle, qpdf_get_error(handle))
        }
        if reason == qpdf_e_password { throw .locked }
        if !isRead || pageCount < 0 || (status != 0 && !isRepairing) {
            throw .unreadable(page: nil)
        }
        // What the tree of pages says of all pages is looked for on each of them.
        if qpdf_push_inherited_attributes_to_page(handle) & QPDF_ERRORS != 0 {
            throw .unreadable(page: nil)
        }
        let root = qpdf_get_root(handle)
        for name in ["/OCProperties", "/AcroForm", "/OpenAction", "/AA"]
        where qpdf_oh_has_key(handle, root, name) != 0 {
            hasForeignParts = true
        }
    }

    deinit {
        var handle = handle
        // An error that nobody fetched would be told on standard error, by its text.
        _ = qpdf_get_error(handle)
        qpdf_cleanup(&handle)
    }

    /// Number of pages.
    let pageCount: Int
    /// Whether it has layers, which may be seen and not be printed, a form to fill in, or something
    /// that happens when it is opened.
    private(set) var hasForeignParts = false

    /// What a page, counted from 0, is made of; `nil` if it cannot be read.
    mutating func page(_ number: Int) -> PageStructure? {
        defer { qpdf_oh_release_all(handle) }
        let page = qpdf_get_page_n(handle, number)
        guard let contents = contents(of: page) else { return nil }
        var marks = PageMarks(scanning: contents)
        let resources = key(page, "/Resources")
        let objects = key(resources, "/XObject")
        var images: [PlacedImage] = []
        var faults = fontFaults(in: resources)
        for use in marks.uses {
            let object = key(objects, use.name)
            if hasName(key(object, "/Subtype"), "/Form") {
                let form = form(object)
                marks.add(form.marks.moved(by: use.matrix))
                images += form.images.map { $0.moved(by: use.matrix) }
                faults += form.fontFaults
            } else if let image = image(object, use) {
                images.append(image)
            }
        }
        return PageStructure(
            boxes: boxes(of: page), clips: marks.clips, images: images, drawn: marks.drawn,
            textDirections: marks.textDirections, widenedTexts: marks.widenedTexts,
            fontFaults: faults,
            hasAnnotations: has(page, "/Annots"))
    }

    // MARK: Fonts

    private mutating func fontFaults(in resources: qpdf_oh) -> [FontFault] {
        let fonts = key(resources, "/Font")
        guard qpdf_oh_is_dictionary(handle, fonts) != 0 else { return [] }
        var names: [String] = []
        qpdf_oh_begin_dict_key_iter(handle, fonts)
        while qpdf_oh_dict_more_keys(handle) != 0 {
            if let name = qpdf_oh_dict_next_key(handle) { names.append(String(cString: name)) }
        }
        return names.compactMap { fault(of: key(fonts, $0)) }
    }

    private mutating func fault(of font: qpdf_oh) -> FontFault? {
        let identifier = Int(qpdf_oh_get_object_id(handle, font))
        if identifier != 0, let known = knownFonts[identifier] { return known }
        let fault = examinedFault(of: font)
        knownFonts[identifier] = .some(fault)
        return fault
    }

    private func examinedFault(of font: qpdf_oh) -> FontFault? {
        let descendants = key(font, "/DescendantFonts")
        let isComposite = qpdf_oh_is_array(handle, descendants) != 0
        let plain = isComposite ? qpdf_oh_get_array_item(handle, descendants, 0) : font
        let descriptor = key(plain, "/FontDescriptor")
        let files = ["/FontFile", "/FontFile2", "/FontFile3"]
        guard files.contains(where: { qpdf_oh_is_stream(handle, key(descriptor, $0)) != 0 }) else {
            return .notEmbedded
        }
        let hasText =
            qpdf_oh_is_stream(handle, key(font, "/ToUnicode")) != 0
            || (!isComposite && qpdf_oh_is_name(handle, key(font, "/Encoding")) != 0)
        return hasText ? nil : .withoutUnicode
    }

    // MARK: Marks

    private func contents(of page: qpdf_oh) -> [UInt8]? {
        var bytes: UnsafeMutablePointer<UInt8>?
        var count = 0
        guard qpdf_oh_get_page_content_data(handle, page, &bytes, &count) == 0, let bytes else {
            return nil
        }
        defer { free(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    private func data(of stream: qpdf_oh) -> [UInt8]? {
        var bytes: UnsafeMutablePointer<UInt8>?
        var count = 0
        var isDecoded = QPDF_BOOL(0)
        guard
            qpdf_oh_get_stream_data(
                handle, stream, qpdf_dl_generalized, &isDecoded, &bytes, &count) == 0, let bytes
        else { return nil }
        defer { free(bytes) }
        return isDecoded == 0 ? nil : Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    /// What a form and the forms within it draw, in the coordinates of whoever uses it. A form is
    /// read once, and counts as empty within itself.
    private mutating func form(_ object: qpdf_oh) -> Form {
        let identifier = Int(qpdf_oh_get_object_id(handle, object))
        if let known = knownForms[identifier] { return known }
        knownForms[identifier] = Form()
        var form = Form()
        form.marks = data(of: object).map(PageMarks.init(scanning:)) ?? PageMarks()
        let resources = key(object, "/Resources")
        form.fontFaults = fontFaults(in: resources)
        let objects = key(resources, "/XObject")
        for use in form.marks.uses {
            let part = key(objects, use.name)
            if hasName(key(part, "/Subtype"), "/Form") {
                let inner = self.form(part)
                form.marks.add(inner.marks.moved(by: use.matrix))
                form.images += inner.images.map { $0.moved(by: use.matrix) }
                form.fontFaults += inner.fontFaults
            } else if let image = image(part, use) {
                form.images.append(image)
            }
        }
        if let box = numbers(key(object, "/BBox")), box.count == 4 { form.marks.clip(to: box) }
        if let matrix = numbers(key(object, "/Matrix")).flatMap(Matrix.init) {
            form.marks = form.marks.moved(by: matrix)
            form.images = form.images.map { $0.moved(by: matrix) }
        }
        knownForms[identifier] = form
        return form
    }

    private func image(_ object: qpdf_oh, _ use: PageMarks.Use) -> PlacedImage? {
        guard hasName(key(object, "/Subtype"), "/Image") else { return nil }
        let width = Int(qpdf_oh_get_int_value_as_int(handle, key(object, "/Width")))
        let height = Int(qpdf_oh_get_int_value_as_int(handle, key(object, "/Height")))
        let isMask = qpdf_oh_get_bool_value(handle, key(object, "/ImageMask")) != 0
        guard isMask, width > 0, height > 0, let bits = data(of: object),
            bits.count == (width + 7) / 8 * height
        else { return PlacedImage(matrix: use.matrix, bitmap: nil) }
        let decode = numbers(key(object, "/Decode")) ?? [0, 1]
        return PlacedImage(
            matrix: use.matrix,
            bitmap: SymbolBitmap(
                width: width, height: height, bits: bits, isInverted: decode.first == 1))
    }

    private func boxes(of page: qpdf_oh) -> PageStructure.Boxes {
        PageStructure.Boxes(
            media: numbers(key(page, "/MediaBox")), crop: numbers(key(page, "/CropBox")),
            trim: numbers(key(page, "/TrimBox")), hasRotation: has(page, "/Rotate"),
            hasUnit: has(page, "/UserUnit"))
    }

    // MARK: Objects

    func key(_ dictionary: qpdf_oh, _ name: String) -> qpdf_oh {
        qpdf_oh_get_key_if_dict(
            handle,
            qpdf_oh_is_stream(handle, dictionary) != 0
                ? qpdf_oh_get_dict(handle, dictionary) : dictionary, name)
    }

    private func has(_ dictionary: qpdf_oh, _ name: String) -> Bool {
        qpdf_oh_has_key(handle, dictionary, name) != 0
    }

    private func hasName(_ object: qpdf_oh, _ name: String) -> Bool {
        qpdf_oh_is_name_and_equals(handle, object, name) != 0
    }

    func numbers(_ array: qpdf_oh) -> [Double]? {
        guard qpdf_oh_is_array(handle, array) != 0 else { return nil }
        return (0..<qpdf_oh_get_array_n_items(handle, array)).map {
            qpdf_oh_get_numeric_value(handle, qpdf_oh_get_array_item(handle, array, $0))
        }
    }
}
