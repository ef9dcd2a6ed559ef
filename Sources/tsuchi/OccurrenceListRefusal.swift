internal import Diagnostics
internal import Foundation
internal import PrintJob

/// What is to be said where the list of characters cannot be written.
struct OccurrenceListRefusal {
    let failure: OutputFailure
    /// The residents file, as it was typed.
    let input: String

    /// The finding. A file that is there is never replaced, and least of all the residents file.
    var diagnostic: Diagnostic {
        var finding = failure.diagnostic
        if failure.errno == EEXIST {
            finding.message = isInput ? "読み込む住民ファイルと同じです" : "このファイルはすでにあります"
        }
        finding.hint = "別の名前を --output で指定してください"
        return finding
    }

    private var isInput: Bool {
        var (left, right) = (stat(), stat())
        return stat(input, &left) == 0 && stat(failure.path, &right) == 0
            && left.st_dev == right.st_dev && left.st_ino == right.st_ino
    }
}
