// Out of the house: printing and downloading. A live notice goes out only after its finished PDF
// was read back, agreed with what was asked, and somebody has confirmed that.
import { t, onLanguage } from "/language.js";
import { byId, fact, japanese, make } from "/markup.js";
import { on, shown, titleOf } from "/desk.js";
import { Refusal, post } from "/connection.js";
import { findingList, findingsOf } from "/findings.js";
import { confirmRight, closeConfirmation } from "/confirmation.js";

let isBusy = false;

function result(...content) { byId("output-result").replaceChildren(...content); }

/** Why what is shown may not go out. */
function whyNot() {
  if (shown.isDrawing) return "view.drawing";
  return shown.isEdited ? "output.edited" : "output.stale";
}

const refuse = (key) => result(make("p", { class: "fault" }, t(key)));

function printFrom(address) {
  document.getElementById("printing")?.remove();
  const frame = make("iframe", {
    id: "printing", class: "heard", title: t("output.print"), tabindex: "-1", "aria-hidden": "true",
  });
  frame.addEventListener("load", () => {
    try {
      frame.contentWindow.focus();
      frame.contentWindow.print();
    } catch { /* The link is there. */ }
    byId("print").focus();
  });
  frame.src = address;
  document.body.append(frame);
  result(make("p", {}, t("output.printing")),
    make("p", {},
      make("a", { href: address, target: "_blank", rel: "noopener" }, t("output.open"))));
}

function downloadFrom(address) {
  const link = make("a", { href: address, download: "" });
  document.body.append(link);
  link.click();
  link.remove();
  result(make("p", {}, t("output.downloaded")));
}

async function release(use, confirmation) {
  const { drawing } = shown.drawing;
  const { address } = await post(`/api/drawings/${drawing}/release`, { confirmation, use });
  const full = `${address}?use=${use}`;
  if (use === "print") printFrom(full);
  else downloadFrom(full);
}

async function start(use) {
  if (isBusy) return;
  if (!shown.drawing) return refuse("output.first");
  if (!shown.isCurrent) return refuse(whyNot());
  isBusy = true;
  try {
    if (shown.order.purpose !== "live") return await release(use, null);
    result(make("p", {}, t("output.proving")));
    const { drawing } = shown.drawing;
    const proof = await post(`/api/drawings/${drawing}/prove`);
    result();
    if (shown.drawing?.drawing !== drawing) return refuse("output.old");
    const confirmation = await confirmRight(proof, use, shown.drawing.warnings ?? []);
    if (confirmation && shown.drawing?.drawing === drawing) await release(use, confirmation);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    if (refusal.status === 404) refuse("output.old");
    else result(findingList(findingsOf(refusal)));
  } finally {
    isBusy = false;
  }
}

function showNotice() {
  const { drawing, order } = shown;
  byId("output-none").hidden = drawing !== null;
  byId("output-notice").hidden = drawing === null;
  if (!drawing) return byId("output-facts").replaceChildren();
  const purpose = t(`purpose.${order.purpose}`);
  byId("output-document").textContent = titleOf(order.document);
  byId("output-purpose").textContent = purpose;
  byId("output-purpose").dataset.purpose = order.purpose;
  byId("output-facts").replaceChildren(
    ...(drawing.serial ? [fact(t("output.serial"), drawing.serial)] : []),
    fact(t("output.pages"), String(drawing.pages.length)),
    ...(order.record.row ? [fact(t("record"), t("record.row", order.record))] : []),
    ...(order.record.specimen ? [fact(t("source.specimens"),
      japanese(drawing.specimen ?? order.record.specimen))] : []));
  const isLive = order.purpose === "live";
  byId("output-note").textContent = shown.isCurrent
    ? t(isLive ? "output.confirmation" : "output.noConfirmation", { purpose }) : t(whyNot());
  for (const id of ["print", "download"]) byId(id).setAttribute("aria-disabled", !shown.isCurrent);
  const warnings = drawing.warnings ?? [];
  byId("warnings").hidden = warnings.length === 0;
  byId("warnings").replaceChildren(make("h3", {}, t("output.warnings")), findingList(warnings));
}

function changed() {
  closeConfirmation();
  result();
  document.getElementById("printing")?.remove();
  showNotice();
}

/** Prepares the buttons. */
export function startRelease() {
  byId("print").addEventListener("click", () => start("print"));
  byId("download").addEventListener("click", () => start("download"));
  for (const event of ["drawing", "drawn", "failed", "edited", "cleared"]) on(event, changed);
  onLanguage(showNotice);
}
