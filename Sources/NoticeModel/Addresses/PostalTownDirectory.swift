/// Knows the towns of postcodes.
public protocol PostalTownDirectory: AnyObject {
    /// The towns of a postcode; none if it is not in use.
    func towns(of postalCode: PostalCode) -> [PostalTown]
}
