internal import NoticeModel

/// Makes households one after another: one to six people at one address. Every twelfth is of
/// foreign residents.
struct HouseholdGenerator: Sendable {
    private var random: SplitMix64
    private var households = 0
    private var numbers: ResidentNumbers

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        numbers = ResidentNumbers(using: &random)
    }

    mutating func next() -> [Resident] {
        households += 1
        let place = InventedPlace(using: &random)
        let isForeign = households % 12 == 4
        let family = familyName()
        let size = random.pick([1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6])
        let headYear = random.next(in: 1912...1995)
        var residents: [Resident] = []
        for position in 0..<size {
            var resident = Resident()
            numbers.number(&resident, using: &random)
            settle(&resident, at: place)
            let isWoman = position == 0 ? random.isOnce(in: 3) : random.isOnce(in: 2)
            resident["性別"] = isWoman ? "女" : "男"
            let year = birthYear(position: position, headYear: headYear)
            if isForeign {
                nameForeigner(&resident)
                register(&resident)
            } else {
                name(&resident, family: family, isWoman: isWoman, isSpouse: position == 1)
                resident["外国人住民の区分"] = random.isOnce(in: 2) ? "-" : nil
            }
            giveBirthday(&resident, year: year, isForeign: isForeign)
            if year > 2005 { resident["宛名"] = residents.first?["氏名"] }
            addCard(&resident, birthYear: year)
            resident.addSubstitutes()
            residents.append(resident)
        }
        return residents
    }

    /// Every fourth household has a name of rare characters, so that a short list shows some too.
    private mutating func familyName() -> WrittenName {
        households % 4 == 2
            ? random.pick(InventedNames.rareFamilies) : random.pick(InventedNames.families)
    }

    private mutating func settle(_ resident: inout Resident, at place: InventedPlace) {
        resident["世帯番号"] = String(1_000_000_000 + households)
        resident["郵便番号"] = place.postalCode
        resident["住所"] = place.address
        resident["方書"] = place.detail
        let telephone = random.digits(4)
        resident["電話番号"] = random.isOnce(in: 3) ? "000-0000-\(telephone)" : nil
    }

    /// The second is about as old as the first, the others are at least twenty years younger.
    private mutating func birthYear(position: Int, headYear: Int) -> Int {
        switch position {
        case 0: headYear
        case 1: headYear + random.next(in: -5...5)
        default: min(2024, headYear + random.next(in: 20...38))
        }
    }

    private mutating func name(
        _ resident: inout Resident, family: WrittenName, isWoman: Bool, isSpouse: Bool
    ) {
        let isLongest = random.isOnce(in: 250)
        let given =
            isLongest
            ? InventedNames.longest
            : random.pick(isWoman ? InventedNames.women : InventedNames.men)
        let former = random.pick(InventedNames.families).written
        let showsFormer = isSpouse && random.isOnce(in: 8)
        let space = random.isOnce(in: 3) ? "　" : " "
        resident["氏名"] =
            family.written + (showsFormer ? "（\(former)）" : "") + space + given.written
        let kana = "\(family.kana) \(given.kana)"
        if random.isOnce(in: 6), let braille = BrailleKana(text: kana), braille.length <= 11 {
            resident["点字カナ"] = kana
        }
    }

    private mutating func nameForeigner(_ resident: inout Resident) {
        let name = random.pick(InventedNames.foreign)
        let alias = random.pick(InventedNames.aliases)
        resident["氏名"] = name.count < 40 && random.isOnce(in: 4) ? "\(name)（\(alias)）" : name
        resident["暦"] = random.isOnce(in: 4) ? "和暦" : "西暦"
    }

    /// 区分 and, where the stay is limited, the day on which it ends.
    private mutating func register(_ resident: inout Resident) {
        let category =
            random.isOnce(in: 2)
            ? ResidentCategory.midToLongTerm : random.pick(ResidentCategory.allCases)
        resident["外国人住民の区分"] = category.rawValue
        let isLimited = category != .specialPermanent && !random.isOnce(in: 5)
        resident["在留期間等満了日の有無"] = isLimited ? "有" : "無"
        let end = dateText(year: random.next(in: 2026...2031))
        resident["在留期間等満了日"] = isLimited ? end : nil
    }

    private mutating func giveBirthday(_ resident: inout Resident, year: Int, isForeign: Bool) {
        if !isForeign && random.isOnce(in: 120) {
            resident["生年月日表記"] = random.pick([
                "不詳", "昭和12年以下不詳", "大正10年3月（日不詳）", "昭和30年頃（推定）",
            ])
        } else if let turn = turnOfEra(near: year) {
            resident["生年月日"] = turn
        } else {
            resident["生年月日"] = dateText(year: year)
        }
    }

    /// Now and then the first or last day of an era, where a wrong table shows.
    private mutating func turnOfEra(near year: Int) -> String? {
        guard random.isOnce(in: 25) else { return nil }
        switch year {
        case ...1917: return random.pick(["1912-07-29", "1912-07-30"])
        case 1922...1930: return random.pick(["1926-12-24", "1926-12-25"])
        case 1984...1994: return random.pick(["1989-01-07", "1989-01-08"])
        case 2014...2023: return random.pick(["2019-04-30", "2019-05-01"])
        default: return nil
        }
    }

    /// A day in one of the three forms that residents files may use, mostly the first.
    private mutating func dateText(year: Int) -> String {
        let month = random.next(in: 1...12)
        let day = random.next(in: 1...28)
        let digits = year * 10_000 + month * 100 + day
        switch random.next(below: 10) {
        case 0: return "\(year)/\(month)/\(day)"
        case 1: return String(digits)
        default:
            return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
        }
    }

    /// What stands on cards and their notices of expiry. Notification cards were issued from
    /// October 2015 to May 2020; here to nobody born later than 2012, so that no card is older than
    /// its holder.
    private mutating func addCard(_ resident: inout Resident, birthYear: Int) {
        resident["有効期限"] = "\(random.next(in: 2025...2034))年の誕生日まで"
        resident["有効期限到来対象"] = random.pick([
            "マイナンバーカード 電子証明書", "マイナンバーカード 電子証明書", "マイナンバーカード", "電子証明書",
        ])
        let serial = random.pick(["A", "B", "C", "D", "E", "F", "G", "H"]) + random.digits(9)
        let issue = dateText(year: random.next(in: 2016...2019))
        guard birthYear <= 2012 else { return }
        resident["通知カード番号"] = serial
        resident["発行日"] = issue
    }
}
