/// What is wrong with a template, and where.
public struct TextTemplateError: Error, Hashable, Sendable {
    /// Kinds of mistakes.
    public enum Kind: Hashable, Sendable {
        /// `{` without its `}`.
        case unclosedBrace
        /// `}` without its `{`.
        case strayBrace
        /// `{}` or `{ | …}`.
        case emptyName
        /// A brace inside a name.
        case badName
        /// A step that does not exist, with the step probably meant.
        case unknownStep(name: String, suggestion: String?)
        /// A step whose argument is missing, superfluous or out of range; `usage` shows it right.
        case badArgument(step: String, usage: String)
    }

    /// What is wrong.
    public let kind: Kind
    /// Where it begins, in Unicode scalars from the start of the template, from 0.
    public let offset: Int

    /// Describes a mistake.
    public init(_ kind: Kind, offset: Int) {
        self.kind = kind
        self.offset = offset
    }

    /// What is wrong, for the person who wrote the template.
    public var message: String {
        switch kind {
        case .unclosedBrace: "「{」に対応する「}」がありません"
        case .strayBrace: "「}」に対応する「{」がありません"
        case .emptyName: "「{」と「}」の間に項目名がありません"
        case .badName: "項目名の中に「{」があります"
        case .unknownStep(let name, _): "書式「\(name)」はありません"
        case .badArgument(let step, _): "書式「\(step)」の引数が正しくありません"
        }
    }

    /// What to do about it.
    public var hint: String {
        switch kind {
        case .unclosedBrace: "「}」で閉じてください。「{」を印字するときは「{{」と書きます"
        case .strayBrace: "「}」を印字するときは「}}」と書きます"
        case .emptyName: "「{氏名}」のように項目名を書いてください"
        case .badName: "前の「{」を「}」で閉じてください"
        case .unknownStep(_, let suggestion?): "「\(suggestion)」ではありませんか"
        case .unknownStep: "使える書式: \(TemplateParser.steps.map(\.usage).joined(separator: " "))"
        case .badArgument(_, let usage): "例: \(usage)"
        }
    }
}
