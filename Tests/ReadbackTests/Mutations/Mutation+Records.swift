internal import Composition
internal import Foundation
internal import NoticeModel
internal import Readback

extension Mutation {
    /// A record's values on the page of another, or changed on their way.
    static let records: [Mutation] = individualRecords + otherRecords + sheetValues

    private static func other(_ header: String) -> String { InventedRecords.all[1][header] ?? "" }

    private static let individualRecords: [Mutation] = [
        Mutation(
            "the whole record of somebody else", .individual, .wrongPage, page: 1,
            .record(0, InventedRecords.all[1])),
        Mutation(
            "個人番号 of somebody else", .individual, .textDiffers, page: 1, field: "個人番号",
            .record(0, ["個人番号": InventedRecords.individualNumber(1)])),
        Mutation(
            "氏名 of somebody else", .individual, .textDiffers, page: 1, field: "氏名",
            .record(0, ["氏名": other("氏名")])),
        Mutation(
            "生年月日 a year off", .individual, .textDiffers, page: 1, field: "生年月日",
            .record(0, ["生年月日": "1986-04-09"])),
        Mutation(
            "生年月日 in the other era of its year", .individual, .textDiffers, page: 5,
            field: "生年月日", .record(2, ["生年月日": "1989-01-08"])),
        Mutation(
            "申請書ID of somebody else, in the QR code alone", .individual, .symbolPayload,
            page: 3, field: "code.application-url",
            .sheet(1) { $0.applicationURL = $0.applicationURL.replacing("1321", with: "1000") }),
        Mutation(
            "variation selectors of a name dropped", .individual, .textDiffers, page: 3,
            field: "氏名", .record(1, ["氏名": "渡邉 祐一"])),
        Mutation(
            "one of two variation selectors dropped", .individual, .textDiffers, page: 3,
            field: "氏名", .record(1, ["氏名": "渡邉\u{E0110} 祐一"])),
        Mutation(
            "a variation selector exchanged", .individual, .textDiffers, page: 3, field: "氏名",
            .record(1, ["氏名": "渡邉\u{E010F} 祐\u{E0103}一"])),
        Mutation(
            "𠮷 become 吉", .individual, .textDiffers, page: 5, field: "氏名",
            .record(2, ["氏名": "吉田 一子"])),
        Mutation(
            "一 become a long vowel mark", .individual, .textDiffers, page: 5, field: "氏名",
            .record(2, ["氏名": "\u{20BB7}田 ー子"])),
        Mutation(
            "the blank between family and given name lost", .individual, .textSpacing, page: 1,
            field: "氏名", .record(0, ["氏名": "番号太郎"])),
        Mutation(
            "the blank of a name in another place", .individual, .textSpacing, page: 1,
            field: "氏名", .record(0, ["氏名": "番 号太郎"])),
    ]

    private static let otherRecords: [Mutation] = [
        Mutation(
            "the whole record of somebody else", .expiry, .wrongPage, page: 2,
            .record(1, InventedRecords.all[2])),
        Mutation(
            "申請書ID of somebody else", .expiry, .textDiffers, page: 1, field: "申請書ID",
            .record(0, ["申請書ID": "99999201911050000011999"])),
        Mutation(
            "a character of the recipient exchanged", .expiry, .textDiffers, page: 3, field: "宛名",
            .record(2, ["宛名": "\u{20BB7}田 二郎"])),
        Mutation(
            "方書 lost", .expiry, .textDiffers, page: 2, field: "住所", .record(1, ["方書": ""])),
        Mutation(
            "郵便番号 of somebody else", .expiry, .textDiffers, page: 1, field: "郵便番号",
            .record(0, ["郵便番号": "000-0001"])),
        Mutation(
            "有効期限 a year off", .expiry, .textDiffers, page: 1, field: "有効期限",
            .record(0, ["有効期限": "2027年の誕生日まで"])),
        Mutation(
            "the whole record of somebody else", .card, .textDiffers, page: 3, field: "個人番号",
            .record(2, InventedRecords.all[0])),
        Mutation(
            "発行日 a day off", .card, .textDiffers, page: 1, field: "発行日",
            .record(0, ["発行日": "2015-10-06"])),
        Mutation(
            "性別 changed", .card, .textDiffers, page: 1, field: "性別", .record(0, ["性別": "女"])),
        Mutation(
            "通知カード番号 of somebody else", .card, .textDiffers, page: 1, field: "通知カード番号",
            .record(0, ["通知カード番号": "A100000009"])),
        Mutation(
            "番地 changed", .application, .textDiffers, page: 1, field: "住所",
            .record(0, ["住所": "○○県△△市□□町1-2-8"])),
        Mutation(
            "電話番号 lost", .application, .textMissing, page: 3, field: "電話番号",
            .record(2, ["電話番号": ""])),
        Mutation(
            "電話番号 where there is none", .application, .textUnexpected, page: 1,
            .record(0, ["電話番号": "000-0000-0001"])),
        Mutation(
            "点字カナ lost", .application, .textMissing, page: 3, field: "点字カナ",
            .record(2, ["点字カナ": ""])),
        Mutation(
            "the address of somebody else", .carrier, .textDiffers, page: 1, field: "住所",
            .record(0, ["住所": "○○県○○市西町4-5-6"])),
        Mutation(
            "the name of somebody else", .carrier, .textDiffers, page: 1, field: "宛名",
            .record(0, ["氏名": "番号 次郎"])),
    ]

    private static let sheetValues: [Mutation] = [
        Mutation(
            "the serial of the next notice in the bar code's text", .application, .textDiffers,
            page: 1, field: "code.barcode", .sheet(0) { $0.barcode = "3190110000020#" }),
        Mutation(
            "the serial of the next notice in the QR code", .application, .symbolPayload, page: 1,
            field: "code.barcode", .sheet(0) { $0.barcode = "3190110000020#" }),
        Mutation(
            "a digit of the control line changed", .individual, .textDiffers, page: 1,
            field: "code.control-line",
            .sheet(0) { $0.controlLine = $0.controlLine.replacing("0000501", with: "0000507") }),
        Mutation(
            "n of n/m changed in the control line", .individual, .textDiffers, page: 2,
            field: "code.control-line",
            .sheet(0) { $0.controlLine = $0.controlLine.replacing("1/2", with: "2/2") }),
        Mutation(
            "m of n/m changed", .expiry, .textDiffers, page: 1, field: "code.mail-piece",
            .sheet(0) { $0.sheets = 3 }),
        Mutation(
            "the mail piece of the next notice", .expiry, .textDiffers, page: 1,
            field: "code.mail-piece", .sheet(0) { $0.mailPiece += 1 }),
        Mutation(
            "a digit of the application URL changed", .expiry, .symbolPayload, page: 1,
            field: "code.application-url",
            .sheet(0) { $0.applicationURL = $0.applicationURL.replacing("1000", with: "1001") }),
        Mutation(
            "the host of the application URL changed", .expiry, .symbolPayload, page: 1,
            field: "code.application-url",
            .sheet(0) { $0.applicationURL = $0.applicationURL.replacing("kojin", with: "kojim") }),
        Mutation(
            "a reprint mark on a first print", .individual, .textUnexpected, page: 1,
            .sheet(0) { $0.reprintMark = "再印刷" }),
        Mutation(
            "the number of sheets changed", .carrier, .textDiffers, page: 2, field: "code.sheets",
            .sheet(1) { $0.sheets = 4 }),
    ]
}
