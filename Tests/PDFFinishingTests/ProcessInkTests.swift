internal import Foundation
internal import PDFFinishing
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("A marker becomes its ink: process inks by amount, spot inks on a plate of their own")
final class ProcessInkTests {
    let folder: String

    init() throws { folder = try Checkout.temporaryFolder() }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private static let blue = ProcessColor(cyan: 1, magenta: 0.5, yellow: 0, black: 0.25)
    private static let red = ProcessColor(cyan: 0, magenta: 0.9, yellow: 0.8, black: 0)

    /// The marker of an ink as cairo writes it.
    private static func marker(_ number: Int) throws -> String {
        let red = try #require(InkMarker(number: number)).red
        return String(format: "%g 0 1", red)
    }

    @Test("Process inks are named in CMYK, thinned by their tint")
    func process() throws {
        let inks = [
            Ink(.process(Self.blue), coverage: 1), Ink(.process(Self.blue), coverage: 0.5),
        ]
        let drawn =
            "q \(try Self.marker(0)) rg 0 0 50 50 re f \(try Self.marker(1)) RG 0 0 m 9 9 l S Q"
        let pdf = try Finishing.page(HandmadePDF(content: drawn), inks: inks, in: folder)
        let written = try content(of: pdf)
        #expect(written == "q 1 0.5 0 0.25 k 0 0 50 50 re f 0.5 0.25 0 0.125 K 0 0 m 9 9 l S Q")
        let coverage = try #require(try InkCoverage.pages(of: pdf).first)
        #expect(coverage.cyan > 0 && coverage.magenta > 0 && coverage.black > 0)
        #expect(coverage.yellow == 0)
    }

    @Test("Every number of a marker finds its own ink", arguments: [0, 1, 7, 100, 252, 253])
    func everyMarker(number: Int) throws {
        let inks = (0..<InkMarker.maximumCount).map {
            Ink(
                .process(
                    ProcessColor(cyan: Double($0 + 1) / 1000, magenta: 1, yellow: 0, black: 0)),
                coverage: 1)
        }
        let page = HandmadePDF(content: "\(try Self.marker(number)) rg")
        let pdf = try Finishing.page(page, inks: inks, in: folder)
        let amount = String(format: "%g", Double(number + 1) / 1000)
        #expect(try content(of: pdf) == "\(amount) 1 0 0 k")
    }

    @Test("A spot ink has one colour space for all its tints, in the page's resources and a form's")
    func spot() throws {
        let name = "DIC 156 金"
        let inks = [1, 0.3].map {
            Ink(.spot(name: name, alternate: Self.red), coverage: $0)
        }
        var page = HandmadePDF(content: "\(try Self.marker(0)) rg 0 0 50 50 re f /x5 Do")
        page.resources = "/XObject << /x5 5 0 R >>"
        page.streams = [
            (
                "/Type /XObject /Subtype /Form /BBox [0 0 50 50] /Resources << >>",
                Array("\(try Self.marker(1)) RG 0 0 m 50 50 l S".utf8)
            )
        ]
        let pdf = try Finishing.page(page, inks: inks, in: folder)
        #expect(try content(of: pdf).hasPrefix("/TsuchiInk0 cs 1 scn 0 0 50"))
        let structure = try PDFStructure(pdf)
        let separations = structure.objects.filter {
            ($0.value as? [Any])?.first as? String == "/Separation"
        }
        #expect(separations.count == 1)
        #expect((separations.first?.value as? [Any])?[1] as? String == "/" + name)
        let form = try #require(
            structure.objects.first {
                ($0.value as? [String: Any])?["/Subtype"] as? String == "/Form"
            })
        let resources = structure.dictionary(structure.dictionary(form.key)["/Resources"])
        let spaces = structure.dictionary(resources["/ColorSpace"])
        #expect(spaces["/TsuchiInk0"] as? String == separations.first?.key)
        #expect(
            String(decoding: try PDFStructure.data(pdf, form.key), as: UTF8.self)
                == "/TsuchiInk0 CS 0.3 SCN 0 0 m 50 50 l S")
        #expect(try plates(of: pdf).contains { $0.contains("DIC") })
    }

    @Test("What blends on a page with colour blends in CMYK")
    func blendingSpace() throws {
        let inks = [Ink(.process(Self.blue), coverage: 1)]
        let page = HandmadePDF(content: "\(try Self.marker(0)) rg /b1 gs 0 0 50 50 re f")
        let structure = try PDFStructure(try Finishing.page(page, inks: inks, in: folder))
        let group = structure.dictionary(structure.pages[0].value["/Group"])
        #expect(group["/CS"] as? String == "/DeviceCMYK")
        #expect(group["/I"] as? Bool == true)
    }

    @Test("The finished page has the inks' approximate look, not the markers'")
    func looks() throws {
        let inks = [
            Ink(
                .process(ProcessColor(cyan: 0, magenta: 0, yellow: 1, black: 0)), coverage: 1)
        ]
        let page = HandmadePDF(content: "\(try Self.marker(0)) rg 0 0 200 100 re f")
        let pdf = try Finishing.page(page, inks: inks, in: folder)
        let picture = try ExternalTool.run("pdftoppm", ["-r", "72", pdf.path]).output
        let pixel = Array(picture.suffix(3))
        #expect(pixel[0] > 200 && pixel[1] > 180 && pixel[2] < 80)
    }

    private func content(of pdf: FinishedPDF) throws -> String {
        let page = try #require(try PDFStructure(pdf).pages.first)
        let reference = try #require(page.value["/Contents"] as? String)
        return String(decoding: try PDFStructure.data(pdf, reference), as: UTF8.self)
    }

    /// The names of the plates that Ghostscript separates a file into.
    private func plates(of pdf: FinishedPDF) throws -> [String] {
        let output = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: output) }
        let result = try ExternalTool.run(
            "gs",
            ["-q", "-dSAFER", "-r36", "-sDEVICE=tiffsep", "-o", output + "/plate.tif", pdf.path])
        #expect(result.status == 0)
        return try FileManager.default.contentsOfDirectory(atPath: output)
    }
}
