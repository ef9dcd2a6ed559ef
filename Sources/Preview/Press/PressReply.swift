internal import Diagnostics
internal import PrintJob

/// What a worker answers.
enum PressReply: Codable, Sendable {
    /// A drawn notice; the bytes that follow are cut into its files.
    case drawn(Drawn)
    /// What a PDF says.
    case read(Read)
    /// A picture follows.
    case picture
    /// It is done.
    case done
    /// It is not done, and why.
    case failed([DiagnosticRecord])

    /// A drawn notice without its bytes.
    struct Drawn: Codable, Sendable {
        struct Page: Codable, Sendable {
            let label: String
            let width: Double
            let height: Double
            let pictureLength: Int
            /// `nil` if there is nothing to hide.
            let maskedLength: Int?
        }

        let pdfLength: Int
        let pages: [Page]
        let serial: String
        let warnings: [DiagnosticRecord]
        let hasIndividualNumber: Bool
        let elementsLength: Int?
    }

    /// What was read.
    struct Read: Codable, Sendable {
        let texts: [String: [String]]
        let codes: [String]
        let findings: [DiagnosticRecord]
        /// SHA-256 of the bytes that were read.
        let digest: [UInt8]

        init(_ read: RecordPress.ReadBack, digest: [UInt8]) {
            self.digest = digest
            texts = read.texts
            codes = read.codes
            findings = read.findings.map(DiagnosticRecord.init)
        }
    }
}

extension PressReply.Drawn {
    /// A notice as it travels.
    static func parts(of notice: DrawnNotice) -> (reply: Self, bytes: [UInt8]) {
        var bytes = notice.pdf
        let pages = notice.pages.map { page in
            bytes += page.picture
            let isMasked = page.maskedPicture != page.picture
            if isMasked { bytes += page.maskedPicture }
            return Page(
                label: page.label, width: page.width, height: page.height,
                pictureLength: page.picture.count,
                maskedLength: isMasked ? page.maskedPicture.count : nil)
        }
        bytes += notice.elements ?? []
        return (
            Self(
                pdfLength: notice.pdf.count, pages: pages, serial: notice.serial,
                warnings: notice.warnings.map(DiagnosticRecord.init),
                hasIndividualNumber: notice.hasIndividualNumber,
                elementsLength: notice.elements?.count), bytes
        )
    }

    /// The notice; `nil` if there are not as many bytes as it says.
    func notice(_ bytes: [UInt8]) -> DrawnNotice? {
        var rest = bytes[...]
        func take(_ length: Int) -> [UInt8]? {
            guard length >= 0, length <= rest.count else { return nil }
            defer { rest = rest.dropFirst(length) }
            return Array(rest.prefix(length))
        }
        guard let pdf = take(pdfLength) else { return nil }
        var drawn: [DrawnNotice.Page] = []
        for page in pages {
            guard let picture = take(page.pictureLength) else { return nil }
            var masked = picture
            if let length = page.maskedLength {
                guard let bytes = take(length) else { return nil }
                masked = bytes
            }
            drawn.append(
                DrawnNotice.Page(
                    label: page.label, width: page.width, height: page.height, picture: picture,
                    maskedPicture: masked))
        }
        let elements = elementsLength.flatMap(take)
        guard rest.isEmpty, (elements == nil) == (elementsLength == nil) else { return nil }
        return DrawnNotice(
            pdf: pdf, pages: drawn, serial: serial, warnings: warnings.map(\.diagnostic),
            hasIndividualNumber: hasIndividualNumber, elements: elements)
    }
}
