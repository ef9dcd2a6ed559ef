/// The document parts of a file (ISO 16612-2, in its style): under the root one part a mail piece,
/// with numbers of the print job and nothing of a person.
struct DocumentParts {
    /// Pages of one mail piece that follow each other.
    private struct Piece {
        let part: Int32
        let number: Int
        let sheets: Int
        let firstPage: Int32
        var lastPage: Int32
        /// Which of its sheets are here, in their order: a reprint may have some of them.
        var sheetNumbers: [Int]
    }

    private let document: PDFDocument
    private let root: Int32
    private var pieces: [Piece] = []

    /// References in one array; readers of PDF 1.4 know no array of more than 8191.
    private static let arraySize = 1024

    init(_ document: PDFDocument) {
        self.document = document
        root = document.indirect(document.dictionary()).identifier
    }

    /// Puts a page into the part of its mail piece.
    /// - Throws: ``PDFFinishingFailure/invalidInformation`` for a page without one, a sheet that
    ///   is not of its piece, or one out of order.
    mutating func add(
        _ page: PDFObject, _ sheet: MailPieceSheet?
    ) throws(PDFFinishingFailure) {
        guard let sheet, sheet.sheet >= 1, sheet.sheet <= sheet.sheets else {
            throw .invalidInformation
        }
        if var last = pieces.last, last.number == sheet.piece {
            let before = last.sheetNumbers[last.sheetNumbers.count - 1]
            guard sheet.sheets == last.sheets, sheet.sheet >= before else {
                throw .invalidInformation
            }
            last.lastPage = page.identifier
            if sheet.sheet > before { last.sheetNumbers.append(sheet.sheet) }
            pieces[pieces.count - 1] = last
        } else {
            pieces.append(
                Piece(
                    part: document.indirect(document.dictionary()).identifier,
                    number: sheet.piece, sheets: sheet.sheets, firstPage: page.identifier,
                    lastPage: page.identifier, sheetNumbers: [sheet.sheet]))
        }
        guard let piece = pieces.last else { return }
        page.set("/DPart", document.indirect(piece.part))
    }

    /// Writes the tree. Objects taken from the document before are released.
    func finish() {
        let partRoot = document.indirect(document.dictionary()).identifier
        for piece in pieces {
            fill(piece)
            document.releaseObjects()
        }
        let node = document.indirect(root)
        node.set("/Type", document.name("/DPart"))
        node.set("/Parent", document.indirect(partRoot))
        let groups = stride(from: 0, to: pieces.count, by: Self.arraySize).map { start in
            document.array(
                pieces[start..<min(start + Self.arraySize, pieces.count)].map {
                    document.indirect($0.part)
                })
        }
        node.set("/DParts", document.array(groups))
        let top = document.indirect(partRoot)
        top.set("/Type", document.name("/DPartRoot"))
        top.set("/DPartRootNode", node)
        top.set("/RecordLevel", document.integer(1))
        let names = ["/Volume", "/MailPiece"].map { document.name($0) }
        top.set("/NodeNameList", document.array(names))
        document.root.set("/DPartRoot", top)
    }

    private func fill(_ piece: Piece) {
        let part = document.indirect(piece.part)
        part.set("/Type", document.name("/DPart"))
        part.set("/Parent", document.indirect(root))
        part.set("/Start", document.indirect(piece.firstPage))
        if piece.lastPage != piece.firstPage {
            part.set("/End", document.indirect(piece.lastPage))
        }
        let metadata = document.dictionary([
            "/MailPiece": document.integer(piece.number),
            "/Sheets": document.array(piece.sheetNumbers.map { document.integer($0) }),
            "/SheetCount": document.integer(piece.sheets),
        ])
        part.set("/DPM", metadata)
    }
}
