public import ArgumentParser
public import PDFFinishing

/// `--profile archive`.
extension PDFProfile: ExpressibleByArgument {}
