/// What the content of a page or a form turned out to use.
struct ContentFacts {
    /// It paints with an ink other than black.
    var usesColor = false
    /// It blends with what lies below: the page needs a blending space.
    var blends = false
    /// Spot inks by index.
    var spots: Set<Int> = []

    /// The colour space in which it blends: one without RGB.
    var blendingSpace: String { usesColor ? "/DeviceCMYK" : "/DeviceGray" }

    /// Takes over what a form drawn in it uses.
    mutating func formUnion(_ other: ContentFacts) {
        usesColor = usesColor || other.usesColor
        blends = blends || other.blends
        spots.formUnion(other.spots)
    }
}
