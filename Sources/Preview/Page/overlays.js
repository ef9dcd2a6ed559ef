// What a designer lays over the page: frames, baselines, rulers, quiet zones, the window, findings.
import { t } from "/language.js";
import { all, byId, draw, make } from "/markup.js";
import { happen, on, shown } from "/desk.js";
import { getUnasked } from "/connection.js";

const kinds = ["frames", "baselines", "ruler", "quiet", "window", "area", "lint"];
const chosen = new Set(["frames", "lint"]);
// For a layout that does not state its envelope; the window that the documents are laid out for.
let envelope = [16, 12, 98, 54];
let selected = null;

const rect = (frame, name, more = {}) => {
  const [x, y, width, height] = frame;
  return draw("rect", {
    x, y, width: Math.max(width, 0.3), height: Math.max(height, 0.3), class: name, ...more,
  });
};

/** Whether a finding of the layout points at this element. */
export const isPointedAt = (element, lint) => lint.some(({ place }) =>
  place?.file === element.file && place.line === element.line);

/** The frames, all to be pointed at: what is printed over what is not, small over large. */
function frames(page, pageIndex, lint) {
  const area = ({ frame }) => frame[2] * frame[3];
  const stacked = page.elements.map((element, index) => ({ element, index }))
    .sort(({ element: a }, { element: b }) => a.isShown - b.isShown || area(b) - area(a));
  return stacked.map(({ element, index }) => rect(element.frame, [
    "frame", element.isShown ? "" : "absent", element.fit?.isShrunk || element.fit?.isCondensed ? "shrunk" : "",
    element.fit?.isAtFloor ? "floor" : "", isPointedAt(element, lint) ? "pointed" : "",
  ].filter((name) => name).join(" "), { "data-page": pageIndex, "data-element": index }));
}

function baselines({ baselineGrid }, { width, height }) {
  if (!baselineGrid || !(baselineGrid.step > 0)) return null;
  let path = "";
  for (let y = baselineGrid.first; y < height; y += baselineGrid.step) path += `M0 ${y}H${width}`;
  return draw("path", { d: path, class: "baseline" });
}

function ruler({ width, height }) {
  const length = (mark) => (mark % 10 === 0 ? 4 : mark % 5 === 0 ? 2.8 : 1.6);
  let path = "";
  const numbers = [];
  for (let mark = 0; mark <= width; mark += 1) path += `M${mark} 0V${length(mark)}`;
  for (let mark = 0; mark <= height; mark += 1) path += `M0 ${mark}H${length(mark)}`;
  for (let mark = 10; mark < width; mark += 10) {
    numbers.push(draw("text", { x: mark, y: 7, "text-anchor": "middle" }, String(mark)));
  }
  for (let mark = 10; mark < height; mark += 10) {
    numbers.push(draw("text", { x: 4.6, y: mark + 1 }, String(mark)));
  }
  return draw("g", { class: "ruler" },
    draw("rect", { x: 0, y: 0, width, height: 8, class: "ruler-back" }),
    draw("rect", { x: 0, y: 0, width: 10, height, class: "ruler-back" }),
    draw("path", { d: path }), ...numbers);
}

function lintMarks(page, lint) {
  return page.elements.filter((element) => isPointedAt(element, lint)).flatMap(({ frame }) => [
    rect(frame, "lint"),
    draw("text", { x: frame[0] + frame[2], y: frame[1], class: "lint-sign" }, "！"),
  ]);
}

/** The window, and with the play of the sheet the areas that are always seen and ever seen. */
function windows(page, pageIndex) {
  if (!page.window) return pageIndex === 0 ? [rect(envelope, "window")] : [];
  return [rect(page.window, "window"), rect(page.alwaysVisible, "play"),
    rect(page.everVisible, "play")];
}

function layers(page, size, pageIndex, lint) {
  const quiet = page.elements.filter(({ quietZone, isShown }) => quietZone && isShown);
  return {
    baselines: [baselines(page, size)],
    area: page.typeArea ? [rect(page.typeArea, "area")] : [],
    quiet: quiet.map(({ quietZone }) => rect(quietZone, "quiet")),
    window: windows(page, pageIndex),
    frames: frames(page, pageIndex, lint),
    lint: lintMarks(page, lint),
    ruler: [ruler(size)],
  };
}

function overlay(page, size, pageIndex, lint) {
  const groups = Object.entries(layers(page, size, pageIndex, lint)).map(([kind, marks]) =>
    draw("g", { class: `layer ${kind}`, "data-layer": kind }, ...marks));
  return draw("svg", {
    class: "overlay", viewBox: `0 0 ${size.width} ${size.height}`, "aria-hidden": "true",
  }, ...groups, draw("g", { class: "selection" }));
}

/** Lays the drawn elements over the pages. */
function lay() {
  const { elements, drawing } = shown;
  if (!elements || !drawing) return;
  all(".page", byId("pages")).forEach((figure, index) => {
    const page = elements.pages[index];
    figure.querySelector(".overlay")?.remove();
    if (!page) return;
    const svg = overlay(page, drawing.pages[index], index, elements.lint ?? []);
    figure.querySelector(".sheet").append(svg);
  });
  showLayers();
  showSelection();
}

/** Takes the measures of another envelope; they are kept for the next time. */
function measureEnvelope() {
  const box = byId("envelope-window");
  const numbers = box.value.normalize("NFKC").split(/[,、\s]+/).filter((part) => part).map(Number);
  const isRight = numbers.length === 4 && numbers.every((one) => one >= 0 && one <= 500)
    && numbers[2] > 0 && numbers[3] > 0;
  byId("envelope-fault").textContent = isRight ? "" : t("envelope.fault");
  if (isRight) box.removeAttribute("aria-invalid");
  else box.setAttribute("aria-invalid", "true");
  if (!isRight) return;
  envelope = numbers;
  localStorage.setItem("tsuchi.envelope", numbers.join(", "));
  lay();
}

function startEnvelope() {
  const box = byId("envelope-window");
  box.value = localStorage.getItem("tsuchi.envelope") ?? envelope.join(", ");
  measureEnvelope();
  box.addEventListener("input", measureEnvelope);
}

function showLayers() {
  const isStated = shown.elements?.pages.some(({ window }) => window) ?? false;
  byId("envelope").hidden = !chosen.has("window") || isStated;
  for (const group of all("[data-layer]")) {
    // The frames stay where they are, unseen, so that pointing at an element works without them.
    group.classList.toggle("off", !chosen.has(group.dataset.layer));
  }
}

function showSelection() {
  for (const group of all(".overlay .selection")) group.replaceChildren();
  if (!selected || !shown.elements) return;
  const element = shown.elements.pages[selected.page]?.elements[selected.index];
  const figure = all(".page", byId("pages"))[selected.page];
  if (element && figure) {
    figure.querySelector(".selection")?.append(rect(element.frame, "selected-back"),
      rect(element.frame, "selected"));
  }
}

/** Shows an element as chosen; `null` for none. */
export function select(page, index) {
  selected = page === null ? null : { page, index };
  showSelection();
}

async function load() {
  const { drawing } = shown.drawing;
  try {
    const elements = await getUnasked(`/api/drawings/${drawing}/elements`);
    if (shown.drawing?.drawing !== drawing) return;
    shown.elements = elements;
    lay();
    happen("elements");
  } catch { /* Without elements the page is still seen; the next drawing asks again. */ }
}

function pointed(event) {
  const target = event.target.closest?.("[data-element]");
  if (!target) return;
  happen("pointed", Number(target.dataset.page), Number(target.dataset.element));
}

/** Prepares the overlays. */
export function startOverlays() {
  byId("overlays").append(...kinds.map((kind) => make("label", { class: "check" },
    make("input", { type: "checkbox", value: kind, checked: chosen.has(kind), onchange: (event) => {
      if (event.target.checked) chosen.add(kind);
      else chosen.delete(kind);
      showLayers();
    } }), make("span", { class: `swatch ${kind}`, "aria-hidden": "true" }),
    make("span", { "data-t": `overlay.${kind}` }, t(`overlay.${kind}`)))));
  startEnvelope();
  byId("pages").addEventListener("pointermove", pointed);
  byId("pages").addEventListener("click", pointed);
  on("pages", load);
}
