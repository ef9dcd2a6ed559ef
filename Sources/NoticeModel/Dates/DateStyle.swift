/// How a document spaces a date. The public application guide shows every document in a style of
/// its own.
public enum DateStyle: String, Hashable, Sendable, CaseIterable {
    /// `平成5年3月31日`: no padding (通知カード, 交付申請書).
    case plain
    /// `令和 2年 6月 1日`, `令和 2年12月31日`: numbers blank-padded to two places (個人番号通知書).
    case padded
    /// `令和 5年 9月 28日`: a space before every number (有効期限通知書).
    case spaced
    /// `平成 05年 03月 01日`: a space and two digits (交付申請書, as-of line).
    case zeroPadded = "zero-padded"
}
