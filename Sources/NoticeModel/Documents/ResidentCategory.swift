/// 外国人住民の区分: the categories of foreign residents in the Basic Resident Registers
/// (住民基本台帳法, article 30-45).
public enum ResidentCategory: String, Hashable, Sendable, CaseIterable {
    /// Mid- and long-term residents.
    case midToLongTerm = "中長期在留者"
    /// Special permanent residents.
    case specialPermanent = "特別永住者"
    /// Persons permitted temporary refuge.
    case temporaryRefuge = "一時庇護許可者"
    /// Persons permitted provisional stay.
    case provisionalStay = "仮滞在許可者"
    /// Transitional residents by birth.
    case transitionalByBirth = "出生による経過滞在者"
    /// Transitional residents by loss of Japanese nationality.
    case transitionalByLossOfNationality = "国籍喪失による経過滞在者"

    /// What the column may hold: a category, or `-` for Japanese nationals.
    static let words = allCases.map(\.rawValue) + ["-"]
}
