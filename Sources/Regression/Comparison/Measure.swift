/// Measures as a report states them.
enum Measure {
    /// 90.0
    static func tenths(_ value: Double) -> String { text(value, digits: 1) }

    /// 0.30
    static func hundredths(_ value: Double) -> String { text(value, digits: 2) }

    /// 10.5, 9, 10.25
    static func points(_ value: Double) -> String {
        var text = hundredths(value)
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// 右へ0.30 mm、下へ0.10 mm; what is less than half a hundredth is not said.
    static func movement(_ across: Double, _ down: Double) -> String {
        var parts: [String] = []
        if abs(across) >= 0.005 {
            parts.append("\(across > 0 ? "右" : "左")へ\(hundredths(abs(across))) mm")
        }
        if abs(down) >= 0.005 {
            parts.append("\(down > 0 ? "下" : "上")へ\(hundredths(abs(down))) mm")
        }
        return parts.joined(separator: "、")
    }

    private static func text(_ value: Double, digits: Int) -> String {
        let unit = digits == 1 ? 10 : 100
        guard value.isFinite, abs(value) < 1e9 else { return "?" }
        let whole = Int((abs(value) * Double(unit)).rounded())
        let rest = String(whole % unit)
        return (value < 0 && whole > 0 ? "-" : "") + "\(whole / unit)."
            + String(repeating: "0", count: digits - rest.count) + rest
    }
}
