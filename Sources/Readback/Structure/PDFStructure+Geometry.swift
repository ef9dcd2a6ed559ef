internal import CQPDF

extension PDFStructure {
    /// How a page lies on the picture that a viewer shows of it.
    struct Geometry {
        /// Width and height of the trimmed page in points.
        var width = 0.0
        var height = 0.0
        /// How far the trimmed page's corner lies right of and below the picture's, in points.
        var left = 0.0
        var top = 0.0
        /// Points to one unit of the page.
        var unit = 1.0
    }

    /// The geometry of a page counted from 0; `nil` for one without a sound box.
    func geometry(_ number: Int) -> Geometry? {
        defer { qpdf_oh_release_all(handle) }
        let page = qpdf_get_page_n(handle, number)
        guard let media = box(page, "/MediaBox") else { return nil }
        let crop = box(page, "/CropBox").flatMap { $0.part(of: media) } ?? media
        let trim = box(page, "/TrimBox").flatMap { $0.part(of: crop) } ?? crop
        let unit = key(page, "/UserUnit")
        var geometry = Geometry()
        if qpdf_oh_is_number(handle, unit) != 0 {
            geometry.unit = max(qpdf_oh_get_numeric_value(handle, unit), 1e-3)
        }
        let turns = Int(qpdf_oh_get_int_value_as_int(handle, key(page, "/Rotate"))) / 90
        let (width, height) = (trim.right - trim.left, trim.top - trim.bottom)
        (geometry.width, geometry.height) = turns % 2 == 0 ? (width, height) : (height, width)
        (geometry.left, geometry.top) =
            switch (turns % 4 + 4) % 4 {
            case 0: (trim.left - crop.left, crop.top - trim.top)
            case 1: (trim.bottom - crop.bottom, trim.left - crop.left)
            case 2: (crop.right - trim.right, trim.bottom - crop.bottom)
            default: (crop.top - trim.top, crop.right - trim.right)
            }
        return geometry
    }

    private func box(_ page: qpdf_oh, _ name: String) -> Box? {
        numbers(key(page, name)).flatMap(Box.init)
    }

    private struct Box {
        var left: Double
        var bottom: Double
        var right: Double
        var top: Double

        /// Any two opposite corners; `nil` for what is not a box.
        init?(_ numbers: [Double]) {
            guard numbers.count == 4, numbers.allSatisfy({ abs($0) < 1e6 }) else { return nil }
            (left, right) = (min(numbers[0], numbers[2]), max(numbers[0], numbers[2]))
            (bottom, top) = (min(numbers[1], numbers[3]), max(numbers[1], numbers[3]))
            guard right > left, top > bottom else { return nil }
        }

        func part(of other: Box) -> Box? {
            Box([
                max(left, other.left), max(bottom, other.bottom), min(right, other.right),
                min(top, other.top),
            ]).flatMap { $0.isWithin(other) ? $0 : nil }
        }

        private func isWithin(_ other: Box) -> Bool {
            left >= other.left && right <= other.right && bottom >= other.bottom
                && top <= other.top
        }
    }
}
