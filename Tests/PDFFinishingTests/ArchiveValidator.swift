internal import TestSupport

/// PDFBox Preflight, which knows PDF/A-1b and did not write the file.
enum ArchiveValidator {
    private static let classPath = [
        "preflight", "pdfbox2", "xmpbox", "fontbox2", "commons-logging",
        "javax.activation", "jaxb-api",
    ].map { "/usr/share/java/\($0).jar" }.joined(separator: ":")

    /// What it finds; empty for a file that conforms.
    static func faults(of pdf: FinishedPDF) throws -> String {
        let result = try ExternalTool.run(
            "java",
            ["-cp", classPath, "org.apache.pdfbox.preflight.Validator_A1b", pdf.path])
        let isValid = result.status == 0 && result.text.contains("is a valid PDF/A-1b file")
        return isValid ? "" : result.text + result.errors + "status \(result.status)"
    }
}
