extension ReportScript {
    /// Size, controls and frames of the pictures.
    static let viewer = #"""
        const millimetre = 96 / 25.4;

        // Zoom 0 fits the width; 1 is the size of the paper.
        function resize() {
          const { width, scale } = shownPictures;
          for (const sheet of all("#stage .sheet")) {
            sheet.style.width =
              view.zoom > 0 && scale > 0 ? `${(width / scale) * millimetre * view.zoom}px` : "";
            // Numbers would hide the small picture of a page under them.
            sheet.classList.toggle("small", sheet.clientWidth < (width / scale) * 2);
          }
          byId("zoom-fit").setAttribute("aria-pressed", view.zoom === 0);
        }

        function zoom(step) {
          if (step === 0) view.zoom = 0;
          else {
            const now = view.zoom || fittedZoom();
            const next = step > 0
              ? sizes.find((size) => size > now * 1.01)
              : sizes.findLast((size) => size < now * 0.99);
            view.zoom = next ?? clamp(now, sizes[0], sizes.at(-1));
          }
          if (shownPictures) resize();
        }

        function fittedZoom() {
          const sheet = document.querySelector("#stage .sheet");
          if (!sheet || !(shownPictures.scale > 0)) return 1;
          return sheet.clientWidth / ((shownPictures.width / shownPictures.scale) * millimetre);
        }

        function showControls() {
          const mode = byId("stage").dataset.mode;
          for (const button of all("#modes button")) {
            button.disabled = button.dataset.mode !== "side" && !shownPictures.isPair;
            button.setAttribute("aria-pressed", button.dataset.mode === mode);
          }
          const isSliding = mode === "swipe" || mode === "blend";
          byId("slide").hidden = !isSliding;
          if (isSliding) {
            byId("slide-name").dataset.t = `slider.${mode}`;
            byId("slide-name").textContent = say(`slider.${mode}`);
          }
          byId("legend").hidden = mode !== "difference";
        }

        function setMode(mode) {
          view.mode = mode;
          layOut();
        }

        // Changes have millimetres, pictures dots; a frame stands a little outside its ink.
        function drawFrames() {
          for (const mark of all("#stage .mark")) mark.remove();
          const { width, height, scale } = shownPictures;
          if (!view.frames || !(scale > 0)) return;
          for (const sheet of all("#stage .sheet")) {
            const isSingle = ["before", "after"].find((side) => sheet.classList.contains(side));
            const sides = isSingle ? [isSingle] : ["before", "after"];
            for (const side of sides) {
              const listed = shownChanges();
              const frames = listed.map((change) => change[`${side}Frame`]).filter(Boolean);
              for (const change of listed) {
                const frame = change[`${side}Frame`];
                if (!frame) continue;
                const node = mark(change, side, frame, width / scale, height / scale);
                // One number is enough where both frames lie on one sheet.
                const isNumbered = isSingle || side === "after" || !change.afterFrame;
                if (isNumbered) node.append(element("b", { text: change.number }));
                node.classList.toggle("above", frames.some((other) => isBeside(other, frame)));
                sheet.append(node);
              }
            }
          }
          choose(chosen, false);
        }

        // Whether a number to the left of the one would cover the other.
        function isBeside(other, [left, top]) {
          const [start, above, width, height] = other;
          const end = start + width;
          return start < left && end > left - 6 && end <= left + 1
            && above < top + 4 && above + height > top;
        }

        function mark(change, side, [left, top, width, height], pageWidth, pageHeight) {
          const gap = 0.5;
          const node = element("div", {
            class: `mark ${side}${left < 8 ? " inside" : ""}`, "data-change": change.number,
            "aria-hidden": "true", on: { click: () => choose(change.number, true) } });
          const percent = (length, of) => `${(length / of) * 100}%`;
          node.style.left = percent(left - gap, pageWidth);
          node.style.top = percent(top - gap, pageHeight);
          node.style.width = percent(width + 2 * gap, pageWidth);
          node.style.height = percent(height + 2 * gap, pageHeight);
          return node;
        }

        """#
}
