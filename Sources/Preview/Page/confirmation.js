// The dialog before a live notice goes out: what was asked beside what the PDF says.
import { t } from "/language.js";
import { byId, japanese, make } from "/markup.js";
import { brailleCells } from "/braille.js";
import { findingList } from "/findings.js";

let finish = null;

/** A cell that says which column it is where the columns stand below each other. */
const cell = (column, value) => make("td", { "data-column": t(`confirm.${column}`) },
  ...[value].flat().map((part) => make("div", {}, part)));

function verdict(differences, isPrinted = true) {
  if (differences.length === 0 && !isPrinted) return make("td", { class: "quiet" }, "－");
  if (differences.length === 0) return make("td", { class: "same" }, t("confirm.same"));
  return make("td", { class: "different" }, make("strong", {}, t("confirm.different")),
    ...differences.map(({ message }) => make("div", {}, japanese(message))));
}

const words = (value) =>
  value ? japanese(value) : make("span", { class: "quiet" }, t("confirm.notPrinted"));

function rows({ asked, found, differences }) {
  const of = (what) => differences.filter((difference) => difference.what === what);
  const byRecord = make("span", { class: "quiet" }, t("confirm.notAsked"));
  const codes = found.codes?.length > 0
    ? found.codes.map((code) => make("code", {}, code)) : [words(null)];
  const isPrinted = {
    name: Boolean(found.name), kana: Boolean(found.kana), birthDate: Boolean(found.birthDate),
    applicationID: Boolean(found.applicationID), code: found.codes?.length > 0,
  };
  const list = [
    ["name", words(asked.name), words(found.name)],
    ...(asked.kana || found.kana ? [["kana", asked.kana ? words(asked.kana) : "－",
      [words(found.kana), found.braille ? brailleCells(found.braille) : ""]]] : []),
    ["birthDate", words(asked.birthDate), words(found.birthDate)],
    ["applicationID", asked.applicationID ? words(asked.applicationID) : byRecord,
      words(found.applicationID)],
    ["code", byRecord.cloneNode(true), codes],
  ].map(([what, left, right]) => make("tr", {}, make("th", { scope: "row" }, t(`confirm.${what}`)),
    cell("asked", left), cell("found", right), verdict(of(what), isPrinted[what])));
  const others = differences.filter(({ what }) =>
    !["name", "kana", "birthDate", "applicationID", "code"].includes(what));
  if (others.length > 0) {
    list.push(make("tr", {}, make("th", { scope: "row" }, t("confirm.page")),
      cell("asked", "－"), cell("found", "－"), verdict(others)));
  }
  return list;
}

function table(proof) {
  const heads = ["item", "asked", "found", "result"];
  return make("table", { class: "proof" },
    make("thead", {}, make("tr", {}, ...heads.map((name) =>
      make("th", { scope: "col" }, t(`confirm.${name}`))))),
    make("tbody", {}, ...rows(proof)));
}

function searched({ asked }) {
  if (!asked.key) return null;
  return make("p", {}, `${t("confirm.key")}：`, japanese(asked.key, "strong"));
}

function fill(proof, use, warnings) {
  const isRight = proof.isRight && Boolean(proof.confirmation);
  byId("confirm").classList.toggle("wrong", !isRight);
  byId("confirm-title").textContent =
    t(isRight ? `confirm.${use}` : "confirm.wrong");
  byId("confirm-body").replaceChildren(...[
    make("p", { class: isRight ? "right" : "blocked" },
      t(isRight ? "confirm.right" : "confirm.wrongHow")),
    searched(proof),
    make("div", { class: "wide" }, table(proof)),
    proof.findings?.length > 0 ? findingList(proof.findings) : null,
    isRight && warnings.length > 0 ? make("h3", {}, t("output.warnings")) : null,
    isRight && warnings.length > 0 ? findingList(warnings) : null,
  ].filter((part) => part));
  byId("confirm-checking").hidden = !isRight;
  byId("confirm-do").hidden = !isRight;
  byId("confirm-do").textContent = t(use === "print" ? "confirm.doPrint" : "confirm.doDownload");
  byId("confirm-cancel").textContent = t(isRight ? "confirm.cancel" : "confirm.close");
  byId("confirm-check").checked = false;
  byId("confirm-fault").textContent = "";
}

/** Shows the proof and waits; the confirmation if somebody gave it, `null` otherwise. */
export function confirmRight(proof, use, warnings) {
  fill(proof, use, warnings);
  const dialog = byId("confirm");
  return new Promise((resolve) => {
    finish = (value) => {
      finish = null;
      if (dialog.open) dialog.close();
      byId("confirm-body").replaceChildren();
      resolve(value);
    };
    byId("confirm-form").onsubmit = (event) => {
      event.preventDefault();
      if (!proof.isRight || !proof.confirmation) return;
      if (byId("confirm-check").checked) return finish(proof.confirmation);
      byId("confirm-fault").textContent = t("confirm.needCheck");
      byId("confirm-check").focus();
    };
    dialog.showModal();
    byId("confirm-title").focus();
  });
}

/** Closes the dialog as if nobody had confirmed. */
export function closeConfirmation() { finish?.(null); }

/** Prepares the dialog. */
export function startConfirmation() {
  byId("confirm-cancel").addEventListener("click", closeConfirmation);
  byId("confirm").addEventListener("close", closeConfirmation);
  byId("confirm-check").addEventListener("change", () => {
    byId("confirm-fault").textContent = "";
  });
}
