internal import Composition
internal import Diagnostics
internal import LayoutDescription
internal import PageGraphics

/// What became of each part of a layout's elements over all specimens.
struct ElementRecords {
    /// One part of one element on one page. A file that is included twice gives a part twice.
    private struct Key: Hashable {
        let page: Int
        let place: Place
        let cell: Int?
        let frame: Rect
        let values: [String]
    }

    /// A part and its accounts, one a specimen.
    struct Record {
        let place: Place
        /// How it is called: its id, otherwise what it binds, otherwise its line.
        let subject: String
        let values: [String]
        var accounts: [ElementAccount]
    }

    /// In painting order, page by page; what every page shares and the overlays are left out.
    private(set) var records: [Record] = []

    init(_ specimens: [ComposedSpecimen]) {
        var positions: [Key: Int] = [:]
        for specimen in specimens {
            for (page, accounts) in specimen.accounts.enumerated() {
                for account in accounts where account.layer == .record {
                    let key = Key(
                        page: page, place: account.place, cell: account.cell, frame: account.frame,
                        values: account.values)
                    if let position = positions[key] {
                        records[position].accounts.append(account)
                    } else {
                        positions[key] = records.count
                        records.append(Record(account))
                    }
                }
            }
        }
    }

    /// The names that any element binds or asks for in a condition.
    var names: Set<String> { Set(records.flatMap { $0.values + $0.conditionNames }) }

    /// Where a name is used first.
    func place(of name: String) -> Place? {
        records.first { $0.values.contains(name) || $0.conditionNames.contains(name) }?.place
    }
}

extension ElementRecords.Record {
    fileprivate init(_ account: ElementAccount) {
        place = account.place
        subject =
            account.identifier
            ?? (account.values.isEmpty
                ? Self.line(of: account.place) : account.values.joined(separator: "・"))
        values = account.values
        accounts = [account]
    }

    /// File and line, without the folder: the same wherever the checkout is.
    private static func line(of place: Place) -> String {
        guard case .position(let file, let line, _) = place else { return place.description }
        let start = file.lastIndex(of: "/").map { file.index(after: $0) } ?? file.startIndex
        return "\(file[start...]):\(line)"
    }

    /// The fields of its conditions.
    var conditionNames: [String] {
        accounts.first?.conditions.map(\.condition.field) ?? []
    }
}

extension Condition {
    /// The field it asks for.
    var field: String {
        switch self {
        case .present(let field), .absent(let field), .equals(let field, _): field
        }
    }
}
