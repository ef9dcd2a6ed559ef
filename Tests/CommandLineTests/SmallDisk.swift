internal import Foundation
internal import TestSupport
internal import Testing

/// A disk of its own, small enough to be filled, that can be enlarged and locked. Mounting takes
/// root.
final class SmallDisk {
    let path: String

    /// Whether this machine lets the tests mount one; said where a test is not run for it.
    static let isAvailable: Bool = {
        guard let disk = try? SmallDisk(kibibytes: 64) else { return false }
        return FileManager.default.createFile(atPath: disk.path + "/file", contents: nil)
    }()
    static let requirement: Comment = "mounting a tmpfs takes root"

    init(kibibytes: Int) throws {
        path = try Checkout.temporaryFolder()
        try mount(["-t", "tmpfs", "-o", "size=\(kibibytes)k,mode=700", "tmpfs", path])
    }

    deinit {
        _ = try? ExternalTool.run("umount", ["-l", path])
        try? FileManager.default.removeItem(atPath: path)
    }

    func enlarge() throws { try mount(["-o", "remount,size=64m", path]) }

    /// Lets nobody write below a folder of the disk, not even root, until it is unlocked.
    func lock(_ folder: String) throws {
        // Locked before it is laid over the folder: nobody can have begun to write through it.
        let locked = path + "/locked"
        try FileManager.default.createDirectory(
            atPath: locked, withIntermediateDirectories: false)
        try mount(["--bind", folder, locked])
        try mount(["-o", "remount,bind,ro", locked])
        try mount(["--bind", locked, folder])
    }

    func unlock(_ folder: String) throws {
        for place in [folder, path + "/locked"] {
            #expect(try ExternalTool.run("umount", ["-l", place]).status == 0)
        }
    }

    private func mount(_ arguments: [String]) throws {
        let result = try ExternalTool.run("mount", arguments)
        guard result.status == 0 else { throw MountFailure(errors: result.errors) }
    }

    struct MountFailure: Error {
        let errors: String
    }
}
