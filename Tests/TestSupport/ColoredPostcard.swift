internal import Foundation

/// An invented postcard with a bleed of 3 mm in black, a spot ink (朱) and a process colour (藍):
/// tints that run off the page, coloured type, rules, cells and stamps, and a QR code.
public enum ColoredPostcard {
    /// Name by which PDFs call the spot ink.
    public static let spot = "DIC 156"
    /// The bleed as the layout states it, in millimetres.
    public static let bleed = 3.0
    /// Width and height after cutting, in millimetres.
    public static let trim = (width: 100.0, height: 148.0)
    /// Top left dark module of the QR code in millimetres, and its dots a module at 600 dpi.
    public static let symbol = (x: 78.5, y: 122.0, modules: 21, dots: 12)

    /// The layout file.
    public static let layout = """
        layout: 1
        document: colored-postcard
        title: 色刷りのはがき
        page: [100, 148]
        bleed: 3
        printer: { dpi: 600 }
        inks:
          朱: { spot: DIC 156, cmyk: [0, 0.8, 0.9, 0] }
          藍: { cmyk: [0.9, 0.5, 0, 0.3] }
        record:
          - { name: 番号, kind: digits, digits: 8, required: true }
          - { name: 氏名, kind: name, required: true }
        requires: [番号, 氏名]
        styles:
          title: { font: gothic-bold, size: 16, leading: 20, ink: 朱 }
          name:  { font: name, size: 15, leading: 18 }
          note:  { font: gothic, size: 9, leading: 13, ink: 藍 }
          knockout: { font: gothic-bold, size: 11, leading: 14, ink: 0 }
          stamp: { font: gothic-bold, size: 60, leading: 60, ink: { 朱: 0.4 } }
        pages:
          - side: front
            elements:
              - { box: [-3, -3, 106, 25], weight: 0, fill: { 朱: 0.2 } }
              - { box: [-3, 138, 106, 13], weight: 0, fill: 藍 }
              - { text: 色刷りの見本, role: heading-1, frame: [10, 6, 80, 8], style: title }
              - { line: [-3, 24, 103, 24], weight: 0.5, ink: 朱 }
              - { text: '{氏名} 様', frame: [10, 40, 80, 8], style: name, fit: { shrink-to: 7 } }
              - { line: [10, 50, 90, 50], weight: 0.2, dash: [2, 1], ink: { 藍: 0.6 } }
              - { text: お知らせ, frame: [10, 56, 80, 5], style: note }
              - { text: '{番号}', frame: [10, 141, 80, 5], style: knockout }
              - { qr: '{番号}', at: [78.5, 122], version: 1, level: Q, module-dots: 12, alt: 番号のQRコード }
              - table: [10, 70]
                columns: [30, 50]
                style: note
                rows:
                  - { height: 8, cells: [{ text: 番号, fill: { 藍: 0.1 } }, '{番号}'] }
          - side: back
            elements:
              - { box: [-3, -3, 106, 154], weight: 0, fill: { 藍: 0.05 } }
              - { paragraph: 裏面の文章です。, frame: [10, 10, 80, 10], style: note }
        overlays:
          specimen:
            - { stamp: 見本, frame: [15, 40, 70, 40], style: stamp, rotation: 35 }

        """

    /// A residents file of so many invented people.
    public static func residents(count: Int) -> String {
        let rows = (1...count).map { "\(String(format: "%08d", $0)),見本 花子\($0)\n" }
        return "番号,氏名\n" + rows.joined()
    }

    /// Writes layout and residents file into a folder.
    /// - Returns: their paths.
    public static func write(
        into folder: String, count: Int = 2
    ) throws -> (layout: String, residents: String) {
        let paths = (folder + "/colored-postcard.yaml", folder + "/residents.csv")
        try Data(layout.utf8).write(to: URL(fileURLWithPath: paths.0))
        try Data(residents(count: count).utf8).write(to: URL(fileURLWithPath: paths.1))
        return paths
    }
}
