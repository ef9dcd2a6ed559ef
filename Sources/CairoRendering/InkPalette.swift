internal import CCairo
internal import PageGraphics

/// Sets inks on cairo contexts: as markers in a PDF, as they look in a picture.
struct InkPalette {
    /// What the file is.
    enum Medium { case print, screen }

    private let medium: Medium
    private var numbers: [Ink: Int] = [:]
    /// The inks of a printed file that are not black, in order of first use.
    private(set) var inks: [Ink] = []

    init(_ medium: Medium) { self.medium = medium }

    /// Makes an ink the source of what is drawn next.
    /// - Throws: ``RenderingFailure/tooManyInks`` for one ink more than can be told apart.
    mutating func set(_ ink: Ink, on context: OpaquePointer) throws(RenderingFailure) {
        // For one ink, overprinting and multiplying are the same.
        cairo_set_operator(context, ink.overprints ? CAIRO_OPERATOR_MULTIPLY : CAIRO_OPERATOR_OVER)
        if case .black = ink.color {
            let level = 1 - ink.coverage
            return cairo_set_source_rgb(context, level, level, level)
        }
        switch medium {
        case .print:
            let marker = try marker(of: ink.knockingOut)
            cairo_set_source_rgb(context, marker.red, marker.green, marker.blue)
        case .screen:
            let color = ScreenColor(ink)
            cairo_set_source_rgb(context, color.red, color.green, color.blue)
        }
    }

    private mutating func marker(of ink: Ink) throws(RenderingFailure) -> InkMarker {
        let number = numbers[ink] ?? inks.count
        guard let marker = InkMarker(number: number) else { throw .tooManyInks }
        if number == inks.count {
            numbers[ink] = number
            inks.append(ink)
        }
        return marker
    }
}
