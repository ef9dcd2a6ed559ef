// What a designer wants to know of an element, and what is to be said against the layout.
import { t, onLanguage } from "/language.js";
import { byId, fact, japanese, make, say } from "/markup.js";
import { on, shown } from "/desk.js";
import { select } from "/overlays.js";
import { findingList, placeText, shortPlace } from "/findings.js";

let current = null;

const number = (value) => String(Math.round(value * 100) / 100);

function describe(element) {
  const [x, y, w, h] = element.frame.map(number);
  const { style, fit, fields = [], conditions = [] } = element;
  const place = placeText(element);
  return [
    fact(t("element.kind"), japanese(element.kind), element.isShown ? null
      : make("strong", {}, t("element.hidden"))),
    fact(t("element.frame"), t("element.frameText", { x, y, w, h })),
    style ? fact(t("element.style"), t("element.styleText", style)) : null,
    fields.length > 0
      ? fact(t("element.fields"), ...fields.map((name) => japanese(name, "code"))) : null,
    fit ? fact(t("element.fit"), japanese(fit.text, fit.isShrunk || fit.isCondensed ? "strong" : "span")) : null,
    conditions.length > 0 ? fact(t("element.conditions"), ...conditions.map(({ text, holds }) =>
      make("div", {}, japanese(text), " ", t(holds ? "element.holds" : "element.fails")))) : null,
    place ? fact(t("element.place"), make("code", { class: "place", title: place },
      shortPlace(element)), " ",
      make("button", { type: "button", class: "small", onclick: () => copy(place) },
        t("element.copy"))) : null,
  ].filter((part) => part);
}

async function copy(place) {
  try {
    await navigator.clipboard.writeText(place);
    say(t("element.copied"));
  } catch { /* The text can be marked by hand. */ }
}

const keyOf = (page, index) => `${page}:${index}`;

function label(element) {
  const name = element.id ?? element.fields?.join("・") ?? "";
  return `${element.kind}${name ? ` ${name}` : ""}（${element.line}）`;
}

function show() {
  const element = current && shown.elements?.pages[current.page]?.elements[current.index];
  byId("element").replaceChildren(...(element ? describe(element) : []));
  byId("elements").value = element ? keyOf(current.page, current.index) : "";
  if (element) select(current.page, current.index);
  else select(null);
}

/** The elements of a page from top to bottom, as they are read. */
function group({ elements }, page) {
  const options = elements.map((element, index) => ({ element, index }))
    .sort(({ element: { frame: a } }, { element: { frame: b } }) => a[1] - b[1] || a[0] - b[0])
    .map(({ element, index }) =>
      make("option", { value: keyOf(page, index), lang: "ja" }, label(element)));
  return make("optgroup", { label: t("element.page", { number: page + 1 }) }, ...options);
}

function fill() {
  const pages = shown.elements?.pages ?? [];
  byId("elements").replaceChildren(...pages.map(group));
  const lint = shown.elements?.lint ?? [];
  byId("lint").replaceChildren(!shown.elements ? "" : lint.length > 0 ? findingList(lint)
    : make("p", { class: "hint" }, t("lint.none")));
  show();
}

function choose(page, index) {
  if (current?.page === page && current.index === index) return;
  current = { page, index };
  show();
}

/** Prepares the panel. */
export function startDesign() {
  byId("elements").addEventListener("change", (event) => {
    const [page, index] = event.target.value.split(":").map(Number);
    choose(page, index);
  });
  on("pointed", choose);
  on("elements", fill);
  on("cleared", () => { current = null; fill(); });
  onLanguage(fill);
}
