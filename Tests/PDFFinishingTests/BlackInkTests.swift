internal import Foundation
internal import PDFFinishing
internal import TestSupport
internal import Testing

@Suite("Black is K alone, on every page of every document, forms included")
final class BlackInkTests {
    let folder: String

    init() throws { folder = try Checkout.temporaryFolder() }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    @Test(
        "A raster image processor lays no cyan, magenta or yellow", arguments: VolumeKind.allCases)
    func separation(_ kind: VolumeKind) throws {
        let pdf = try Finishing.volume(kind, in: folder)
        let pages = try InkCoverage.pages(of: pdf)
        #expect(pages.count == (try DrawnVolume.of(kind)).pages.count)
        #expect(pages.allSatisfy { $0.isBlackAlone })
        #expect(pages.allSatisfy { $0.black > 0 })
    }

    @Test("Before finishing it lays all four, so the measurement can tell")
    func control() throws {
        let drawn = try DrawnVolume.of(VolumeKind.allCases[0])
        let pages = try InkCoverage.pages(of: FinishedPDF(bytes: drawn.bytes, folder: folder))
        #expect(pages.contains { $0.cyan > 0 && $0.magenta > 0 && $0.yellow > 0 })
    }

    @Test(
        "No object names RGB, in any profile",
        arguments: VolumeKind.allCases, PDFProfile.allCases)
    func noRGB(_ kind: VolumeKind, _ profile: PDFProfile) throws {
        let pdf = try Finishing.volume(kind, profile, in: folder)
        #expect(try pdf.structuralFaults() == "")
        let structure = try PDFStructure(pdf)
        for (reference, value) in structure.objects {
            #expect(!Self.mentions("/DeviceRGB", value), "\(reference)")
        }
        let expanded = try ExternalTool.run(
            "qpdf", ["--qdf", "--object-streams=disable", pdf.path, "-"])
        let text = String(decoding: expanded.output, as: Unicode.ASCII.self)
        #expect(text.contains(/[0-9] g\s/))
        #expect(!text.contains(/[0-9] (rg|RG)\s/))
    }

    private static func mentions(_ name: String, _ value: Any) -> Bool {
        switch value {
        case let text as String: text == name
        case let array as [Any]: array.contains { mentions(name, $0) }
        case let dictionary as [String: Any]: dictionary.values.contains { mentions(name, $0) }
        default: false
        }
    }

    @Test("A page has a blending space only where a stamp lies on it, and a grey one")
    func blendingSpace() throws {
        for kind in VolumeKind.allCases {
            let structure = try PDFStructure(try Finishing.volume(kind, in: folder))
            for page in structure.pages {
                let group = structure.dictionary(page.value["/Group"])
                #expect(group["/CS"] as? String == (kind.isStamped ? "/DeviceGray" : nil))
            }
        }
    }

    @Test(
        "A form is rewritten once however many pages share it",
        arguments: [VolumeKind.allCases[2]])
    func sharedForms(_ kind: VolumeKind) throws {
        let drawn = try PDFStructure(
            try FinishedPDF(bytes: try DrawnVolume.of(kind).bytes, folder: folder))
        let finished = try PDFStructure(try Finishing.volume(kind, in: folder))
        func forms(_ structure: PDFStructure) -> Int {
            structure.all("/XObject").count { $0.value["/Subtype"] as? String == "/Form" }
        }
        #expect(forms(finished) == 1)
        #expect(forms(drawn) == 1)
    }

    @Test("What stands on the pages looks the same, dot by dot", arguments: VolumeKind.allCases)
    func looksTheSame(_ kind: VolumeKind) throws {
        let drawn = try DrawnVolume.of(kind)
        let before = try FinishedPDF(bytes: drawn.bytes, folder: folder)
        let after = try Finishing.volume(kind, in: folder)
        #expect(try rasters(before) == rasters(after))
        #expect(try before.drawnTexts() == after.drawnTexts())
    }

    private func rasters(_ pdf: FinishedPDF) throws -> [Data] {
        let output = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: output) }
        let result = try ExternalTool.run(
            "pdftoppm", ["-r", "150", "-gray", pdf.path, output + "/page"])
        #expect(result.status == 0)
        let files = try FileManager.default.contentsOfDirectory(atPath: output).sorted()
        #expect(!files.isEmpty)
        return try files.map { try Data(contentsOf: URL(fileURLWithPath: output + "/" + $0)) }
    }
}
