/// What is wrong with a page's content or resources; the page is known further up.
enum ContentFault: Error {
    case foreignColor
    case foreignContent
    case coloredImage
    case transparency
    case font
}
