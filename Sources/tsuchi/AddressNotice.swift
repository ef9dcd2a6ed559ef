internal import Preview

/// Tells the person at the terminal which address to open.
struct AddressNotice: Sendable {
    let address: PreviewAddress
    let wording: Wording
    let console: Console

    /// Shows a one-time address on standard output. Nobody else is told: whoever knows it first
    /// gets in.
    func show(_ path: String) {
        let url = address.url(path)
        let text = wording(
            "ブラウザーで開いてください（一度だけ使えます）:\n  \(url)",
            "Open this address in a browser (it works once):\n  \(url)")
        try? console.result(text + socketText, Event(url: url, socket: socketPath))
    }

    private var socketPath: String? {
        if case .socket(let path) = address { path } else { nil }
    }

    private var socketText: String {
        guard let socketPath else { return "" }
        return wording(
            "\n  ソケット \(ShellWord(socketPath)) に届くもの（curl --unix-socket、ssh -L など）から開きます",
            "\n  through socket \(ShellWord(socketPath)) (curl --unix-socket, ssh -L, …)")
    }

    private struct Event: Encodable {
        let event = "address"
        let url: String
        let socket: String?
    }
}
