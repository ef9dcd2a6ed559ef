internal import Foundation
internal import PDFFinishing
internal import TestSupport
internal import Testing

@Suite("Pictures come out grey or not at all")
final class PictureTests {
    let folder: String

    init() throws { folder = try Checkout.temporaryFolder() }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private static let size = "/Type /XObject /Subtype /Image /Width 3 /Height 2"
    private static let rgb = size + " /ColorSpace /DeviceRGB /BitsPerComponent 8"
    private static let greyPixels: [UInt8] = [0, 50, 100, 150, 200, 255].flatMap { [$0, $0, $0] }

    private func page(_ entries: String, _ data: [UInt8], mask: [UInt8]? = nil) -> HandmadePDF {
        var page = HandmadePDF(content: "200 0 0 100 0 0 cm /x5 Do")
        page.resources = "/XObject << /x5 5 0 R >>"
        page.streams = [(entries + (mask == nil ? "" : " /SMask 6 0 R"), data)]
        if let mask {
            page.streams.append(
                (Self.size + " /ColorSpace /DeviceGray /BitsPerComponent 8", mask))
        }
        return page
    }

    private func failure(_ page: HandmadePDF, _ profile: PDFProfile = .print)
        -> PDFFinishingFailure?
    {
        do {
            _ = try Finishing.page(page, profile, in: folder)
            return nil
        } catch { return error as? PDFFinishingFailure }
    }

    private func image(_ structure: PDFStructure) throws -> (key: String, value: [String: Any]) {
        try #require(
            structure.all("/XObject").first {
                $0.value["/Subtype"] as? String == "/Image" && $0.value["/ImageMask"] == nil
                    && ($0.value["/SMask"] != nil || $0.value["/Mask"] != nil
                        || structure.all("/XObject").count == 1)
            }.map { ($0.reference, $0.value) })
    }

    @Test("Grey RGB becomes grey, one byte a pixel, with the same look")
    func greyscale() throws {
        let page = page(Self.rgb, Self.greyPixels)
        let pdf = try Finishing.page(page, in: folder)
        let image = try image(try PDFStructure(pdf))
        #expect(image.value["/ColorSpace"] as? String == "/DeviceGray")
        #expect(try PDFStructure.data(pdf, image.key) == [0, 50, 100, 150, 200, 255])
        #expect(try pdf.structuralFaults() == "")
        #expect(try InkCoverage.pages(of: pdf).allSatisfy { $0.isBlackAlone && $0.black > 0 })
        let before = try FinishedPDF(bytes: page.bytes, folder: folder)
        func look(_ pdf: FinishedPDF) throws -> Data {
            try ExternalTool.run("pdftoppm", ["-r", "72", "-gray", pdf.path]).output
        }
        #expect(try look(before) == look(pdf))
    }

    @Test("A coloured pixel, a shortened picture or another colour space is refused")
    func refused() {
        var coloured = Self.greyPixels
        coloured[7] = 101
        #expect(failure(page(Self.rgb, coloured)) == .coloredImage(page: 1))
        #expect(
            failure(page(Self.rgb, Array(Self.greyPixels.dropLast()))) == .coloredImage(page: 1))
        for space in ["/DeviceCMYK", "[/Indexed /DeviceRGB 0 <FF0000>]", "[/ICCBased 4 0 R]"] {
            let entries = Self.size + " /ColorSpace \(space) /BitsPerComponent 8"
            #expect(failure(page(entries, Self.greyPixels)) == .coloredImage(page: 1), "\(space)")
        }
        let coded = Self.rgb + " /Filter /DCTDecode"
        #expect(failure(page(coded, Self.greyPixels)) == .coloredImage(page: 1))
    }

    @Test("A soft mask asks for a grey blending space")
    func softMask() throws {
        let mask: [UInt8] = [0, 128, 255, 0, 128, 255]
        let structure = try PDFStructure(
            try Finishing.page(page(Self.rgb, Self.greyPixels, mask: mask), in: folder))
        let group = structure.dictionary(structure.pages[0].value["/Group"])
        #expect(group["/CS"] as? String == "/DeviceGray")
        #expect(try image(structure).value["/SMask"] != nil)
    }

    @Test(
        "For the archive a mask of clear and opaque points becomes a stencil; any other is refused")
    func archivedMask() throws {
        let clear: [UInt8] = [0, 255, 255, 255, 0, 255]
        let pdf = try Finishing.page(
            page(Self.rgb, Self.greyPixels, mask: clear), .archive, in: folder)
        let structure = try PDFStructure(pdf)
        let image = try image(structure)
        #expect(image.value["/SMask"] == nil)
        let stencil = try #require(image.value["/Mask"] as? String)
        #expect(structure.dictionary(stencil)["/ImageMask"] as? Bool == true)
        #expect(try PDFStructure.data(pdf, stencil) == [0b1000_0000, 0b0100_0000])
        #expect(try ArchiveValidator.faults(of: pdf) == "")
        #expect(
            failure(page(Self.rgb, Self.greyPixels, mask: [0, 128, 255, 0, 0, 0]), .archive)
                == .transparency(page: 1))
    }
}
