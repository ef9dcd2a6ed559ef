/// `{"event":"stopping"}`: the job was asked to stop and finishes the volumes in hand.
struct StopEvent: Encodable {
    let event = "stopping"
}
