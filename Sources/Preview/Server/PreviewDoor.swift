/// Decides, before anything else is looked at, whether a request can come from the page itself.
struct PreviewDoor: Sendable {
    /// What a request says of where it comes from.
    struct Visit: Sendable {
        /// The method, in capitals.
        var method: String
        /// The path and the query as they were sent.
        var target: String
        /// Its headers; `nil` where there is none.
        var host: String?
        var origin: String?
        var fetchSite: String?
        var contentType: String?
    }

    /// Where the server listens.
    let address: PreviewAddress

    /// Why a request is turned away; `nil` for one that may come in.
    func refusal(_ visit: Visit) -> PreviewAnswer? {
        guard visit.target.utf8.count <= PreviewSettings.greatestTarget else {
            return .failure(414, "preview.long-target", "アドレスが長すぎます")
        }
        guard let host = visit.host, address.isHost(host) else {
            return .failure(403, "preview.wrong-host", "このアドレスでは開けません")
        }
        guard ["GET", "POST"].contains(visit.method) else {
            var answer = PreviewAnswer.failure(405, "preview.wrong-method", "この方法では使えません")
            answer.headers.append(("Allow", "GET, POST"))
            return answer
        }
        guard isOwn(visit, host: host) else {
            return .failure(403, "preview.wrong-origin", "ほかのページからは使えません")
        }
        guard visit.method == "GET" || Self.isJSON(visit.contentType) else {
            return .failure(415, "preview.wrong-type", "JSONだけを受け取ります")
        }
        return nil
    }

    /// Whether no other page sent it. A browser adds `Origin` to every POST and says with
    /// `Sec-Fetch-Site` who asks; pages of other ports of this host are others, too, though they
    /// share its cookies.
    private func isOwn(_ visit: Visit, host: String) -> Bool {
        if let origin = visit.origin {
            guard origin == "http://" + host else { return false }
        } else if visit.method != "GET" {
            return false
        }
        return visit.fetchSite.map { ["same-origin", "none"].contains($0) } ?? true
    }

    private static func isJSON(_ type: String?) -> Bool {
        guard let type else { return false }
        let name = type.prefix { $0 != ";" && $0 != " " }
        return name.lowercased() == "application/json"
    }
}
