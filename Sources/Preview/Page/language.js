// The page's language: Japanese unless the desk or the person at it says English.
import { wording } from "/wording.js";

const listeners = new Set();
let column = 0;

/** The wording of a key; `{name}` stands for what `values` has under that name. */
export function t(key, values = {}) {
  const text = wording[key]?.[column] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Puts the words into every element below `root` that asks for one. */
export function translate(root = document) {
  for (const element of root.querySelectorAll("[data-t]")) {
    element.textContent = t(element.dataset.t);
  }
  for (const element of root.querySelectorAll("[data-t-label]")) {
    element.setAttribute("aria-label", t(element.dataset.tLabel));
  }
  for (const element of root.querySelectorAll("[data-t-title]")) {
    element.title = t(element.dataset.tTitle);
  }
}

/** Speaks `ja` or `en` from now on. */
export function speak(language) {
  column = language === "en" ? 1 : 0;
  document.documentElement.lang = language === "en" ? "en" : "ja";
  document.title = t("title");
  translate();
  document.getElementById("language").lang = language === "en" ? "ja" : "en";
  for (const listener of listeners) listener();
}

/** Changes to the other language. */
export const changeLanguage = () => speak(column === 0 ? "en" : "ja");

/** Calls `listener` whenever the language has changed, so that it writes its words anew. */
export const onLanguage = (listener) => listeners.add(listener);
