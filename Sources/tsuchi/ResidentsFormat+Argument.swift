public import ArgumentParser
public import Intake

/// `--input-format csv`.
extension ResidentsFormat: ExpressibleByArgument {}
