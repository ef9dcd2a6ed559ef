extension PageReading {
    /// A two-dimensional code.
    public struct Symbol: Codable, Hashable, Sendable {
        /// What kind of code it is.
        public enum Kind: String, Codable, Hashable, Sendable {
            /// QR code (ISO/IEC 18004).
            case qrCode = "qr-code"
        }

        /// What kind of code it is.
        public var kind: Kind
        /// What it says: text, or hexadecimal digits after `hex:` if it is none.
        public var payload: String
        /// Its level of error correction: `L`, `M`, `Q` or `H`; `nil` if it is not known.
        public var level: String?
        /// Its version, from 1 to 40; `nil` if it could not be told.
        public var version: Int?
        /// Where it stands, the quiet zone not counted, to a dot of the picture.
        public var frame: Frame

        /// Makes a symbol.
        public init(kind: Kind, payload: String, level: String?, version: Int?, frame: Frame) {
            self.kind = kind
            self.payload = payload
            self.level = level
            self.version = version
            self.frame = frame
        }
    }
}
