extension ReportScript {
    /// The two pictures of a page: side by side, swiped, blended, and their difference.
    static let pictures = #"""
        const view = { mode: "side", zoom: 0, position: { swipe: 50, blend: 50 }, frames: true };
        const sizes = [0.5, 0.75, 1, 1.5, 2, 3, 4];
        let shownPictures = null;
        let request = 0;

        // Read and decoded only when somebody looks at the page.
        async function load(side, index) {
          const data = byId(`${side}-${index}`)?.textContent;
          if (!data) return null;
          const image = new Image();
          image.decoding = "async";
          image.className = side;
          image.dataset.tLabel = `picture.${side}`;
          image.alt = say(`picture.${side}`);
          image.src = `data:image/png;base64,${data}`;
          try { await image.decode(); } catch { return "broken"; }
          return image;
        }

        async function showPictures() {
          const ticket = ++request;
          const [before, after] =
            await Promise.all(["before", "after"].map((side) => load(side, current.index)));
          if (ticket !== request) return;
          const usable = [before, after].filter((image) => image instanceof Image);
          shownPictures = {
            before, after, scale: current.data.scale,
            width: Math.max(0, ...usable.map((image) => image.naturalWidth)),
            height: Math.max(0, ...usable.map((image) => image.naturalHeight)),
            isPair: usable.length === 2 };
          layOut();
        }

        function layOut() {
          if (!shownPictures) return;
          const stage = byId("stage");
          const isSide = view.mode === "side" || !shownPictures.isPair;
          stage.classList.toggle("two", isSide);
          stage.dataset.mode = isSide ? "side" : view.mode;
          if (isSide) {
            stage.replaceChildren(...["before", "after"].map(sideFigure));
            scrollTogether(all(".scroller", stage));
          } else {
            const { before, after } = shownPictures;
            const both = element("figure", {}, scroller(sheetOf([before, after], view.mode)));
            stage.replaceChildren(both);
            if (view.mode === "difference") drawDifference(stage.querySelector(".sheet"));
            if (view.mode === "swipe") followPointer(stage.querySelector(".sheet"));
          }
          showControls();
          slide();
          resize();
          drawFrames();
        }

        function sideFigure(side) {
          const image = shownPictures[side];
          const caption = worded("figcaption", side);
          if (image instanceof Image) {
            return element("figure", {}, caption, scroller(sheetOf([image], side)));
          }
          const key = image === "broken" ? "picture.broken" : "picture.none";
          return element("figure", {}, caption, worded("p", key, {}, { class: "empty" }));
        }

        function scroller(sheet) {
          const name = { tabindex: "0", role: "group", class: "scroller" };
          const label = say("page-number", { n: current.page });
          return element("div", { ...name, "aria-label": label }, sheet);
        }

        function sheetOf(images, name) {
          const sheet = element("div", { class: `sheet ${name}` });
          for (const image of images) {
            image.style.width = `${(image.naturalWidth / shownPictures.width) * 100}%`;
            image.style.clipPath = "";
            image.style.opacity = "";
            sheet.append(image);
          }
          sheet.style.aspectRatio = `${shownPictures.width} / ${shownPictures.height}`;
          if (name === "swipe") sheet.append(element("div", { class: "border" }));
          return sheet;
        }

        function scrollTogether(boxes) {
          for (const box of boxes) {
            box.addEventListener("scroll", () => {
              for (const other of boxes) {
                if (other === box) continue;
                other.scrollTop = box.scrollTop;
                other.scrollLeft = box.scrollLeft;
              }
            });
          }
        }

        function followPointer(sheet) {
          const move = (event) => {
            if (event.buttons !== 1) return;
            const box = sheet.getBoundingClientRect();
            view.position.swipe = clamp(((event.clientX - box.left) / box.width) * 100, 0, 100);
            slide();
          };
          sheet.addEventListener("pointerdown", move);
          sheet.addEventListener("pointermove", move);
          for (const image of all("img", sheet)) image.draggable = false;
        }

        // Left of the border stands what was, right of it what is.
        function slide() {
          const sheet = document.querySelector("#stage .sheet.swipe, #stage .sheet.blend");
          const position = view.position[view.mode];
          if (position === undefined) return;
          byId("slider").value = position;
          const after = sheet?.querySelector("img.after");
          const before = sheet?.querySelector("img.before");
          if (!after) return;
          if (view.mode === "blend") { after.style.opacity = position / 100; return; }
          sheet.querySelector(".border").style.left = `${position}%`;
          const share = (image) => (position * shownPictures.width) / image.naturalWidth;
          after.style.clipPath = `inset(0 0 0 ${clamp(share(after), 0, 100)}%)`;
          before.style.clipPath = `inset(0 ${clamp(100 - share(before), 0, 100)}% 0 0)`;
        }

        const ink = { before: [179, 68, 0], after: [0, 79, 158] };

        function greys(image, width, height) {
          const canvas = document.createElement("canvas");
          canvas.width = width;
          canvas.height = height;
          const context = canvas.getContext("2d", { willReadFrequently: true });
          context.fillStyle = "#fff";
          context.fillRect(0, 0, width, height);
          context.drawImage(image, 0, 0);
          const dots = context.getImageData(0, 0, width, height).data;
          const result = new Uint8Array(width * height);
          for (let i = 0; i < result.length; i += 1) {
            result[i] = (dots[i * 4] * 77 + dots[i * 4 + 1] * 150 + dots[i * 4 + 2] * 29) >> 8;
          }
          return result;
        }

        // Ink of one side only is coloured, by how much darker it is; common ink is pale grey.
        function drawDifference(sheet) {
          const { width, height, before, after } = shownPictures;
          const left = greys(before, width, height), right = greys(after, width, height);
          const canvas = element("canvas", { role: "img", "aria-label": say("mode.difference") });
          canvas.width = width;
          canvas.height = height;
          const context = canvas.getContext("2d");
          const dots = context.createImageData(width, height);
          for (let i = 0; i < left.length; i += 1) {
            const gap = left[i] - right[i];
            const pale = 255 - ((255 - Math.max(left[i], right[i])) >> 2);
            const colour = gap > 0 ? ink.after : ink.before;
            const share = Math.abs(gap) / 255;
            for (let channel = 0; channel < 3; channel += 1) {
              dots.data[i * 4 + channel] = pale + (colour[channel] - pale) * share;
            }
            dots.data[i * 4 + 3] = 255;
          }
          context.putImageData(dots, 0, 0);
          canvas.style.width = "100%";
          for (const image of all("img", sheet)) image.remove();
          sheet.append(canvas);
        }

        """#
}
