/// Which customer barcode a record gets.
public struct CustomerBarcodeRule {
    /// What becomes of a record.
    public enum Outcome: Hashable, Sendable {
        /// It gets this barcode.
        case barcode(CustomerBarcode)
        /// It gets that of its postcode alone.
        case postalCode(CustomerBarcode, CustomerBarcodeFault)
        /// It gets none, or is not printed at all if the policy says so.
        case none(CustomerBarcodeFault)

        /// The barcode, if there is one.
        public var barcode: CustomerBarcode? {
            switch self {
            case .barcode(let barcode), .postalCode(let barcode, _): barcode
            case .none: nil
            }
        }

        /// Why it is not the whole barcode.
        public var fault: CustomerBarcodeFault? {
            switch self {
            case .barcode: nil
            case .postalCode(_, let fault), .none(let fault): fault
            }
        }
    }

    private let policy: CustomerBarcodePolicy
    private let neighbours: TownNeighbours?

    /// - Parameters:
    ///   - policy: What becomes of records without a certain barcode.
    ///   - directory: The towns of postcodes, by which addresses are divided and checked; without it
    ///     postcode and address are looked at by their form alone.
    public init(
        policy: CustomerBarcodePolicy = .omit, directory: (any PostalTownDirectory)? = nil
    ) {
        self.policy = policy
        neighbours = directory.map(TownNeighbours.init)
    }

    /// The barcode of an address.
    /// - Parameters:
    ///   - postalCode: 郵便番号, with or without its hyphen.
    ///   - address: 住所, from its prefecture, municipality or town on.
    ///   - detail: 方書.
    public func outcome(postalCode: String?, address: String?, detail: String?) -> Outcome {
        do throws(CustomerBarcodeFault) {
            let code = try self.postalCode(postalCode)
            do throws(CustomerBarcodeFault) {
                let part = try part(of: AddressText(address ?? ""), code)
                let whole = part.joined(with: AddressText(detail ?? ""))
                return .barcode(
                    CustomerBarcode(postalCode: code, number: try AddressNumber(whole)))
            } catch {
                guard policy == .postalCodeOnly, error.allowsPostalCode else { throw error }
                return .postalCode(CustomerBarcode(postalCode: code), error)
            }
        } catch { return .none(error) }
    }

    /// The field in which somebody should look for a fault of ``outcome(postalCode:address:detail:)``,
    /// given the same: 方書 if the address without it would do.
    public func field(
        of fault: CustomerBarcodeFault, postalCode: String?, address: String?, detail: String?
    ) -> String {
        let isOfDetail =
            detail?.isEmpty == false
            && outcome(postalCode: postalCode, address: address, detail: nil).fault == nil
        return isOfDetail ? "方書" : fault.field
    }

    /// A postcode that stands for a town: that of a whole municipality ends in 00 (manual, p. 18).
    private func postalCode(_ text: String?) throws(CustomerBarcodeFault) -> PostalCode {
        guard let code = text.flatMap(PostalCode.init) else { throw .postalCodeMissing }
        guard !code.digits.hasSuffix("00") else { throw .postalCodeWithoutTown }
        return code
    }

    private func part(
        of address: AddressText, _ code: PostalCode
    ) throws(CustomerBarcodeFault) -> AddressText {
        let part: AddressText
        if let neighbours {
            let towns = neighbours.towns(of: code)
            if towns.isEmpty { throw .postalCodeUnknown }
            part = try TownMatch(address, neighbours).part(behind: towns)
        } else {
            part = try NumberStart(address).part()
        }
        // A number of the building alone is not that of the house.
        _ = try AddressNumber(part)
        return part
    }
}
