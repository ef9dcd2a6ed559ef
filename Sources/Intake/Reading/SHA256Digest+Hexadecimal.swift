internal import Crypto

extension SHA256Digest {
    /// The digest as manifests write it: 64 small hexadecimal digits.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef")
        return String(flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
