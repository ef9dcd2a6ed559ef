internal import Diagnostics
internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("A household gets one envelope, whole and in order, or none of its members is printed")
struct HouseholdJobTests {
    let workshop: Workshop
    let file: HouseholdFile

    init() throws {
        workshop = try Workshop()
        file = HouseholdFile(workshop: workshop)
    }

    private func run(
        _ input: String, output: String = "job", volumeSize: Int = 5000,
        order: PieceOrder = .input, issuer: String? = nil
    ) throws -> JobManifest {
        let manifest = try workshop.run(
            "individual-number-notice", input: input, output: output, volumeSize: volumeSize,
            issuer: issuer, carrier: .asLayoutSays, order: order
        ).manifest
        let counts = manifest.counts
        #expect(counts.rows == counts.printed + counts.rejected + counts.held)
        let sheets = try workshop.list("dispatch.csv", output: output)
        #expect(sheets.count == counts.sheets)
        let rows = sheets.map { $0[7] }.filter { !$0.isEmpty }
        #expect(rows.count == counts.printed && Set(rows).count == rows.count)
        let left = Set(try workshop.list("rejected.csv", output: output).map { $0[0] })
        #expect(left.count == counts.rejected + counts.held)
        #expect(left.isDisjoint(with: rows))
        return manifest
    }

    /// Rows in the order in which they are printed.
    private func rows(_ output: String = "job") throws -> [Int] {
        try workshop.list("dispatch.csv", output: output).compactMap { Int($0[7]) }
    }

    /// Rows that were left out, with the rules that did it.
    private func rules() throws -> [[String]] {
        try workshop.list("rejected.csv").map { [$0[0], $0[3]] }
    }

    /// Households of 1 to 12 people whose rows are dealt out like cards: the first row of each,
    /// then the second of each that has one.
    private static let dealt: [String?] = (1...12).flatMap { turn in
        (turn...12).map { "世帯\($0)" }
    }

    @Test(
        "Every sheet of households of 1 to 12 says n/m, fronts are on odd pages, pieces stay whole",
        arguments: [26, 27, 28, 50, 5000])
    func everySize(volumeSize: Int) throws {
        let manifest = try run(try file.make(Self.dealt), volumeSize: volumeSize)
        #expect(manifest.counts.printed == 78)
        #expect(manifest.counts.mailPieces == 12)
        #expect(manifest.counts.sheets == 90)
        #expect(manifest.counts.pages == 180)
        #expect(manifest.volumes.allSatisfy { $0.pages <= volumeSize && $0.pages % 2 == 0 })
        // Volumes as an independent reckoning fills them: the next piece goes in if it fits.
        var filled: [[Int]] = []
        for members in 1...12 {
            let pages = (members + 1) * 2
            if let last = filled.last, last.reduce(0, +) + pages <= volumeSize {
                filled[filled.count - 1].append(pages)
            } else {
                filled.append([pages])
            }
        }
        #expect(manifest.volumes.map(\.pages) == filled.map { $0.reduce(0, +) })
        var members = 0
        var sheetSerial = 0
        for (volume, pieces) in zip(manifest.volumes, filled) {
            let places = try PagePlace.all(in: workshop.pdf(volume.name))
            #expect(places.count == volume.pages)
            #expect(!places.contains { $0.strayText })
            var page = 0
            for _ in pieces {
                members += 1
                for sheet in 1...(members + 1) {
                    sheetSerial += 1
                    let (front, back) = (places[page], places[page + 1])
                    #expect(front.piece == members && front.sheetSerial == sheetSerial)
                    #expect(front.count == "\(sheet)/\(members + 1)")
                    // The back of a carrier is blank, that of a notice says the same as its front.
                    #expect(sheet == 1 ? back.count == nil : back == front)
                    page += 2
                }
            }
        }
    }

    @Test("A volume that cannot hold the largest household is refused before anything is printed")
    func volumeTooSmall() throws {
        let input = try file.make(Self.dealt)
        let error = #expect(throws: JobFailure.self) { try run(input, volumeSize: 25) }
        #expect(error?.diagnostics.map(\.code) == ["job.volume-too-small"])
        #expect(error?.diagnostics.first?.message.contains("26ページ") == true)
        #expect(!FileManager.default.fileExists(atPath: workshop.path("job")))
    }

    @Test("Order: by the file, by postcode, by a column with empty values last, ties by the file")
    func orders() throws {
        let input = try file.make(["B", nil, "A", "B", nil, "A", nil]) { rows in
            for (row, code) in [
                (1, "3"), (4, "3"), (3, "1"), (6, "1"), (2, "2"), (5, "1"), (7, "3"),
            ] {
                rows[row, "郵便番号"] = "900000" + code
            }
            for (row, detail) in [(1, "う荘"), (4, "う荘"), (2, ""), (5, "あ荘"), (7, "い荘")] {
                rows[row, "方書"] = detail
            }
        }
        _ = try run(input)
        #expect(try rows() == [1, 4, 2, 3, 6, 5, 7])
        _ = try run(input, output: "postcode", order: .postcode)
        #expect(try rows("postcode") == [3, 6, 5, 2, 1, 4, 7])
        _ = try run(input, output: "column", order: .column("方書"))
        #expect(try rows("column") == [5, 7, 1, 4, 2, 3, 6])
        // Numbers follow the order of printing.
        let serials = try workshop.list("dispatch.csv", output: "column").map { $0[0] }
        let notices = serials.filter { !$0.isEmpty }
        #expect(notices == (0..<7).map { String(10_000_019 + $0) })
    }

    @Test("A rejected member holds the others, wherever it stands", arguments: [1, 3, 6])
    func rejectedMember(row: Int) throws {
        let input = try file.make(["A", "B", "A", nil, "B", "A"]) { $0[row, "申請書ID"] = "1" }
        let manifest = try run(input)
        #expect(manifest.counts.printed == 3)
        #expect(manifest.counts.rejected == 1)
        #expect(manifest.counts.held == 2)
        #expect(try rows() == [2, 5, 4])
        for line in try workshop.list("rejected.csv") where line[0] != String(row) {
            #expect(line[3] == "piece.member-rejected")
            #expect(line[4].contains("\(row)行目"))
        }
        #expect(Set(try rules().map { $0[0] }) == ["1", "3", "6"])
    }

    @Test("Members who disagree on where the envelope goes are held, all of them")
    func disagreement() throws {
        let input = try file.make(["A", "A", "B", "B", "C", "C", "D", "D"]) { rows in
            rows[2, "方書"] = "別棟"
            rows[3, "宛名"] = "見本　花子"
            rows[5, "郵便番号"] = "9009999"
            // As the record has it: letters that look alike are not alike.
            rows[7, "住所"] = "神奈川県\u{FA19}町"
            rows[8, "住所"] = "神奈川県\u{795E}町"
        }
        let manifest = try run(input)
        #expect(manifest.counts.held == 8)
        #expect(
            manifest.rejectionsByRule == [
                "piece.addresses-differ": 6, "piece.recipients-differ": 2,
            ])
        #expect(
            try rules().filter { $0[1] == "piece.recipients-differ" }.map { $0[0] } == ["3", "4"])
        #expect(manifest.volumes.isEmpty)
    }

    @Test("世帯番号 are told apart code point by code point, and a row without one is alone")
    func households() throws {
        let input = try file.make(["が1", "か\u{3099}1", "が1", nil, nil, "01", "1"])
        let manifest = try run(input)
        #expect(manifest.counts.mailPieces == 6)
        #expect(try rows() == [1, 3, 2, 4, 5, 6, 7])
        let counts = try workshop.list("dispatch.csv").map { $0[5] }
        #expect(counts == ["3", "3", "3"] + Array(repeating: "2", count: 10))
    }

    @Test("A household for whose sheets the numbers do not suffice is held whole")
    func numbersUsedUp() throws {
        let input = try file.make(["A", "A", nil, "B", "B", "B", nil])
        let manifest = try run(
            input,
            issuer: try workshop.issuer(
                replacing: #"first-serial: "10000019""#, with: #"first-serial: "99999996""#))
        // Four serials: two for A, one, then B needs three, and the last row takes the fourth.
        #expect(try rows() == [1, 2, 3, 7])
        #expect(manifest.counts.held == 3)
        #expect(manifest.rejectionsByRule == ["notice.serials-used-up": 3])
        let serials = try workshop.list("dispatch.csv").map { $0[0] }.filter { !$0.isEmpty }
        #expect(serials == ["99999996", "99999997", "99999998", "99999999"])
        let sheets = try run(
            input, output: "sheets",
            issuer: try workshop.issuer(
                replacing: "first-sheet: 1", with: "first-sheet: 99999994"))
        // Six sheets: three for A, two, and one is not enough for anybody.
        #expect(try rows("sheets") == [1, 2, 3])
        #expect(sheets.rejectionsByRule == ["notice.sheets-used-up": 4])
    }

    @Test("Serials that records bring are kept wherever they stand, and given to nobody else")
    func broughtSerials() throws {
        let input = try workshop.residents(.cardApplication, count: 8) { rows in
            func set(_ row: Int, _ name: String, _ value: String) {
                rows[row][rows[0].firstIndex(of: name)!] = value
            }
            for row in 1...8 {
                set(row, "世帯番号", row < 4 ? "A" : row == 8 ? "C" : "")
                set(row, "製造管理番号", "")
                for (name, value) in [("郵便番号", "9000001"), ("住所", "見本町1"), ("方書", "")] {
                    set(row, name, value)
                }
            }
            set(7, "製造管理番号", "10000019")
            set(2, "製造管理番号", "10000021")
            set(5, "製造管理番号", "99999999")
            // Rejected, having no address: its number waits for the row that is put right.
            set(8, "製造管理番号", "10000022")
            set(8, "郵便番号", "")
        }
        let manifest = try workshop.run(
            "card-application", input: input,
            carrier: .file(Checkout.layouts + "/address-carrier.yaml")
        ).manifest
        #expect(manifest.counts.printed + manifest.counts.rejected + manifest.counts.held == 8)
        let dispatch = try workshop.list("dispatch.csv").filter { !$0[7].isEmpty }
        let serials = Dictionary(uniqueKeysWithValues: dispatch.map { ($0[7], $0[0]) })
        #expect(
            serials == [
                "1": "10000020", "2": "10000021", "3": "10000023", "4": "10000024",
                "5": "99999999", "6": "10000025", "7": "10000019",
            ])
    }
}
