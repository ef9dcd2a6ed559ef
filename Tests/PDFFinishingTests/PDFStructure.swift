internal import Foundation
internal import TestSupport

/// The objects of a file as qpdf's command shows them.
struct PDFStructure {
    /// Values by reference (`12 0 R`); a stream's dictionary in the place of a stream.
    let objects: [String: Any]
    /// The references of streams.
    let streams: Set<String>
    /// The trailer.
    let trailer: [String: Any]

    init(_ pdf: FinishedPDF) throws {
        let result = try ExternalTool.run(
            "qpdf", ["--json=2", "--json-key=qpdf", "--json-stream-data=none", pdf.path])
        guard
            let document = try JSONSerialization.jsonObject(with: result.output) as? [String: Any],
            let parts = document["qpdf"] as? [Any], parts.count == 2,
            let entries = parts[1] as? [String: [String: Any]]
        else { throw Unreadable() }
        var objects: [String: Any] = [:]
        var streams: Set<String> = []
        for (key, entry) in entries where key.hasPrefix("obj:") {
            let reference = String(key.dropFirst(4))
            if let stream = entry["stream"] as? [String: Any] {
                objects[reference] = stream["dict"]
                streams.insert(reference)
            } else {
                objects[reference] = entry["value"]
            }
        }
        self.objects = objects
        self.streams = streams
        trailer = entries["trailer"]?["value"] as? [String: Any] ?? [:]
    }

    /// A value with its reference followed.
    func resolve(_ value: Any?) -> Any? {
        guard let text = value as? String, let target = objects[text] else { return value }
        return target
    }

    func dictionary(_ value: Any?) -> [String: Any] { resolve(value) as? [String: Any] ?? [:] }
    func array(_ value: Any?) -> [Any] { resolve(value) as? [Any] ?? [] }

    var root: [String: Any] { dictionary(trailer["/Root"]) }
    var info: [String: Any] { dictionary(trailer["/Info"]) }
    /// All dictionaries and streams of a type, in the order of their numbers.
    func all(_ type: String) -> [(reference: String, value: [String: Any])] {
        objects.compactMap { reference, value in
            (value as? [String: Any]).flatMap {
                $0["/Type"] as? String == type ? (reference, $0) : nil
            }
        }.sorted { $0.0.localizedStandardCompare($1.0) == .orderedAscending }
    }

    /// The pages in their order, by walking the tree.
    var pages: [(reference: String, value: [String: Any])] { leaves(root["/Pages"]) }

    private func leaves(_ node: Any?) -> [(reference: String, value: [String: Any])] {
        let value = dictionary(node)
        guard value["/Type"] as? String == "/Pages" else {
            return [(node as? String ?? "", value)]
        }
        return array(value["/Kids"]).flatMap { leaves($0) }
    }

    /// The leaves of a number tree in the order in which they are met.
    func numbers(_ tree: Any?) -> [(Int, Any)] {
        let node = dictionary(tree)
        if node["/Kids"] != nil { return array(node["/Kids"]).flatMap { numbers($0) } }
        let items = array(node["/Nums"])
        return stride(from: 0, to: items.count - 1, by: 2).map {
            (items[$0] as? Int ?? -1, items[$0 + 1])
        }
    }

    /// A text as qpdf writes it, without its mark.
    static func text(_ value: Any?) -> String? {
        (value as? String).flatMap { $0.hasPrefix("u:") ? String($0.dropFirst(2)) : nil }
    }

    /// The decoded data of a stream.
    static func data(_ pdf: FinishedPDF, _ reference: String) throws -> [UInt8] {
        let number = String(reference.prefix { $0 != " " })
        return Array(
            try ExternalTool.run(
                "qpdf", ["--show-object=\(number)", "--filtered-stream-data", pdf.path]
            ).output)
    }

    struct Unreadable: Error {}
}
