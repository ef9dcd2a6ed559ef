/// Tables from which names are put together. Nobody is meant by them.
enum InventedNames {
    /// Family names in everyday characters, from one character to the longest there are.
    static let families = WrittenName.table(
        """
        佐藤/サトウ 鈴木/スズキ 田中/タナカ 伊藤/イトウ 山本/ヤマモト 中村/ナカムラ 小林/コバヤシ 加藤/カトウ
        山田/ヤマダ 松本/マツモト 井上/イノウエ 木村/キムラ 清水/シミズ 池田/イケダ 阿部/アベ 森/モリ 林/ハヤシ
        神田/カンダ 福田/フクダ 東/アズマ 関/セキ 乙/オツ 番号/バンゴウ 見本/ミホン 例示/レイジ 五十嵐/イガラシ 長谷川/ハセガワ
        佐々木/ササキ 小比類巻/コヒルイマキ 勅使河原/テシガワラ 武者小路/ムシャノコウジ 東坊城/ヒガシボウジョウ
        左衛門三郎/サエモンサブロウ 龜井/カメイ 蘆屋/アシヤ 鷹觜/タカノハシ
        """)

    /// Family names with characters outside the common sets: other planes, compatibility
    /// ideographs, forms that legacy code pages hold as 外字, and variation sequences of the
    /// Moji_Joho collection. Each sequence is in the character map of IPAmj明朝.
    static let rareFamilies = WrittenName.table(
        """
        𠮷田/ヨシダ 𠮷川/ヨシカワ 髙橋/タカハシ 髙木/タカギ 﨑山/サキヤマ 濵田/ハマダ 德永/トクナガ 瀨戸/セト
        𣘺本/ハシモト \u{FA19}谷/カミヤ \u{FA1B}井/フクイ 靍田/ツルタ
        辻\u{E0102}/ツジ 辻\u{E0103}本/ツジモト 葛\u{E0102}城/カツラギ 葛\u{E0103}西/カサイ
        渡邉\u{E0110}/ワタナベ 渡邉\u{E0112}/ワタナベ 渡邊\u{E0109}/ワタナベ 渡邊\u{E010C}/ワタナベ
        榊\u{E0102}原/サカキバラ 芦\u{E0104}田/アシダ 樋\u{E0102}口/ヒグチ 斎\u{E0102}藤/サイトウ
        齋\u{E0103}藤/サイトウ 齊\u{E0103}藤/サイトウ 祇\u{E0102}園/ギオン 櫛\u{E0103}田/クシダ
        薩\u{E0104}摩/サツマ 福\u{E0103}井/フクイ
        """)

    /// Given names of men.
    static let men = WrittenName.table(
        """
        一/ハジメ 豊/ユタカ 誠/マコト 太郎/タロウ 一郎/イチロウ 健太/ケンタ 大輔/ダイスケ 翔太/ショウタ
        蓮/レン 悠真/ユウマ 陽翔/ハルト 義男/ヨシオ 正雄/マサオ 凜太朗/リンタロウ 龍之介/リュウノスケ
        右衛門左/エモンザ 進之助/シンノスケ ひろし/ヒロシ ケン/ケン 祐\u{E0103}一/ユウイチ
        """)

    /// Given names of women.
    static let women = WrittenName.table(
        """
        花子/ハナコ 翠/ミドリ 環/タマキ 恵子/ケイコ 幸子/サチコ 美咲/ミサキ 陽菜/ヒナ 結衣/ユイ 葵/アオイ
        さくら/サクラ エリカ/エリカ トメ/トメ ゑい/エイ 佐和子/サワコ 百合香/ユリカ 千代乃/チヨノ
        茉莉花/マリカ 小夜子/サヨコ 瑠璃/ルリ 靖\u{E0103}子/ヤスコ
        """)

    /// A given name longer than any form's first line.
    static let longest = WrittenName(
        written: "寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末", kana: "ジュゲムジュゲム")

    /// Names of foreign residents, from two letters to as many as a name may have.
    static let foreign = [
        "LI NA", "WU YI", "KIM MINJUN", "NGUYEN THI HAI YEN", "TRAN VAN DUC", "SMITH JOHN",
        "GARCÍA LÓPEZ MARÍA JOSÉ", "MÜLLER-LÜDENSCHEIDT JÜRGEN", "SØRENSEN ÅSE", "O'BRIEN SIOBHÁN",
        "SHRESTHA RAM BAHADUR", "SANTOS DE OLIVEIRA ANA CAROLINA", "PUTRI DEWI LESTARI",
        "RATTANAPORN SUKHUMVITPHATTHANAKORN",
        "WICKRAMASINGHE ARACHCHIGE DON NUWAN PRADEEP KUMARA",
        "DE LA CRUZ MONTEVERDE Y VILLANUEVA MARIA GUADALUPE ESPERANZA CONCEPCION DE LOS SANTOS INOCENTES",
    ]

    /// 通称 of foreign residents.
    static let aliases = ["金村 民俊", "林 娜", "山田 ジョン", "見本 マリア"]
}
