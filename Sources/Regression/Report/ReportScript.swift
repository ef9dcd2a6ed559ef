/// The script of an HTML report: it shows, filters and compares, asks nobody for anything and
/// keeps nothing. Values come to the page as text nodes only, never as markup.
enum ReportScript {
    /// The whole script.
    static let text =
        "\"use strict\";\n(() => {\n" + core + list + pictures + viewer + changes
        + navigation + "})();\n"

    /// Language, elements, and text in which nothing is invisible.
    private static let core = #"""
        const words = JSON.parse(document.getElementById("words").textContent);
        let language = 0;
        const byId = (id) => document.getElementById(id);
        const all = (selector, root = document) => [...root.querySelectorAll(selector)];
        const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

        function say(key, values = {}) {
          const entry = words[key];
          if (!entry) return key;
          // A value in braces is itself a wording: its language changes with the rest.
          return entry[language].replace(/\{(\w+)\}/g, (_, name) => {
            const value = values[name] ?? "";
            return value[0] === "{" ? say(value.slice(1, -1)) : value;
          });
        }

        function element(name, options = {}, ...children) {
          const node = document.createElement(name);
          for (const [key, value] of Object.entries(options)) {
            if (value === null || value === undefined) continue;
            if (key === "text") node.textContent = value;
            else if (key === "on") {
              for (const [event, action] of Object.entries(value)) {
                node.addEventListener(event, action);
              }
            } else node.setAttribute(key, value);
          }
          node.append(...children.filter((child) => child !== null));
          return node;
        }

        // An element with a wording, which a change of language finds again.
        function worded(name, key, values = {}, options = {}) {
          const node = element(name, { ...options, "data-t": key, text: say(key, values) });
          Object.assign(node.dataset, values);
          return node;
        }

        function translate() {
          document.documentElement.lang = language === 0 ? "ja" : "en";
          for (const node of all("[data-t]")) node.textContent = say(node.dataset.t, node.dataset);
          for (const node of all("[data-t-label]")) {
            node.setAttribute("aria-label", say(node.dataset.tLabel, node.dataset));
          }
          for (const button of all("[data-language]")) {
            const isOn = button.dataset.language === document.documentElement.lang;
            button.setAttribute("aria-pressed", isOn);
          }
        }

        const grouped = (number) => number.toLocaleString("en-US");
        const codePoint = (sign) =>
          "U+" + sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");

        // What would not be seen: spaces, controls, marks of direction, characters without width.
        const unseen = new RegExp("[ \u00a0\u3000\\p{Cc}\\p{Cf}\\p{Zs}\\p{Zl}\\p{Zp}]", "u");
        const spaces = { " ": "␣", "\u3000": "□", "\u00a0": "⍽", "\n": "↵" };

        function visible(text) {
          const parts = [];
          let plain = "";
          for (const sign of text) {
            if (!unseen.test(sign)) { plain += sign; continue; }
            if (plain) parts.push(plain);
            plain = "";
            const shown = spaces[sign] ?? `[${codePoint(sign)}]`;
            parts.push(element("span", { class: "unseen", title: codePoint(sign), text: shown }));
          }
          if (plain) parts.push(plain);
          return parts;
        }

        const segmenter = new Intl.Segmenter("ja", { granularity: "grapheme" });
        const letters = (text) => [...segmenter.segment(text)].map((part) => part.segment);

        // The part in which two texts differ: what stands before and behind it is the same.
        function parting(left, right) {
          const a = letters(left), b = letters(right);
          let start = 0, end = 0;
          while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
          while (end < Math.min(a.length, b.length) - start
            && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
          const cut = (list) => ({
            head: list.slice(0, start).join(""), tail: list.slice(list.length - end).join(""),
            middle: list.slice(start, list.length - end).join("") });
          return [cut(a), cut(b)];
        }

        """#
}
