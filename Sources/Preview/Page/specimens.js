// The specimen set of a document: a list, a slider through it, and the extremes of its data.
import { t, onLanguage } from "/language.js";
import { all, byId, make } from "/markup.js";
import { ask, desk, on, order, shown } from "/desk.js";

let names = [];
let filled = null;

function fill() {
  names = desk.specimens[order.document] ?? [];
  byId("specimen").replaceChildren(...names.map((name) => make("option", { value: name }, name)));
  byId("specimen-slide").max = Math.max(1, names.length);
  byId("specimen-tools").hidden = names.length === 0;
  byId("no-specimens").hidden = names.length > 0;
}

/** The specimen that is asked for; of the extremes, the one that the server found. */
function current() {
  if (!order.record) return null;
  return order.data === "own" ? order.record.specimen : shown.drawing?.specimen;
}

function show() {
  const number = names.indexOf(current()) + 1;
  byId("specimen").value = current() ?? "";
  const text = number > 0 ? t("specimens.slide", { number, count: names.length }) : "";
  byId("specimen-position").textContent = text;
  const slide = byId("specimen-slide");
  if (number > 0) slide.value = number;
  slide.setAttribute("aria-valuetext", number > 0 ? `${names[number - 1]} ${text}` : "");
  for (const radio of all("input[name=data]")) radio.checked = radio.value === order.data;
}

function take(index) {
  const name = names[(index + names.length) % names.length];
  if (name) ask({ record: { specimen: name }, query: null, purpose: "specimen", data: "own" });
}

const at = () => names.indexOf(current());

/** Prepares the specimens. */
export function startSpecimens() {
  byId("specimen").addEventListener("change", (event) => take(names.indexOf(event.target.value)));
  byId("specimen-slide").addEventListener("input", (event) => take(Number(event.target.value) - 1));
  byId("specimen-previous").addEventListener("click", () => take(at() < 0 ? -1 : at() - 1));
  byId("specimen-next").addEventListener("click", () => take(at() + 1));
  for (const radio of all("input[name=data]")) {
    radio.addEventListener("change", () => {
      const record = order.record ?? (names[0] ? { specimen: names[0] } : null);
      ask({ data: radio.value, record });
    });
  }
  on("order", () => {
    if (order.document !== filled) { filled = order.document; fill(); }
    if (order.source === "specimens" && !order.record && names.length > 0) take(0);
    else show();
  });
  on("drawn", show);
  onLanguage(show);
}
