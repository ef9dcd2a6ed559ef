public import ArgumentParser
public import NoticeModel

/// `--barcode-error omit`.
extension CustomerBarcodePolicy: ExpressibleByArgument {}
