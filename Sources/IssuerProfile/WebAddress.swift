/// A web address as a notice may point to it: https, a host with a dot, no user, no fragment.
struct WebAddress {
    /// What is wrong with an address, with the offset of the place in Unicode scalars.
    struct Fault: Error {
        let offset: Int
        let message: String
        let hint: String
    }

    /// Host, with the port if one is given: the part that says who is asked.
    let host: String

    /// Reads an address.
    ///
    /// - Parameter isHole: the offsets that belong to a value yet to be filled in; it cannot
    ///   stand in the host.
    init(_ text: String, isHole: (Int) -> Bool = { _ in false }) throws(Fault) {
        let scalars = Array(text.unicodeScalars)
        let scheme = Array("https://".unicodeScalars)
        guard scalars.starts(with: scheme) else {
            throw Fault(
                offset: 0, message: "アドレスが https:// で始まっていません",
                hint: "https:// で始まるアドレスを書いてください")
        }
        for (offset, scalar) in scalars.enumerated() where !isHole(offset) {
            if let fault = Self.fault(scalar, at: offset, in: scalars) { throw fault }
        }
        let rest = scalars[scheme.count...]
        let hostEnd = rest.firstIndex { $0 == "/" || $0 == "?" } ?? scalars.endIndex
        var view = String.UnicodeScalarView()
        view.append(contentsOf: rest[..<hostEnd])
        host = String(view)
        guard Self.isHost(host) else {
            throw Fault(
                offset: scheme.count, message: "アドレスのホスト名が正しくありません",
                hint: "利用者名やパスワードを含めず、net.example.go.jp のようなホスト名を書いてください")
        }
    }

    private static func fault(
        _ scalar: Unicode.Scalar, at offset: Int, in scalars: [Unicode.Scalar]
    ) -> Fault? {
        switch scalar {
        case "#":
            return Fault(
                offset: offset, message: "アドレスに「#」があります",
                hint: "「#」から後はサイトに送られません。除いてください")
        case "%":
            let digits = scalars[(offset + 1)...].prefix(2)
            if digits.count == 2, digits.allSatisfy(isHexadecimal) { return nil }
            return Fault(
                offset: offset, message: "アドレスの「%」の後に16進数2桁がありません", hint: "%2F のように書いてください")
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", ":", "/", "?", "@", "!", "$",
            "&", "'", "(", ")", "*", "+", ",", ";", "=":
            return nil
        default:
            return Fault(
                offset: offset, message: "アドレスに使えない文字があります",
                hint: "空白や全角文字は使えません。必要なら %E3%81%82 の形で書いてください")
        }
    }

    private static func isHexadecimal(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.properties.isASCIIHexDigit
    }

    private static func isHost(_ text: String) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count > 2 { return false }
        if parts.count == 2, Int(parts[1]).map((1...65535).contains) != true { return false }
        let labels = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1 && labels.allSatisfy(isLabel)
    }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
            && label.unicodeScalars.allSatisfy {
                ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
                    || $0 == "-"
            }
    }
}
