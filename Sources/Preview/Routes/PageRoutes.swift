/// The page itself: its markup, styles and modules, which the program carries in itself.
///
/// Nothing is put into them before they are sent, so there is nothing that a value could break out
/// of; what the page shows it asks for as JSON.
public enum PageRoutes {
    /// A route for each of the page's files.
    public static var routes: [PreviewRoute] {
        files.map { path, type, bytes in
            PreviewRoute(.get, path) { _ in
                PreviewAnswer(contentType: type, body: bytes)
            }
        }
    }

    private static let markup = "text/html; charset=utf-8"
    private static let style = "text/css; charset=utf-8"
    private static let module = "text/javascript; charset=utf-8"

    private static var files: [(path: String, type: String, bytes: [UInt8])] {
        [
            ("/", markup, PackageResources.index_html),
            ("/icon.svg", "image/svg+xml", PackageResources.icon_svg),
            ("/page.css", style, PackageResources.page_css),
            ("/stage.css", style, PackageResources.stage_css),
            ("/braille.js", module, PackageResources.braille_js),
            ("/choosing.js", module, PackageResources.choosing_js),
            ("/comparison.js", module, PackageResources.comparison_js),
            ("/confirmation.js", module, PackageResources.confirmation_js),
            ("/connection.js", module, PackageResources.connection_js),
            ("/design.js", module, PackageResources.design_js),
            ("/desk.js", module, PackageResources.desk_js),
            ("/findings.js", module, PackageResources.findings_js),
            ("/form.js", module, PackageResources.form_js),
            ("/language.js", module, PackageResources.language_js),
            ("/markup.js", module, PackageResources.markup_js),
            ("/overlays.js", module, PackageResources.overlays_js),
            ("/page.js", module, PackageResources.page_js),
            ("/records.js", module, PackageResources.records_js),
            ("/release.js", module, PackageResources.release_js),
            ("/specimens.js", module, PackageResources.specimens_js),
            ("/stage.js", module, PackageResources.stage_js),
            ("/watch.js", module, PackageResources.watch_js),
            ("/wording.js", module, PackageResources.wording_js),
            ("/zoom.js", module, PackageResources.zoom_js),
        ]
    }
}
