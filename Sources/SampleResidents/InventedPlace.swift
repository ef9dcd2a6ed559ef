/// A place to live that cannot exist: postcodes beginning with 000 are not in use, and prefecture
/// and town stand as the signs that sample forms use.
struct InventedPlace: Hashable, Sendable {
    let postalCode: String
    let address: String
    /// 方書, if the place has one.
    let detail: String?

    init(using random: inout SplitMix64) {
        let code = random.digits(4)
        postalCode = random.isOnce(in: 4) ? "000\(code)" : "000-\(code)"
        address =
            random.pick(Self.municipalities) + random.pick(Self.towns) + Self.number(using: &random)
        detail = random.isOnce(in: 2) ? Self.detail(using: &random) : nil
    }

    private static func number(using random: inout SplitMix64) -> String {
        let block = random.next(in: 1...40)
        let lot = random.next(in: 1...30)
        let section = random.next(in: 1...6)
        return switch random.next(below: 5) {
        case 0: "\(section)丁目\(block)番\(lot)号"
        case 1: "\(block * 37)番地"
        case 2: "\(block * 37)番地\(lot)"
        case 3: "\(section)丁目\(block)番地 \(lot)-\(section)-\(block)"
        default: "\(section)-\(block)-\(lot)"
        }
    }

    private static func detail(using random: inout SplitMix64) -> String {
        let building = random.pick(buildings)
        let room = random.next(in: 1...14) * 100 + random.next(in: 1...12)
        return building.hasSuffix("方") ? building : "\(building)\(room)号室"
    }

    private static let municipalities = [
        "○○県△△市", "○○県△△市", "△△県□□市", "□□府○○市△△区", "○○県◇◇郡見本町", "◇◇県△△郡□□村大字架空",
    ]

    private static let towns = [
        "□□町", "見本町", "架空町", "例示が丘", "仮名台", "試験通り", "□□町大字架空字例示",
        "辻\u{E0102}町", "葛\u{E0102}野が丘", "𠮷見本町", "北見本西架空南例示東仮名台地先埋立地内見本工業団地入口前",
    ]

    private static let buildings = [
        "見本ハイツ", "コーポ架空", "メゾン・ド・レイジ ", "例示団地3号棟", "番号方", "髙橋方",
        "グランドメゾン見本ヶ丘ガーデンテラス&スカイタワー イーストウイング弐番館 ",
    ]
}
