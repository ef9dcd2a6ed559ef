internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel

/// Makes the customer barcodes of a job's records, and says which have none.
///
/// Used from one thread.
final class BarcodeMaker {
    private let policy: CustomerBarcodePolicy
    private let rule: CustomerBarcodeRule
    private let purpose: PrintPurpose
    /// Whether notices show them, and whether their carrier sheets do.
    private let isOnNotice: Bool
    private let isOnCarrier: Bool

    /// - Throws: `barcode.no-postcode-data`.
    init(setup: PrintSetup) throws(DiagnosticFailure) {
        policy = setup.barcodes.policy
        purpose = setup.purpose
        isOnNotice = setup.layout.showsCustomerBarcode
        isOnCarrier = setup.carrier?.showsCustomerBarcode ?? false
        var directory: PostcodeFile?
        if isOnNotice || isOnCarrier, let path = setup.barcodes.postcodeDataPath {
            directory = try PostcodeFile(path: path)
        }
        rule = CustomerBarcodeRule(policy: policy, directory: directory)
    }

    /// What the barcode of a record says; empty if it has none.
    func text(of notice: Notice) -> String {
        guard isOnNotice || isOnCarrier else { return "" }
        return outcome(of: notice).barcode?.text ?? ""
    }

    /// Why a record has no whole barcode.
    /// - Parameter startsPiece: Whether it is the first of its mail piece, whose carrier sheet bears
    ///   one barcode for all.
    func fault(of notice: Notice, startsPiece: Bool) -> CustomerBarcodeFault? {
        guard isOnNotice || isOnCarrier && startsPiece else { return nil }
        return outcome(of: notice).fault
    }

    /// What is to be said of a fault. The addresses of specimens are made up.
    func finding(_ fault: CustomerBarcodeFault, of notice: Notice) -> Diagnostic? {
        guard purpose == .live else { return nil }
        let fields = CarrierFields(notice)
        let field = rule.field(
            of: fault, postalCode: fields.givenPostalCode, address: fields.address,
            detail: fields.addressDetail)
        let place = Place.record(row: notice.row, field: field)
        switch policy {
        case .reject:
            return Diagnostic(
                .error, fault.code, at: place, "カスタマバーコードを作れません（\(fault.reason)）",
                hint: fault.rejectionHint)
        case .postalCodeOnly where fault.allowsPostalCode:
            return Diagnostic(
                .warning, fault.code, at: place, "カスタマバーコードを郵便番号だけで印字します（\(fault.reason)）",
                hint: fault.hint)
        case .omit, .postalCodeOnly:
            return Diagnostic(
                .warning, fault.code, at: place, "カスタマバーコードを印字しません（\(fault.reason)）",
                hint: fault.hint)
        }
    }

    private func outcome(of notice: Notice) -> CustomerBarcodeRule.Outcome {
        let fields = CarrierFields(notice)
        return rule.outcome(
            postalCode: fields.givenPostalCode, address: fields.address,
            detail: fields.addressDetail)
    }
}

extension DiagnosticCode {
    /// Whether it is about a record without a whole customer barcode.
    var isOfBarcode: Bool { rawValue.hasPrefix("barcode.") }
}

extension Layout {
    /// Whether anything on its pages shows what the customer barcode says.
    var showsCustomerBarcode: Bool {
        let name = ControlValue.customerBarcode.templateName
        return pages.flatMap(\.elements).contains { element in
            switch element.content {
            case .customerBarcode: true
            case .text(let block): block.template.names.contains(name)
            case .table(let table):
                table.rows.flatMap(\.cells).contains { $0.text.template.names.contains(name) }
            case .tick(let mark, _): mark?.names.contains(name) ?? false
            case .qrCode(let code): code.payload.names.contains(name)
            case .line, .box, .image, .stamp: false
            }
        }
    }
}
