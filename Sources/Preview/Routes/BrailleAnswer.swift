internal import NoticeModel

/// Kana as braille, beside the values that a clerk compares; and `POST /api/braille`.
struct BrailleAnswer: Encodable {
    /// The cells, U+2800–283F; `nil` where the kana have none.
    let cells: Nullable<String>
    /// How many cells there are.
    let count: Int
    /// The places they take by the form's way of counting; `nil` for what is no kana.
    let places: Nullable<Int>
    /// Why there are no cells, in Japanese; never a value.
    let message: Nullable<String>

    /// Writes kana as they were typed, or as they were read back.
    init(kana: String) {
        do throws(BrailleKana.Fault) {
            places = Nullable(try BrailleKana(checking: kana).length)
        } catch {
            (cells, count, places) = (Nullable(nil), 0, Nullable(nil))
            message = Nullable(Self.message(at: error.position))
            return
        }
        do throws(BrailleCells.Fault) {
            let written = try BrailleCells(kana: kana)
            (cells, count, message) = (Nullable(written.text), written.count, Nullable(nil))
        } catch {
            (cells, count) = (Nullable(nil), 0)
            message = Nullable(Self.message(at: error.position))
        }
    }

    private static func message(at position: Int) -> String {
        "\(position)文字目は、点字の決まりに升目がありません"
    }
}
