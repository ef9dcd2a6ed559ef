/// What a group of marks becomes in the content of its page.
enum MarkTag: Hashable {
    /// Nothing that has to be heard.
    case artifact
    /// Content with a number of its own on its page, within an element of a structure type.
    case content(type: String, number: Int)

    /// The operator that opens the group.
    var opening: String {
        switch self {
        case .artifact: "/Artifact BMC"
        case .content(let type, let number): "/\(type) <</MCID \(number)>> BDC"
        }
    }
}
