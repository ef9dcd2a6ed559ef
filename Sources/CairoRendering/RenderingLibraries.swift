internal import CCairo
internal import CFontconfig
internal import CHarfBuzz
internal import CPango

/// The libraries that draw. Their versions belong to the evidence of a job: the same versions
/// give the same bytes.
public enum RenderingLibraries {
    /// Names and versions, in a fixed order.
    public static var versions: [(name: String, version: String)] {
        [
            ("cairo", String(cString: cairo_version_string())),
            ("pango", String(cString: pango_version_string())),
            ("harfbuzz", String(cString: hb_version_string())),
            ("fontconfig", fontconfig),
        ]
    }

    /// Fontconfig packs its version into one number: 2.14.1 is 21401.
    private static var fontconfig: String {
        let version = Int(FcGetVersion())
        return "\(version / 10_000).\(version / 100 % 100).\(version % 100)"
    }
}
