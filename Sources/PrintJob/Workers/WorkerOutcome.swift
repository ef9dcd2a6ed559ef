/// What a worker has done.
enum WorkerOutcome {
    case printed(VolumeReceipt)
    case read(FileReading)
}
