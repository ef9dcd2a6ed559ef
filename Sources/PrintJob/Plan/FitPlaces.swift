internal import Composition

/// Finds where the texts of a plan are printed that are smaller or narrower than stated.
struct FitPlaces {
    let records: [PlannedRecord]
    let pieces: [PlannedPiece]
    let sheetsPerNotice: Int
    let pagesPerSheet: Int

    /// The texts that are printed, by row; those of rows that are left out, and of carrier sheets
    /// that are addressed by another row, are none.
    func texts(_ fits: [PlannedFit]) -> [FittedText] {
        guard !fits.isEmpty else { return [] }
        let wanted = Set(fits.map(\.record))
        var places: [Int32: (piece: Int, member: Int)] = [:]
        for (index, piece) in pieces.enumerated() {
            for (member, record) in piece.members.enumerated() where wanted.contains(record) {
                places[record] = (index, member)
            }
        }
        return fits.compactMap { fit in
            places[fit.record].flatMap { text(fit, pieces[$0.piece], member: $0.member) }
        }
    }

    private func text(_ fit: PlannedFit, _ piece: PlannedPiece, member: Int) -> FittedText? {
        let record = records[Int(fit.record)]
        if fit.isOfCarrier {
            guard piece.carrier == fit.record else { return nil }
            return FittedText(
                fit.fit, row: Int(record.row), serial: nil, volume: piece.volume, page: piece.page)
        }
        return FittedText(
            fit.fit, row: Int(record.row), serial: record.serial.map { Int($0) } ?? 0,
            volume: piece.volume,
            page: piece.page(
                ofMember: member, sheetsPerNotice: sheetsPerNotice, pagesPerSheet: pagesPerSheet))
    }
}
