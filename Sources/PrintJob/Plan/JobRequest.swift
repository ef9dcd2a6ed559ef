public import Intake
public import NoticeModel
public import Readback

/// What is wanted of a job: everything that decides what is printed. It is kept in the ledger, so
/// that a job can be resumed from its folder alone; paths should therefore be absolute.
public struct JobRequest: Codable, Hashable, Sendable {
    /// The layout file.
    public var layoutPath: String
    /// The issuer file.
    public var issuerPath: String
    /// The folder of the font catalogue.
    public var fontFolder: String
    /// What is printed for.
    public var purpose: PrintPurpose
    /// Whose carrier sheet leads a mail piece.
    public var carrier: CarrierChoice
    /// The residents file; `-` for standard input.
    public var inputPath: String
    /// Its format; by its extension if `nil`.
    public var format: ResidentsFormat?
    /// Its encoding; UTF-8 if `nil`.
    public var encoding: TextEncoding?
    /// The file that says which of its columns is what; its columns bear canonical names if `nil`.
    public var mappingPath: String?
    /// Most pages a volume; at least the pages of one mail piece.
    public var volumeSize: Int
    /// In which order mail pieces are printed.
    public var order: PieceOrder
    /// What becomes of notices whose text does not fit; rejected if `nil`, as in ledgers of
    /// versions that did nothing else.
    public var overflow: OverflowChoice?
    /// Most rows that may stay unprinted; no limit if `nil`.
    public var maximumRejected: Int?
    /// What the volumes are made for.
    public var output: OutputForm
    /// How many pages of a finished volume are read back before it is put in place.
    public var verification: VerificationExtent
    /// The programs that read it; `nil` reads nothing, whatever the extent.
    public var engines: ReadingEngines?

    /// How customer barcodes are made; `nil` in ledgers of versions that made none.
    public var barcodes: CustomerBarcodeChoice?

    /// What is read back in fact.
    var effectiveVerification: VerificationExtent { engines == nil ? .off : verification }

    /// The residents file and how it is read.
    public var residents: ResidentsSource {
        ResidentsSource(
            path: inputPath, format: format, encoding: encoding, mappingPath: mappingPath)
    }

    /// States a request.
    public init(
        layoutPath: String, issuerPath: String, fontFolder: String, purpose: PrintPurpose = .live,
        carrier: CarrierChoice = .asLayoutSays, inputPath: String,
        format: ResidentsFormat? = nil, encoding: TextEncoding? = nil,
        mappingPath: String? = nil, volumeSize: Int = 5000, order: PieceOrder = .input,
        overflow: OverflowChoice? = nil, maximumRejected: Int? = nil, output: OutputForm = .print,
        verification: VerificationExtent = .full,
        engines: ReadingEngines? = nil, barcodes: CustomerBarcodeChoice? = nil
    ) {
        self.layoutPath = layoutPath
        self.issuerPath = issuerPath
        self.fontFolder = fontFolder
        self.purpose = purpose
        self.carrier = carrier
        self.inputPath = inputPath
        self.format = format
        self.encoding = encoding
        self.mappingPath = mappingPath
        self.volumeSize = volumeSize
        self.order = order
        self.overflow = overflow
        self.maximumRejected = maximumRejected
        self.output = output
        self.verification = verification
        self.engines = engines
        self.barcodes = barcodes
    }
}
