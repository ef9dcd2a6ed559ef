internal import PrintJob

/// Words in the language that was chosen. What is said is put together in one place for both
/// languages; only the words come in pairs.
struct Wording {
    let language: Language

    /// The one of two texts that is in the language.
    func callAsFunction(
        _ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String
    ) -> String {
        language == .japanese ? japanese() : english()
    }

    /// A number with its digits in groups of three: `10,000`.
    func number(_ value: Int) -> String {
        var groups = ""
        for (index, digit) in String(value.magnitude).reversed().enumerated() {
            if index > 0, index % 3 == 0 { groups.append(",") }
            groups.append(digit)
        }
        return (value < 0 ? "-" : "") + String(groups.reversed())
    }

    /// So many of something: `10,000通`, `10,000 notices`.
    func count(_ value: Int, _ unit: CountedUnit) -> String {
        switch language {
        case .japanese: number(value) + unit.counter
        case .english: "\(number(value)) \(unit.noun)\(value == 1 ? "" : "s")"
        }
    }

    /// A span of time as people say it, no finer than they need it.
    func duration(seconds: Int) -> String {
        switch seconds {
        case ..<60: self("\(seconds)秒", "\(seconds) s")
        case ..<3600:
            self("\(seconds / 60)分\(seconds % 60)秒", "\(seconds / 60) min \(seconds % 60) s")
        default:
            self(
                "\(seconds / 3600)時間\(seconds / 60 % 60)分",
                "\(seconds / 3600) h \(seconds / 60 % 60) min")
        }
    }

    /// Counts that add up: `入力 10行 = 印刷 8行 + 印刷不可 2行`. Every row is one notice, so all
    /// are counted in rows.
    func sum(_ total: Int, _ parts: [(name: String, count: Int)]) -> String {
        let sum = self("入力 ", "") + count(total, .row) + " = "
        return sum
            + parts.map { part in
                self(
                    "\(part.name) \(count(part.count, .row))", "\(number(part.count)) \(part.name)")
            }.joined(separator: " + ")
    }

    /// Several things in a row.
    func list(_ parts: [String]) -> String { parts.joined(separator: self("、", ", ")) }

    /// What is printed for.
    func purpose(_ purpose: String) -> String? {
        switch purpose {
        case "specimen": self("見本", "specimen")
        case "copy": self("写し", "copy")
        default: nil
        }
    }

    /// The names of what rows come to.
    var printed: String { self("印刷", "printed") }
    var printable: String { self("印刷できる", "printable") }
    var waiting: String { self("これから印刷", "waiting") }
    var unprinted: String { self("未印刷", "never printed") }
    var rejected: String { self("印刷不可", "rejected") }
    var held: String { self("保留", "held") }
    var quarantined: String { self("隔離", "quarantined") }
    var separated: String { self("うち山分け", "printed apart") }
}
