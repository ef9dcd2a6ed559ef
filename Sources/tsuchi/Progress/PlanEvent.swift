internal import PrintJob

/// `{"event":"plan", …}`: the plan before printing begins, with the fields of `plan.json`.
struct PlanEvent: Encodable {
    private enum Key: CodingKey { case event }
    let report: PlanReport

    func encode(to encoder: any Encoder) throws {
        try report.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode("plan", forKey: .event)
    }
}
