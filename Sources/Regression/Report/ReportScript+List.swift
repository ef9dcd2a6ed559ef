extension ReportScript {
    /// The list of pages: search, filter, order.
    static let list = #"""
        const entries = all("#list li").map((item, order) => {
          const link = item.querySelector("a");
          const find = item.querySelector(".label").textContent + " "
            + item.querySelector(".where .value").textContent;
          return {
            item, link, order, index: Number(item.dataset.index),
            state: item.closest("section").dataset.state, key: keyOf(link.hash),
            label: item.querySelector(".label").textContent,
            where: item.querySelector(".where .value").textContent,
            page: item.querySelector(".where [data-n]").dataset.n,
            kinds: new Set((item.dataset.kinds ?? "").split(" ").filter(Boolean)),
            isGrave: "grave" in item.dataset, find: plain(find), isShown: true };
        });
        const entryByKey = new Map(entries.map((entry) => [entry.key, entry]));
        const filter = { states: new Set(), kinds: new Set(), isGrave: false, terms: [] };
        let shown = entries;
        let current = null;

        // Full-width digits and half-width kana are found as well.
        function plain(text) { return text.normalize("NFKC").toLowerCase(); }

        function keyOf(hash) {
          const parts = hash.replace(/^#/, "").split("/").map((part) => {
            try { return decodeURIComponent(part); } catch { return part; }
          });
          return JSON.stringify(parts);
        }

        const fitsKind = (kind, isGrave) =>
          (filter.kinds.size === 0 || filter.kinds.has(kind)) && (!filter.isGrave || isGrave);

        function fits(entry) {
          return filter.states.has(entry.state)
            && (filter.kinds.size === 0 || [...filter.kinds].some((kind) => entry.kinds.has(kind)))
            && (!filter.isGrave || entry.isGrave)
            && filter.terms.every((term) => entry.find.includes(term));
        }

        function applyFilter() {
          for (const entry of entries) {
            entry.isShown = fits(entry);
            entry.item.hidden = !entry.isShown;
          }
          shown = entries.filter((entry) => entry.isShown);
          for (const section of all("#list section.pages")) {
            section.hidden = !filter.states.has(section.dataset.state)
              || !section.querySelector("li:not([hidden])");
          }
          const count = byId("shown");
          count.dataset.t = "shown";
          count.dataset.n = grouped(shown.length);
          count.dataset.of = grouped(entries.length);
          count.textContent = say("shown", count.dataset);
          showPosition();
          if (current) showChanges();
        }

        function pressState(state, isOn) {
          if (isOn) filter.states.add(state); else filter.states.delete(state);
          const button = document.querySelector(`#states [data-state="${state}"]`);
          button.setAttribute("aria-pressed", isOn);
        }

        function pressKinds() {
          for (const button of all("#kinds button")) {
            const kind = button.dataset.kind;
            const isOn = kind === "" ? filter.kinds.size === 0 : filter.kinds.has(kind);
            button.setAttribute("aria-pressed", isOn);
          }
        }

        function showOnlyKind(kind) {
          filter.kinds = new Set([kind]);
          pressKinds();
          for (const state of ["changed", "missing", "new"]) pressState(state, true);
          applyFilter();
        }

        function showEveryChange() {
          filter.kinds.clear();
          filter.isGrave = false;
          byId("grave").checked = false;
          pressKinds();
          applyFilter();
        }

        function startList() {
          for (const button of all("#states button")) {
            pressState(button.dataset.state, button.getAttribute("aria-pressed") === "true");
            button.addEventListener("click", () => {
              pressState(button.dataset.state, !filter.states.has(button.dataset.state));
              applyFilter();
            });
          }
          for (const button of all("#kinds button")) {
            button.addEventListener("click", () => {
              const kind = button.dataset.kind;
              if (kind === "") filter.kinds.clear();
              else if (!filter.kinds.delete(kind)) filter.kinds.add(kind);
              pressKinds();
              applyFilter();
            });
          }
          byId("grave")?.addEventListener("change", (event) => {
            filter.isGrave = event.target.checked;
            applyFilter();
          });
          byId("search").addEventListener("input", (event) => {
            filter.terms = plain(event.target.value).split(/\s+/).filter(Boolean);
            applyFilter();
          });
          for (const button of all("[data-only-kind]")) {
            button.addEventListener("click", () => {
              showOnlyKind(button.dataset.onlyKind);
              showList(true);
            });
          }
          for (const button of all("[data-only-state]")) {
            button.addEventListener("click", () => {
              for (const other of filter.states) pressState(other, false);
              pressState(button.dataset.onlyState, true);
              applyFilter();
              showList(true);
              const first = shown[0];
              if (first) first.item.scrollIntoView({ block: "nearest" });
            });
          }
        }

        function showList(isOpen) {
          byId("list").hidden = !isOpen;
          byId("list-toggle").setAttribute("aria-expanded", isOpen);
          document.querySelector(".work").classList.toggle("alone", !isOpen);
        }

        """#
}
