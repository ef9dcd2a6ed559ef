internal import Diagnostics
internal import GRDB
internal import Glibc
internal import PrintJob
internal import SystemPackage

extension CounterLedgerFile {
    /// Makes the folders above a file that are not there, for their owner only.
    static func makeFolders(above path: FilePath) throws(PreviewFailure) {
        let components = path.removingLastComponent().components
        var folder = FilePath(root: path.root)
        for component in components {
            folder.append(component)
            guard mkdir(folder.string, 0o700) != 0, errno != EEXIST else { continue }
            throw PreviewFailure(OutputFailure(errno: errno, path: folder.string).ledgerFinding)
        }
    }

    /// Makes an empty file, readable by its owner only, unless there is one. SQLite would make it
    /// readable by others and follow a link.
    static func makeFile(_ path: String) throws(PreviewFailure) {
        do {
            let descriptor = try FileDescriptor.open(
                FilePath(path), .readWrite, options: [.create, .noFollow, .closeOnExec],
                permissions: .ownerReadWrite)
            try descriptor.close()
        } catch {
            let code = (error as? Errno ?? .ioError).rawValue
            throw PreviewFailure(OutputFailure(errno: code, path: path).ledgerFinding)
        }
    }

    /// The finding for whatever went wrong with the book.
    static func failure(_ error: any Error, _ path: String) -> PreviewFailure {
        if let failure = error as? PreviewFailure { return failure }
        if let failure = error as? OutputFailure { return PreviewFailure(failure.ledgerFinding) }
        if error is RowDecodingError { return damaged(path) }
        let code = (error as? DatabaseError)?.resultCode
        switch code {
        case .SQLITE_BUSY?, .SQLITE_LOCKED?: return busy(path)
        case .SQLITE_ERROR?, .SQLITE_CORRUPT?, .SQLITE_NOTADB?, .SQLITE_CONSTRAINT?,
            .SQLITE_MISMATCH?:
            return damaged(path)
        case .SQLITE_FULL?:
            return PreviewFailure(OutputFailure(errno: ENOSPC, path: path).ledgerFinding)
        case .SQLITE_READONLY?, .SQLITE_CANTOPEN?, .SQLITE_PERM?:
            return PreviewFailure(OutputFailure(errno: EACCES, path: path).ledgerFinding)
        default: return PreviewFailure(OutputFailure(errno: EIO, path: path).ledgerFinding)
        }
    }

    static func missing(_ path: String) -> PreviewFailure {
        PreviewFailure(
            Diagnostic(
                "preview.no-ledger", at: .file(path), "窓口の台帳がありません",
                hint: "tsuchi preview の --ledger に指定したファイルを指定してください"))
    }

    static func damaged(_ path: String) -> PreviewFailure {
        PreviewFailure(
            Diagnostic(
                "preview.ledger-damaged", at: .file(path), "窓口の台帳が壊れています",
                hint: "控えから戻すか、別のファイルを --ledger で指定してください"))
    }

    static func lost(_ path: String) -> PreviewFailure {
        PreviewFailure(
            Diagnostic(
                "preview.ledger-lost", at: .file(path), "窓口の台帳が空ですが、その鍵ファイルは残っています",
                hint: "台帳を控えから戻してください。新しく始めるなら、別のファイルを --ledger で指定してください"))
    }

    static func replaced(_ path: String) -> PreviewFailure {
        PreviewFailure(
            Diagnostic(
                "preview.ledger-replaced", at: .file(path), "開いている間に、窓口の台帳が移されたか消されました",
                hint: "台帳を元の場所に戻し、tsuchi preview を始め直してください"))
    }

    static func foreign(_ path: String) -> PreviewFailure {
        PreviewFailure(
            Diagnostic(
                "preview.ledger-foreign", at: .file(path), "このファイルはTsuchiの窓口の台帳ではありません",
                hint: "別のファイルを --ledger で指定してください"))
    }

    static func wrongVersion(_ path: String) -> PreviewFailure {
        PreviewFailure(
            Diagnostic(
                "preview.ledger-version", at: .file(path), "ほかの版のTsuchiが作った窓口の台帳です",
                hint: "その版のTsuchiで開くか、別のファイルを --ledger で指定してください"))
    }

    private static func busy(_ path: String) -> PreviewFailure {
        PreviewFailure(
            Diagnostic(
                "preview.ledger-busy", at: .file(path), "窓口の台帳をほかのプログラムが使っています",
                hint: "台帳を開いているプログラムを閉じて、もう一度やり直してください"))
    }
}

extension OutputFailure {
    /// Why the counter's book cannot be written.
    fileprivate var ledgerFinding: Diagnostic {
        var finding = diagnostic
        finding.code = "preview.ledger-unwritable"
        finding.message = "窓口の台帳に\(diagnostic.message)"
        if let hint = diagnostic.hint {
            finding.hint = hint.split(separator: "--output").joined(separator: "--ledger")
        }
        return finding
    }
}
