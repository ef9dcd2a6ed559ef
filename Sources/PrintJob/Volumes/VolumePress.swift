internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import SystemPackage

/// Prints sheets of a planned job into PDFs. What comes out depends on the plan and the records
/// alone: whoever prints a volume, and however often, the bytes are the same.
final class VolumePress {
    private let press: NoticePress
    private let records: RecordReader
    private let folder: FilePath
    private let proof: VolumeProof?

    /// Opens the records of a job.
    /// - Parameter proof: Reads every file back before it is put in place; `nil` if nobody does.
    init(press: NoticePress, folder: FilePath, proof: VolumeProof?) throws(JobFailure) {
        self.proof = proof
        self.press = press
        self.folder = folder
        let validator: NoticeValidator
        do throws(DiagnosticFailure) {
            validator = try press.setup.validator()
        } catch { throw .invalid(error) }
        records = try RecordReader(
            folder: folder, validator: validator, digestKey: try DigestKey.read(from: folder))
    }

    /// Prints sheets into one file of the folder.
    /// - Parameters:
    ///   - name: Name of the file.
    ///   - isReprint: Whether the sheets show that they are printed again.
    ///   - announce: Told row and pages so far before a notice is touched, and no row before the
    ///     file is finished and while it is read back, so that whoever watches knows which one it
    ///     was if the process dies.
    func print(
        _ sheets: [LedgerSheet], name: String, isReprint: Bool = false,
        announce: (VolumeStep) throws(JobFailure) -> Void = { _ in }
    ) throws(VolumeFailure) -> VolumeReceipt {
        var row: Int?
        var pagesRead = 0
        do throws(JobFailure) {
            let volume = try OpenVolume(folder: folder, name: name, press: press)
            for group in Self.notices(sheets) {
                guard let first = group.first else { continue }
                row = first.row
                try announce(VolumeStep(row: first.row, pages: volume.pages))
                try add(group, to: volume, isReprint: isReprint)
            }
            row = nil
            try announce(VolumeStep(pages: volume.pages))
            let file = try volume.finish { path throws(JobFailure) in
                let expectations = SheetExpectations(
                    press: press, records: records, sheets: sheets, isReprint: isReprint)
                pagesRead =
                    try proof?.prove(path, name: name, shows: expectations) {
                        pagesRead throws(JobFailure) in
                        try announce(VolumeStep(pages: volume.pages, pagesRead: pagesRead))
                    } ?? 0
            }
            return VolumeReceipt(file: file, pagesRead: pagesRead)
        } catch {
            if case .disproved(let disproof) = error { row = disproof.row }
            throw VolumeFailure(row: row, reason: error)
        }
    }

    /// Draws all sheets of one notice, or one carrier sheet.
    private func add(
        _ sheets: ArraySlice<LedgerSheet>, to volume: OpenVolume, isReprint: Bool
    ) throws(JobFailure) {
        let pages = try pages(sheets, isReprint: isReprint)
        let markings = sheets.enumerated().flatMap { index, sheet in
            let first = index * press.pagesPerSheet
            return sheet.numbers.markings(of: pages[first..<(first + press.pagesPerSheet)])
        }
        try volume.add(pages, markings)
    }

    /// The pages of all sheets of one notice, or of one carrier sheet.
    private func pages(
        _ sheets: ArraySlice<LedgerSheet>, isReprint: Bool
    ) throws(JobFailure) -> [Page] {
        guard let first = sheets.first else { return [] }
        let notice = try records.notice(first.entry, row: first.row)
        do throws(DiagnosticFailure) {
            return first.isCarrier
                ? try press.carrierPages(for: notice, first.numbers, isReprint: isReprint)
                : try press.pages(of: notice, sheets.map(\.numbers), isReprint: isReprint)
        } catch { throw .invalid(error) }
    }

    /// Sheets cut into those of one notice and carrier sheets.
    private static func notices(_ sheets: [LedgerSheet]) -> [ArraySlice<LedgerSheet>] {
        var groups: [ArraySlice<LedgerSheet>] = []
        var start = 0
        for index in sheets.indices.dropFirst() {
            let isSame = !sheets[index].isCarrier && sheets[index].serial == sheets[start].serial
            if isSame { continue }
            groups.append(sheets[start..<index])
            start = index
        }
        if start < sheets.count { groups.append(sheets[start...]) }
        return groups
    }
}
