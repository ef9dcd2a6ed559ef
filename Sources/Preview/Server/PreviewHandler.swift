internal import FlyingFox
internal import Foundation

/// Answers what FlyingFox has read. Only here and at the gate is FlyingFox known.
struct PreviewHandler: HTTPHandler {
    let address: PreviewAddress
    let table: RouteTable
    let session: PreviewSession
    let events: PreviewEvents

    func handleRequest(_ request: HTTPRequest) async -> HTTPResponse {
        // Bodies up to the limit are read by now; longer ones and those of unknown length are not,
        // and never will be.
        guard let length = request.bodySequence.count else {
            return last(.failure(411, "preview.no-length", "長さのわからない内容は受け取りません"))
        }
        guard length <= PreviewSettings.greatestBody else {
            return last(.failure(413, "preview.too-large", "内容が大きすぎます（1 MiBまで）"))
        }
        let visit = visit(request)
        if let refusal = PreviewDoor(address: address).refusal(visit) { return response(refusal) }
        let path = request.target.path()
        if let token = token(path) { return await enter(token, method: visit.method) }
        let cookie = cookie(request.headers)
        let isListening = path == "/api/events"
        let standing = await session.standing(of: cookie, isUse: isUse(request, path))
        guard standing == .open else {
            return response(.outside(standing, isPage: !path.hasPrefix("/api/")))
        }
        if isListening, visit.method == "GET" { return listen() }
        guard let body = try? await request.bodyData else {
            return last(.failure(400, "preview.broken-body", "内容が途中で切れています"))
        }
        let answer = await answer(request, path: path, body: body)
        guard await session.isStillOpen(for: cookie) else {
            return response(.outside(.locked, isPage: !path.hasPrefix("/api/")))
        }
        return response(answer)
    }

    /// Whether somebody did something. Whoever does asks with POST, or for the desk; what follows
    /// from that (pictures) or from a changed file (a page drawn anew) keeps no desk open.
    private func isUse(_ request: HTTPRequest, _ path: String) -> Bool {
        let isAsked = request.method == .POST || path == "/api/desk" || path == "/"
        return isAsked && request.headers[HTTPHeader("Tsuchi-Unasked")] == nil
    }

    private func visit(_ request: HTTPRequest) -> PreviewDoor.Visit {
        PreviewDoor.Visit(
            method: request.method.rawValue, target: request.target.rawValue,
            host: request.headers[.host], origin: request.headers[HTTPHeader("Origin")],
            fetchSite: request.headers[HTTPHeader("Sec-Fetch-Site")],
            contentType: request.headers[.contentType])
    }

    private func cookie(_ headers: HTTPHeaders) -> String? {
        let name = address.cookieName + "="
        for pair in (headers[.cookie] ?? "").split(separator: ";") {
            let pair = pair.drop { $0 == " " }
            if pair.hasPrefix(name) { return String(pair.dropFirst(name.count)) }
        }
        return nil
    }

    private func token(_ path: String) -> String? {
        let prefix = "/enter/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
    }

    private func enter(_ token: String, method: String) async -> HTTPResponse {
        guard method == "GET" else { return response(Self.wrongMethod(["GET"])) }
        guard let cookie = await session.enter(token) else {
            return response(.outside(.unknown, isPage: true))
        }
        var answer = PreviewAnswer.words(
            303, title: "開いています", japanese: "ページを開いています。", english: "Opening the page.")
        answer.headers = [
            ("Location", "/"),
            (
                "Set-Cookie",
                "\(address.cookieName)=\(cookie); Path=/; HttpOnly; SameSite=Strict"
            ),
        ]
        return response(answer)
    }

    private func listen() -> HTTPResponse {
        guard let stream = events.listen() else {
            return response(.failure(503, "preview.ending", "プレビューは終わるところです"))
        }
        let body = HTTPBodySequence(from: EventBody(events: stream))
        return HTTPResponse(
            statusCode: HTTPStatusCode(200, phrase: "OK"),
            headers: headers([], contentType: "text/event-stream; charset=utf-8"), body: body)
    }

    private func answer(_ request: HTTPRequest, path: String, body: Data) async -> PreviewAnswer {
        switch table.match(method: request.method.rawValue, path: path) {
        case .route(let route, let parameters):
            await route.answer(
                PreviewRequest(
                    path: path, parameters: parameters, query: query(request), body: Array(body)))
        case .otherMethod(let allowed): Self.wrongMethod(allowed)
        case .none: .failure(404, "preview.not-found", "ありません")
        }
    }

    private func query(_ request: HTTPRequest) -> [String: String] {
        Dictionary(
            request.query.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    private static func wrongMethod(_ allowed: [String]) -> PreviewAnswer {
        var answer = PreviewAnswer.failure(405, "preview.wrong-method", "この方法では使えません")
        answer.headers.append(("Allow", allowed.joined(separator: ", ")))
        return answer
    }

    private func response(_ answer: PreviewAnswer) -> HTTPResponse {
        HTTPResponse(
            statusCode: status(answer),
            headers: headers(answer.headers, contentType: answer.contentType),
            // In one piece: FlyingFox writes piece by piece.
            body: HTTPBodySequence(
                data: Data(answer.body), suggestedBufferSize: max(answer.body.count, 1)))
    }

    /// An answer to a request whose body is not read; it ends the connection.
    private func last(_ answer: PreviewAnswer) -> HTTPResponse {
        var headers = headers(answer.headers, contentType: answer.contentType)
        headers[.connection] = "close"
        return HTTPResponse(
            statusCode: status(answer), headers: headers,
            body: HTTPBodySequence(from: LastBody(bytes: answer.body), count: answer.body.count))
    }

    private func status(_ answer: PreviewAnswer) -> HTTPStatusCode {
        HTTPStatusCode(answer.status, phrase: PreviewHeaders.phrase(answer.status))
    }

    private func headers(
        _ own: [(name: String, value: String)], contentType: String
    ) -> HTTPHeaders {
        var headers = HTTPHeaders()
        headers[.contentType] = contentType
        for (name, value) in PreviewHeaders.all { headers[HTTPHeader(name)] = value }
        // Last, because a route may know better: a picture in a frame, a file with a name.
        for (name, value) in own { headers[HTTPHeader(name)] = value }
        return headers
    }
}
