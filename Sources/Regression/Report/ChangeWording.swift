/// A change of a page as a sentence for files that are read without its picture.
struct ChangeWording: Sendable {
    /// The change to tell of.
    let change: PageChange

    /// What happened and to what: 消えた「様」.
    var headline: String {
        let kind = ReportWording.japanese("kind.\(change.kind.rawValue)")
        return switch (change.before, change.after) {
        case (let before?, let after?) where before != after: "\(kind)「\(before)」→「\(after)」"
        case (let before?, _): "\(kind)「\(before)」"
        case (nil, let after?): "\(kind)「\(after)」"
        case (nil, nil): kind
        }
    }

    /// The same with place, measure, gravity and the line of the layout.
    var sentence: String {
        var parts = [headline]
        if !change.detail.isEmpty { parts.append(change.detail) }
        if let frame = change.beforeFrame ?? change.afterFrame { parts.append(Self.place(frame)) }
        parts.append(ReportWording.japanese("verdict.\(change.verdict.rawValue)"))
        if let source = change.source { parts.append(source) }
        return parts.joined(separator: "、")
    }

    /// 左から90.0 mm、上から42.0 mm.
    static func place(_ frame: PageFrame) -> String {
        "左から\(tenths(frame.left)) mm、上から\(tenths(frame.top)) mm"
    }

    /// A length to a tenth.
    static func tenths(_ length: Double) -> String {
        let rounded = (length * 10).rounded() / 10
        return "\(rounded == 0 ? 0 : rounded)"
    }
}
