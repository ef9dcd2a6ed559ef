import Preview
import Testing

@Suite("Routes of the preview")
struct PreviewRouteTests {
    @Test("A route answers with what its handler says")
    func answer() async {
        let route = PreviewRoute(.post, "/api/drawings/:id/prove") { request in
            PreviewAnswer(
                status: 409, contentType: "text/plain",
                body: Array(request.parameters["id", default: ""].utf8))
        }
        let answer = await route.answer(
            PreviewRequest(path: "/api/drawings/1f/prove", parameters: ["id": "1f"]))
        #expect(answer.status == 409)
        #expect(answer.body == Array("1f".utf8))
    }
}
