/// Characters that registers keep apart and people type alike, for ``SearchKey``.
///
/// Chosen from family and given names: old forms beside the present ones, and the forms that
/// type houses added. Two people whose names differ only so are both found; which of them is meant
/// is for the clerk to see.
enum ShapeVariants {
    /// The form by which all others of a group are found, by code point.
    static let base: [UInt32: UInt32] = {
        var table: [UInt32: UInt32] = [:]
        for group in groups {
            let forms = group.unicodeScalars.map(\.value)
            for form in forms.dropFirst() { table[form] = forms[0] }
        }
        return table
    }()

    /// Each group begins with the form that it is found by.
    private static let groups = [
        "高髙", "崎﨑嵜碕", "吉𠮷", "浜濱濵", "辺邊邉", "斉齊斎齋", "沢澤", "広廣", "島嶋嶌", "徳德", "恵惠", "国國", "桜櫻",
        "竜龍", "真眞", "蔵藏", "学學", "会會", "栄榮", "円圓", "寿壽", "条條", "静靜", "瀬瀨", "曽曾", "関關", "豊豐",
        "万萬", "弥彌", "与與", "実實", "宝寶", "黒黑", "増增", "館舘", "柳栁", "桑桒", "渕淵渊", "園薗", "峰峯", "岳嶽",
        "桧檜", "頼賴", "凜凛", "晃晄", "穂穗", "富冨", "昂昻", "吞呑", "礼禮", "芸藝", "県縣", "当當", "児兒", "来來",
        "禅禪", "伝傳", "鉄鐵", "勲勳", "遥遙", "亜亞", "巌巖", "乗乘", "清淸", "青靑", "郎郞", "駆驅", "鷗鴎", "槙槇",
        "横橫", "戸戶", "内內", "剣劍劒", "参參", "双雙", "団團", "塩鹽", "声聲", "変變", "奥奧", "対對", "将將", "帯帶",
        "庁廳", "応應", "恒恆", "戦戰", "払拂", "挙擧", "数數", "暁曉", "楽樂", "様樣", "検檢", "歩步", "気氣", "沖冲",
        "渓溪", "滝瀧", "灯燈", "点點", "為爲", "独獨", "猪豬", "産產", "画畫", "畳疊", "砺礪", "祢禰", "秋秌", "稲稻",
        "粛肅", "経經", "継繼", "続續", "総總", "緑綠", "縄繩", "聡聰", "芦蘆", "茎莖", "荘莊", "蒋蔣", "薫薰", "藤籐",
        "虎乕", "蛍螢", "衛衞", "覚覺", "観觀", "訳譯", "読讀", "譲讓", "賛贊", "転轉", "辞辭", "医醫", "釈釋", "鉱鑛",
        "錬鍊", "鎮鎭", "間閒", "陥陷", "随隨", "隠隱", "雑雜", "霊靈", "顕顯", "験驗", "騒騷", "鶏鷄", "麦麥", "黄黃",
        "歓歡", "択擇", "鴬鶯", "蛎蠣", "篭籠", "桝枡", "鍬鍫", "淳湻", "晋晉", "尭堯", "瑶瑤", "亘亙",
    ]
}
