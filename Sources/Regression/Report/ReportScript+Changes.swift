extension ReportScript {
    /// The changes of a page in words, beside its pictures.
    static let changes = #"""
        let chosen = 0;
        const signs = Object.fromEntries(all("#kinds button[data-kind]").map((button) =>
          [button.dataset.kind, button.querySelector(".sign")?.textContent ?? ""]));

        const shownChanges = () => current.data.changes.filter((change) =>
          fitsKind(change.kind, change.verdict === "unacceptable"));

        function showChanges() {
          const { changes, unlisted } = current.data;
          const visibleChanges = shownChanges();
          byId("changes").replaceChildren(...visibleChanges.map(changeItem));
          const count = byId("changes-count");
          count.dataset.t = "changes.n";
          count.dataset.n = grouped(changes.length + unlisted);
          count.textContent = say("changes.n", count.dataset);
          const hidden = changes.length - visibleChanges.length;
          const notes = [];
          if (changes.length === 0) notes.push(worded("span", `sentence.${current.state}`));
          if (hidden > 0) {
            notes.push(worded("span", "changes.hidden", { n: hidden }), " ", worded(
              "button", "changes.all", {}, { type: "button", on: { click: showEveryChange } }));
          }
          if (unlisted > 0) notes.push(worded("p", "changes.unlisted", { n: grouped(unlisted) }));
          byId("changes-note").replaceChildren(...notes);
          if (shownPictures) drawFrames();
        }

        function changeItem(change) {
          const [before, after] = change.before !== null && change.after !== null
            ? parting(change.before, change.after)
            : [change.before, change.after].map((text) =>
              text === null ? null : { head: "", middle: "", tail: text });
          const frame = change.beforeFrame ?? change.afterFrame;
          return element("li", { "data-change": change.number, "data-kind": change.kind },
            element("div", { class: "change-head" },
              element("button", {
                type: "button", class: "locate", text: change.number, "data-t-label": "locate",
                "data-n": change.number, "aria-label": say("locate", { n: change.number }),
                on: { click: () => choose(change.number, true) } }),
              element("span", { class: "kind" },
                element("span", { class: "sign", "aria-hidden": "true", text: signs[change.kind] }),
                " ", worded("span", `kind.${change.kind}`)),
              worded("span", `verdict.${change.verdict}`, {}, { class: `grade ${change.verdict}` })),
            ...(change.before === change.after && before !== null
              ? [element("p", { class: "same value", lang: "ja" }, ...visible(change.before))]
              : [wording("del", before, "before"), wording("ins", after, "after")]),
            points(before, after),
            change.detail ? element("p", { lang: "ja", text: change.detail }) : null,
            element("p", { class: "quiet" },
              ...(frame ? [worded("span", "at", {
                left: frame[0].toFixed(1), top: frame[1].toFixed(1) }), " "] : []),
              seenBy(change.level)),
            source(change));
        }

        function seenBy(level) {
          return worded("span", "seen-by", { name: `{level.${level}}` });
        }

        function wording(name, part, side) {
          if (part === null) return null;
          const middle = part.middle ? [element("mark", {}, ...visible(part.middle))] : [];
          return element(name, {}, worded("span", side, {}, { class: "heard" }),
            element("span", { lang: "ja" },
              ...visible(part.head), ...middle, ...visible(part.tail)));
        }

        // Two forms of one character may look alike here: their code points do not.
        function points(before, after) {
          if (!before?.middle || !after?.middle) return null;
          const list = (text) => [...text].map(codePoint).join(" ");
          const both = before.middle + after.middle;
          if ([...both].length > 16 || /^[\x21-\x7e]*$/.test(both)) return null;
          return element("p", {
            class: "points", text: `${list(before.middle)} → ${list(after.middle)}` });
        }

        function source(change) {
          if (change.source === null) return null;
          const text = element("code", { text: change.source });
          const place = change.link === null ? text : element("a", { href: change.link }, text);
          const copy = worded("button", "copy", {}, { type: "button", class: "small" });
          copy.addEventListener("click", async () => {
            try {
              await navigator.clipboard.writeText(change.source);
              copy.textContent = say("copied");
            } catch {
              getSelection().selectAllChildren(text);
            }
          });
          return element("p", {}, place, " ", copy);
        }

        function choose(number, isShown) {
          chosen = number;
          for (const node of all("#changes > li, #stage .mark")) {
            const isOn = Number(node.dataset.change) === number;
            node.classList.toggle("chosen", isOn);
            if (isOn && isShown) node.scrollIntoView({ block: "nearest", inline: "nearest" });
          }
        }

        function nextChange(step) {
          const numbers = shownChanges().map((change) => change.number);
          if (numbers.length === 0) return;
          const at = numbers.indexOf(chosen);
          const next = at < 0 ? (step > 0 ? 0 : numbers.length - 1)
            : (at + step + numbers.length) % numbers.length;
          choose(numbers[next], true);
        }

        """#
}
