// Which document, for what purpose, and where its record comes from.
import { t, onLanguage } from "/language.js";
import { all, byId, make } from "/markup.js";
import { ask, currentDocument, desk, on, order } from "/desk.js";

const sources = ["records", "form", "specimens"];
const usual = ["individual-number-notice", "expiry-notice", "card-application"];

/** The notices of every day first, then whatever else can be printed, 通知カード and 宛名台紙 last. */
function inOrder(documents) {
  const rank = ({ id, live }) => (usual.includes(id) ? usual.indexOf(id)
    : id === "address-carrier" ? 9 : live ? 5 : 7);
  return [...documents].sort((a, b) => rank(a) - rank(b));
}

function fillDocuments() {
  const select = byId("document");
  select.replaceChildren(...desk.documents.map(({ id, title }) =>
    make("option", { value: id, lang: "ja" }, title)));
  select.value = order.document;
}

/** The purposes that what is asked for allows. */
function isAllowed(purpose) {
  if (order.source === "specimens") return purpose === "specimen";
  return purpose !== "live" || currentDocument()?.live !== false;
}

function showPurposes() {
  for (const radio of all("input[name=purpose]")) {
    radio.disabled = !isAllowed(radio.value);
    radio.checked = radio.value === order.purpose;
  }
  const note = byId("purpose-note");
  const key = order.source === "specimens"
    ? "purpose.invented" : (isAllowed("live") ? null : "purpose.noLive");
  note.hidden = key === null;
  if (key) note.textContent = t(key);
}

function showSource() {
  for (const source of sources) {
    const tab = byId(`tab-${source}`);
    const isChosen = source === order.source;
    tab.setAttribute("aria-selected", isChosen);
    tab.tabIndex = isChosen ? 0 : -1;
    byId(`source-${source}`).hidden = !isChosen;
  }
}

/** The purpose somebody asks for when it is left to the source and the document. */
function usualPurpose(changes) {
  const source = changes.source ?? order.source;
  const id = changes.document ?? order.document;
  if (source === "specimens") return "specimen";
  const isLive = desk.documents.find((entry) => entry.id === id)?.live !== false;
  return isLive ? "live" : "copy";
}

function choose(changes) { ask({ ...changes, data: "own", purpose: usualPurpose(changes) }); }

function moveTab(event) {
  const steps = { ArrowRight: 1, ArrowLeft: -1 };
  const at = sources.indexOf(order.source);
  let next = at + (steps[event.key] ?? 0);
  if (event.key === "Home") next = 0;
  if (event.key === "End") next = sources.length - 1;
  if (next === at) return;
  event.preventDefault();
  const source = sources[(next + sources.length) % sources.length];
  choose({ source });
  byId(`tab-${source}`).focus();
}

/** Prepares the choices. */
export function startChoosing() {
  desk.documents = inOrder(desk.documents);
  order.document = desk.documents[0]?.id ?? null;
  order.source = desk.designer ? "specimens" : (desk.hasResidents ? "records" : "form");
  order.purpose = usualPurpose({});
  fillDocuments();
  byId("document").addEventListener("change", (event) => choose({ document: event.target.value }));
  for (const radio of all("input[name=purpose]")) {
    radio.addEventListener("change", () => ask({ purpose: radio.value }));
  }
  for (const source of sources) {
    byId(`tab-${source}`).addEventListener("click", () => choose({ source }));
  }
  byId("sources").addEventListener("keydown", moveTab);
  on("order", () => {
    byId("document").value = order.document;
    showPurposes();
    showSource();
  });
  onLanguage(showPurposes);
}
