internal import Crypto
internal import Diagnostics
internal import Glibc
internal import SystemPackage

/// The bytes of one input, read block by block and hashed as they pass.
///
/// It has one owner, its row reader. Going back within the input is possible where the block
/// still holds the place or the input can seek; bytes that pass twice are hashed once.
final class InputBytes {
    /// Bytes of a block.
    let blockSize: Int

    /// The path shown in findings.
    let name: String
    /// The next byte to be read, within the block.
    private(set) var position = 0
    private let descriptor: FileDescriptor
    private let ownsDescriptor: Bool
    private let block: UnsafeMutableRawBufferPointer
    private var blockOffset = 0
    private var blockCount = 0
    /// Whether the block is the last one.
    private(set) var isAtEnd = false
    private var hasher = SHA256()
    private var hashedCount = 0
    private let isInterrupted: () -> Bool

    /// Opens a path; `-` is the standard input. The block is large enough that reading and hashing
    /// cost next to nothing a row.
    ///
    /// A signal wakes a reader that waits for a pipe; `isInterrupted` says whether it came to end
    /// the work.
    init(
        path: String, blockSize: Int = 256 << 10, isInterrupted: @escaping () -> Bool = { false }
    ) throws(DiagnosticFailure) {
        self.blockSize = blockSize
        self.isInterrupted = isInterrupted
        if path == "-" {
            (name, descriptor, ownsDescriptor) = ("標準入力", .standardInput, false)
        } else {
            do {
                descriptor = try FileDescriptor.open(FilePath(path), .readOnly)
            } catch {
                throw Self.failure("intake.cannot-open", path, error, "開けません")
            }
            (name, ownsDescriptor) = (path, true)
        }
        block = .allocate(byteCount: blockSize, alignment: 16)
        // Opening a directory succeeds; only reading it would fail.
        if let status, status.st_mode & S_IFMT == S_IFDIR {
            throw Self.failure("intake.cannot-open", name, Errno.isDirectory, "開けません")
        }
        _ = size
    }

    deinit {
        block.deallocate()
        // A descriptor that was only read has nothing left to lose on closing.
        if ownsDescriptor { try? descriptor.close() }
    }

    /// Offset of the next byte from the start of the input.
    var offset: Int { blockOffset + position }

    /// Bytes of the whole input when it was opened; `nil` for a pipe.
    private(set) lazy var size: Int? = {
        guard let status, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }()

    private var status: stat? {
        var status = stat()
        return fstat(descriptor.rawValue, &status) == 0 ? status : nil
    }

    /// What is left of the block.
    var rest: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(block)[position..<blockCount])
    }

    /// Where the next LF stands in some bytes.
    static func newline(in rest: UnsafeRawBufferPointer) -> Int? {
        guard let start = rest.baseAddress, let found = memchr(start, 0x0A, rest.count) else {
            return nil
        }
        return UnsafeRawPointer(found) - start
    }

    /// The bytes from an offset to the next one to be read; `nil` if the block no longer has them.
    func passed(from offset: Int) -> UnsafeRawBufferPointer? {
        guard offset >= blockOffset, offset <= blockOffset + position else { return nil }
        return UnsafeRawBufferPointer(
            rebasing: UnsafeRawBufferPointer(block)[(offset - blockOffset)..<position])
    }

    /// Steps over bytes of the block.
    func skip(_ count: Int) { position += count }

    /// Makes sure the block has a byte to read; `false` at the end of the input.
    func fill() throws(DiagnosticFailure) -> Bool {
        if position < blockCount { return true }
        // The last block stays, so that even a pipe can go back within it.
        if isAtEnd { return false }
        blockOffset += blockCount
        (position, blockCount) = (0, 0)
        // A pipe gives what it has; a block is filled so that a caller may look at its beginning.
        while blockCount < blockSize, !isAtEnd {
            let free = UnsafeMutableRawBufferPointer(rebasing: block[blockCount...])
            do {
                let count = try descriptor.read(into: free, retryOnInterrupt: false)
                isAtEnd = count == 0
                blockCount += count
            } catch Errno.interrupted {
                if isInterrupted() { throw interruption }
            } catch {
                throw Self.failure("intake.cannot-read", name, error, "読み取れません")
            }
        }
        hashNewBytes()
        return blockCount > 0
    }

    /// Goes back to an offset that was already read; `false` where the input cannot.
    func rewind(to target: Int) throws(DiagnosticFailure) -> Bool {
        if target >= blockOffset {
            position = target - blockOffset
            return true
        }
        // Relative, because a standard input may have been handed over in mid-file.
        let distance = target - (blockOffset + blockCount)
        do {
            _ = try descriptor.seek(offset: Int64(distance), from: .current)
        } catch {
            return false
        }
        (blockOffset, blockCount, position, isAtEnd) = (target, 0, 0, false)
        return true
    }

    /// Whether a file that was read to its end turned out longer or shorter than it was when it
    /// was opened: somebody is still writing it.
    var hasChangedSize: Bool { ownsDescriptor && size.map { $0 != hashedCount } ?? false }

    /// The length and the digest of all that was read.
    func summary() -> InputSummary {
        InputSummary(byteCount: hashedCount, sha256: hasher.finalize().hexadecimal)
    }

    private func hashNewBytes() {
        let end = blockOffset + blockCount
        guard end > hashedCount else { return }
        let fresh = UnsafeRawBufferPointer(block)[(hashedCount - blockOffset)..<blockCount]
        hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: fresh))
        hashedCount = end
    }

    private var interruption: DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic("intake.interrupted", at: .file(name), "読み取りを中断しました"))
    }

    private static func failure(
        _ code: DiagnosticCode, _ name: String, _ error: any Error, _ verb: String
    ) -> DiagnosticFailure {
        let reason =
            switch error as? Errno {
            case .noSuchFileOrDirectory?: "ファイルがありません"
            case .permissionDenied?: "読む権限がありません"
            case .isDirectory?: "フォルダーです"
            case let errno?: "\(errno)"
            case nil: "入出力エラー"
            }
        return DiagnosticFailure(
            Diagnostic(
                .error, code, at: .file(name), "住民ファイルを\(verb)（\(reason)）",
                hint: "パスと権限を確かめてください"))
    }
}
