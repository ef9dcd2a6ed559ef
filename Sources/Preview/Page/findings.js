// What is wrong, as the program says it: where, an excerpt with a mark, what to do.
import { t, onLanguage } from "/language.js";
import { byId, cry, japanese, make, say } from "/markup.js";
import { on, shown } from "/desk.js";

let last = null;

/** The place in the form that editors can jump to. */
export function placeText(place) {
  if (!place) return "";
  if (place.file) {
    return [place.file, place.line, place.column].filter((part) => part ?? false).join(":");
  }
  if (place.row) return t("finding.row", { row: place.row, field: place.field ?? "" }).trim();
  return place.field ?? "";
}

/** The same with the last folder only, for reading. */
export const shortPlace = (place) => placeText(place).replace(/^.*\/([^/]+\/[^/]+)$/, "$1");

function excerpt({ excerpt, column }) {
  if (!excerpt) return null;
  if (excerpt.includes("\n") || !column) {
    return make("pre", { class: "excerpt", lang: "ja" }, excerpt);
  }
  const characters = [...excerpt];
  const at = Math.min(column - 1, characters.length);
  return make("pre", { class: "excerpt", lang: "ja" },
    characters.slice(0, at).join(""),
    make("mark", { class: "caret" }, characters[at] ?? " "),
    characters.slice(at + 1).join(""));
}

/** One finding, as an element of a list. */
export function findingItem(finding) {
  const { severity, code, message, hint, place } = finding;
  const where = shortPlace(place);
  return make("li", { class: `finding ${severity}` },
    make("p", {}, make("strong", { class: "severity" }, t(`finding.${severity}`)), " ",
      japanese(message)),
    where ? make("p", { class: "where" }, japanese(where, "code", { title: placeText(place) })) : null,
    place ? excerpt(place) : null,
    hint ? make("p", { class: "what-to-do" }, make("b", {}, t("finding.hint")),
      japanese(hint)) : null,
    make("p", { class: "code quiet" }, make("code", {}, code)));
}

/** A list of findings. */
export const findingList = (findings) =>
  make("ul", { class: "finding-list" }, ...findings.map(findingItem));

/** What a refusal says, as findings. */
export function findingsOf(refusal) {
  if (refusal.body.findings) return refusal.body.findings;
  const message = refusal.body.message
    ?? (refusal.status === 0 ? t("trouble.gone") : t("trouble.other", { status: refusal.status }));
  return [{ severity: "error", code: refusal.body.error ?? "preview.refused", message }];
}

function showTrouble() {
  const panel = byId("trouble");
  panel.hidden = last === null;
  const isStale = shown.drawing !== null && !shown.isCurrent;
  byId("stale").hidden = !isStale;
  byId("stage").classList.toggle("stale", isStale);
  if (last === null) return panel.replaceChildren();
  const isRecord = last.every(({ place }) => !place?.file);
  panel.replaceChildren(
    make("h3", { id: "trouble-title" }, t(isRecord ? "finding.record" : "finding.title")),
    findingList(last));
}

/** Shows findings above the pages. */
export function reportTrouble(findings) {
  last = findings;
  showTrouble();
  cry(t("view.notDrawn", { count: findings.length }));
}

/** Takes the findings away; `isElsewhere` if they are shown in another place. */
export function clearTrouble(isElsewhere = false) {
  last = null;
  showTrouble();
  if (!isElsewhere) cry("");
}

on("failed", (refusal) => {
  if (refusal.status !== 423 && refusal.status !== 401) reportTrouble(findingsOf(refusal));
});
on("drawn", (why, hasRecovered) => {
  clearTrouble();
  if (hasRecovered) say(t("view.recovered"));
});
on("cleared", () => clearTrouble());
onLanguage(showTrouble);
