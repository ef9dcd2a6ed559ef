internal import Foundation
internal import PDFFinishing
internal import PageGraphics
internal import TestSupport

/// Finishes files the way tests need it.
enum Finishing {
    static let information = DocumentInformation(
        title: "個人番号通知書 <&> (試験)", date: "2023-09-28T00:00:00+09:00")

    /// A colour profile of Debian's `icc-profiles-free` or `libgs-common`.
    static func profile(_ name: String = "Gray.icc") throws -> ICCProfile {
        let data = try Data(contentsOf: URL(fileURLWithPath: "/usr/share/color/icc/" + name))
        guard let profile = ICCProfile(Array(data)) else { throw NoProfile() }
        return profile
    }

    /// The finished bytes.
    static func bytes(
        _ source: [UInt8], pages: [PageMarking], profile: PDFProfile = .print, inks: [Ink] = [],
        intent: String = "Gray.icc"
    ) throws -> [UInt8] {
        let finisher = try PDFFinisher(
            profile: profile, information: information,
            outputIntent: profile == .archive ? try self.profile(intent) : nil)
        var finished: [UInt8] = []
        try finish(finisher, source, pages: pages, inks: inks) {
            finished.append(contentsOf: $0)
            return 0
        }
        return finished
    }

    /// Finishes with a finisher of the test's own.
    static func finish(
        _ finisher: PDFFinisher, _ source: [UInt8], pages: [PageMarking], inks: [Ink] = [],
        into write: (UnsafeRawBufferPointer) -> Int32
    ) throws {
        try source.withUnsafeBytes { bytes in
            try finisher.finish(bytes, inks: inks, pages: pages, into: write)
        }
    }

    /// The volume of a kind, finished, in a file of a folder.
    static func volume(
        _ kind: VolumeKind, _ profile: PDFProfile = .print, in folder: String,
        intent: String = "Gray.icc"
    ) throws -> FinishedPDF {
        let drawn = try DrawnVolume.of(kind)
        return try FinishedPDF(
            bytes: try bytes(drawn.bytes, pages: drawn.pages, profile: profile, intent: intent),
            folder: folder)
    }

    /// A page by hand, finished, in a file of a folder.
    static func page(
        _ page: HandmadePDF, _ profile: PDFProfile = .print, inks: [Ink] = [], in folder: String,
        intent: String = "Gray.icc"
    ) throws -> FinishedPDF {
        try FinishedPDF(
            bytes: try bytes(
                page.bytes, pages: [PageMarking(label: "1")], profile: profile, inks: inks,
                intent: intent),
            folder: folder)
    }

    struct NoProfile: Error {}
}
