internal import CQRencode

/// The library that encodes symbols.
public enum SymbolLibrary {
    /// Version of libqrencode.
    public static var version: String { String(cString: QRcode_APIVersionString()) }
}
