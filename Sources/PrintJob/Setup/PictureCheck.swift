internal import CairoRendering
internal import Diagnostics
internal import LayoutDescription
internal import PageGraphics

/// Whether the pictures of layouts can be printed: in black alone, since a coloured picture would
/// reach the print shop as RGB, and its RIP would make four inks of it.
struct PictureCheck {
    let layouts: [Layout]

    /// One error for each element whose picture cannot be printed.
    func findings() -> [Diagnostic] {
        var known: [ImageData: Diagnostic?] = [:]
        return layouts.flatMap(Self.elements).compactMap { element in
            guard case .image(let image) = element.content else { return nil }
            let fault = known[image] ?? Self.fault(of: image)
            known[image] = .some(fault)
            guard var finding = fault else { return nil }
            finding.place = element.place
            return finding
        }
    }

    private static func elements(of layout: Layout) -> [Element] {
        layout.pages.flatMap(\.elements) + layout.specimenOverlay + layout.copyOverlay
    }

    private static func fault(of image: ImageData) -> Diagnostic? {
        do throws(RenderingFailure) {
            if try PictureTone(of: image).isGray { return nil }
            return Diagnostic(
                "layout.colored-image", "画像「\(image.name)」に色が付いています",
                hint: "グレースケールのPNGに変換してください。色の付いた画像は印刷できません")
        } catch {
            return Diagnostic(
                "layout.broken-image", "画像「\(image.name)」をPNGとして読み終えられません",
                hint: "PNG形式で保存し直してください")
        }
    }
}
