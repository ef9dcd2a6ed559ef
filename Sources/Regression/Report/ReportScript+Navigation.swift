extension ReportScript {
    /// Addresses, keys, and the start.
    static let navigation = #"""
        function dataOf(entry) {
          const block = byId(`page-${entry.index}`);
          const data = block ? JSON.parse(block.textContent)
            : { changes: [], scale: 0, unlisted: 0 };
          data.changes.forEach((change, index) => { change.number = index + 1; });
          return data;
        }

        function showPosition() {
          const at = shown.indexOf(current);
          const position = byId("position");
          position.dataset.t = "position";
          position.dataset.n = at < 0 ? "－" : grouped(at + 1);
          position.dataset.of = grouped(shown.length);
          position.textContent = say("position", position.dataset);
          byId("previous").disabled = !neighbour(-1);
          byId("next").disabled = !neighbour(1);
        }

        // The page may have been filtered away: then its neighbours are those it stood between.
        function neighbour(step) {
          if (!current) return step > 0 ? shown[0] : undefined;
          const at = shown.indexOf(current);
          if (at >= 0) return shown[at + step];
          return step > 0
            ? shown.find((entry) => entry.order > current.order)
            : shown.findLast((entry) => entry.order < current.order);
        }

        function go(step) {
          const next = neighbour(step);
          if (!next) return;
          location.hash = next.link.getAttribute("href");
          route();  // The event of the new address comes later than the next key may.
        }

        let routed = null;

        function route() {
          if (routed === location.hash) return;
          routed = location.hash;
          for (const link of all("#list a[aria-current]")) link.removeAttribute("aria-current");
          current = entryByKey.get(keyOf(location.hash)) ?? null;
          shownPictures = null;
          chosen = 0;
          request += 1;
          byId("overview").hidden = current !== null;
          byId("page").hidden = current === null;
          if (current) showPage();
          showPosition();
          const title = say("title");
          document.title = current ? `${current.label} ${current.where} – ${title}` : title;
          window.scrollTo(0, 0);
        }

        function showPage() {
          current.data = dataOf(current);
          current.link.setAttribute("aria-current", "page");
          current.link.scrollIntoView({ block: "nearest" });
          const place = worded("span", "page-number", { n: current.page });
          byId("page-title").replaceChildren(
            element("span", { class: "value", text: current.label }), " ",
            element("span", { class: "quiet" },
              element("span", { class: "value", text: current.where }), " ", place));
          byId("page").className = current.state;
          byId("page-state").replaceChildren(
            document.querySelector(`#states .${current.state} .sign`).cloneNode(true), " ",
            worded("strong", `state.${current.state}`));
          byId("stage").replaceChildren();
          showChanges();
          showPictures();
        }

        const actions = {
          j: () => go(1), k: () => go(-1), ArrowRight: () => go(1), ArrowLeft: () => go(-1),
          1: () => setMode("side"), 2: () => setMode("swipe"), 3: () => setMode("blend"),
          4: () => setMode("difference"), n: () => current && nextChange(1),
          p: () => current && nextChange(-1), f: () => byId("frames").click(),
          "+": () => zoom(1), "=": () => zoom(1), "-": () => zoom(-1),
          0: () => zoom(0), o: () => { location.hash = ""; route(); },
          l: () => showList(byId("list").hidden), "?": () => byId("help").showModal(),
          "/": () => { showList(true); byId("search").focus(); } };

        function onKey(event) {
          if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
          if (byId("help").open) return;
          const { target } = event;
          const isText = target.matches("input[type=search]");
          if (isText && event.key === "Escape") { target.blur(); return; }
          if (isText || (!byId("keys-enabled").checked && event.key.length === 1)) return;
          const isArrow = event.key.startsWith("Arrow");
          // Arrows move the slider and scroll pictures where those have the focus.
          if (isArrow && target.matches("input[type=range], .scroller")) return;
          const action = Object.hasOwn(actions, event.key) ? actions[event.key] : null;
          if (!action) return;
          event.preventDefault();
          action();
        }

        function startViewer() {
          for (const button of all("#modes button")) {
            button.addEventListener("click", () => setMode(button.dataset.mode));
          }
          byId("slider").addEventListener("input", (event) => {
            view.position[view.mode] = Number(event.target.value);
            slide();
          });
          byId("frames").addEventListener("change", (event) => {
            view.frames = event.target.checked;
            if (shownPictures) drawFrames();
          });
          byId("zoom-in").addEventListener("click", () => zoom(1));
          byId("zoom-out").addEventListener("click", () => zoom(-1));
          byId("zoom-fit").addEventListener("click", () => zoom(0));
          byId("previous").addEventListener("click", () => go(-1));
          byId("next").addEventListener("click", () => go(1));
        }

        function startFrame() {
          byId("list-toggle").addEventListener("click", () => showList(byId("list").hidden));
          byId("help-open").addEventListener("click", () => byId("help").showModal());
          byId("help-close").addEventListener("click", () => byId("help").close());
          byId("skip").addEventListener("click", () => byId("main").focus());
          for (const button of all("[data-language]")) {
            button.addEventListener("click", () => {
              language = button.dataset.language === "ja" ? 0 : 1;
              routed = null;
              translate();
              route();
            });
          }
          // In one column the list would stand before everything else.
          if (matchMedia("(max-width: 56rem)").matches) showList(false);
          document.addEventListener("keydown", onKey);
          window.addEventListener("hashchange", route);
        }

        startList();
        startViewer();
        startFrame();
        applyFilter();
        route();

        """#
}
