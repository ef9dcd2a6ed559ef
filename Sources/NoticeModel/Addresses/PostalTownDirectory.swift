/// Knows the towns of postcodes. It has read them before it is asked: an answer that is missing
/// because a file could not be read would be taken for that of a postcode that is not in use.
public protocol PostalTownDirectory: AnyObject {
    /// The towns of a postcode; none if it is not in use.
    func towns(of postalCode: PostalCode) -> [PostalTown]
    /// The towns of a municipality, whatever their postcode; none if it is not known.
    func towns(in municipality: Municipality) -> [PostalTown]
    /// Every municipality, each once.
    var municipalities: [Municipality] { get }
}
