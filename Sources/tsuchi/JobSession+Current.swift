internal import Foundation
internal import PrintJob

extension JobSession {
    /// Whoever runs this program, here and now.
    static var current: JobSession {
        JobSession(
            account: NSUserName(), host: ProcessInfo.processInfo.hostName,
            now: { Date().ISO8601Format() })
    }
}
