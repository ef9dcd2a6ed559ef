internal import TestSupport

extension [HeadlessBrowser.Step] {
    /// Types into the search box what only one person has, and waits for this one.
    static func search(_ text: String, finding name: String) -> Self {
        [
            .click("#query"), .type(text),
            .until(
                "document.querySelectorAll('#results li').length === 1"
                    + " && document.querySelector('#results li .name').textContent"
                    + ".includes(\(quoted(name)))"),
        ]
    }

    /// Shows the record that is found alone.
    static func show(_ text: String, name: String) -> Self {
        search(text, finding: name) + [.key("Enter"), .until(isShown)]
    }

    /// Chooses from a list as a person does.
    static func choose(_ value: String, in id: String) -> Self {
        [
            .value(
                """
                (() => { const list = document.getElementById(\(quoted(id)));
                  list.value = \(quoted(value));
                  list.dispatchEvent(new Event("change")); return list.value; })()
                """)
        ]
    }

    /// Whether a notice is shown whole.
    static var isShown: String {
        """
        document.querySelectorAll('.sheet > img').length > 0
          && document.getElementById('stage').getAttribute('aria-busy') === 'false'
        """
    }

    /// Looks for barriers in both colour schemes.
    static var audits: Self {
        [.scheme("light"), .audit, .scheme("dark"), .audit, .scheme("light")]
    }

    /// Tells what an element says.
    static func text(_ selector: String) -> Self {
        [.value("document.querySelector(\(quoted(selector))).textContent")]
    }

    /// A text as JavaScript writes it.
    static func quoted(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n")
        return "\"\(escaped)\""
    }
}
