// Finding a person in the residents file. The box keeps the focus; arrows move through the results.
import { t, onLanguage } from "/language.js";
import { byId, japanese, make } from "/markup.js";
import { ask, desk, happen, on, order } from "/desk.js";
import { post } from "/connection.js";
import { findingsOf } from "/findings.js";

const limit = 50;
const delay = 120;
let records = [];
let total = null;
let active = -1;
let latest = 0;
let timer = null;
// Whether the list belongs to an earlier text than the box: nobody is picked from such a list.
let isPending = false;

function option(record, index) {
  const facts = [
    t("record.row", { row: record.row }),
    record.serial ? t("record.serial", { serial: record.serial }) : null,
    record.birthDate,
    record.applicationIDTail ? t("record.tail", { tail: record.applicationIDTail }) : null,
  ].filter((text) => text);
  return make("li", {
    role: "option", id: `record-${index}`, "aria-selected": String(index === active),
    class: order.record?.row === record.row ? "shown" : null,
    onclick: () => {
      if (!isPending) pick(index);
      byId("query").focus();
    },
  },
  make("span", { class: "name" }, japanese(record.name),
    record.kana ? japanese(record.kana, "span", { class: "kana quiet" }) : null),
  make("span", { class: "facts" }, ...facts.map((text) => make("span", {}, text))),
  record.isPrintable === false
    ? make("strong", { class: "unprintable" }, "× ", t("record.unprintable")) : null);
}

function countText() {
  if (total === null) return "";
  if (total === 0) return t("search.none");
  return records.length < total
    ? t("search.some", { total, shown: records.length }) : t("search.count", { total });
}

function show() {
  const box = byId("query");
  const list = byId("results");
  list.replaceChildren(...records.map(option));
  list.hidden = records.length === 0;
  box.setAttribute("aria-expanded", String(records.length > 0));
  if (active >= 0) box.setAttribute("aria-activedescendant", `record-${active}`);
  else box.removeAttribute("aria-activedescendant");
  const text = countText();
  if (byId("result-count").textContent !== text) byId("result-count").textContent = text;
  if (active >= 0) list.children[active]?.scrollIntoView({ block: "nearest" });
}

async function search() {
  const number = (latest += 1);
  try {
    const answer = await post("/api/search",
      { document: order.document, query: byId("query").value.trim(), limit });
    if (number !== latest) return;
    ({ records, total } = answer);
    happen("counted", answer);
    [active, isPending] = [-1, false];
    show();
  } catch (refusal) {
    if (number !== latest || refusal.status === undefined) return;
    [records, total, active] = [[], null, -1];
    show();
    byId("result-count").replaceChildren(japanese(findingsOf(refusal)[0].message));
  }
}

function pick(index) {
  const record = records[index];
  if (!record) return;
  active = index;
  const query = byId("query").value.trim();
  ask({ record: { row: record.row }, query: query === "" ? null : query });
  show();
}

/** Enter takes the active one, or the only one; never the first of several by chance. */
async function takeActive() {
  if (isPending) {
    clearTimeout(timer);
    await search();
    if (isPending) return;
  }
  if (active >= 0) pick(active);
  else if (records.length === 1) pick(0);
  else move(1);
}

function move(step) {
  if (records.length === 0) return;
  active = active < 0 && step < 0 ? records.length - 1
    : (active + step + records.length) % records.length;
  show();
}

function press(event) {
  if (event.isComposing) return;
  const actions = {
    ArrowDown: () => move(1), ArrowUp: () => move(-1),
    Enter: () => takeActive(),
    Escape: () => { if (active >= 0) { active = -1; show(); } },
  };
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

/** Looks for the first document whose records the file holds, as long as nobody has chosen one. */
async function suitDocument() {
  const first = order.document;
  for (const { id, live } of desk.documents) {
    const answer = await post("/api/search", { document: id, query: "", limit: 1 })
      .catch(() => null);
    if (order.document !== first || order.record || order.source !== "records") return;
    if (!answer || answer.rows === 0 || answer.rejected >= answer.rows) continue;
    if (id !== first) ask({ document: id, purpose: live ? "live" : "copy" });
    return;
  }
}

/** Prepares the search. */
export function startRecords() {
  byId("searching").hidden = !desk.hasResidents;
  byId("no-records").hidden = desk.hasResidents;
  const box = byId("query");
  box.addEventListener("input", () => {
    clearTimeout(timer);
    [active, isPending] = [-1, true];
    box.removeAttribute("aria-activedescendant");
    timer = setTimeout(search, delay);
  });
  box.addEventListener("keydown", press);
  let document = null;
  on("order", () => {
    if (!desk.hasResidents || order.source !== "records" || order.document === document) return;
    document = order.document;
    search();
  });
  // The rows of a file that has changed are looked for again, and nobody is picked from the old list.
  on("failed", (refusal) => {
    const isOld = findingsOf(refusal).some(({ code }) => code === "preview.residents-changed");
    if (isOld && order.source === "records") search();
  });
  onLanguage(show);
  if (desk.hasResidents && order.source === "records") suitDocument();
}

/** Takes names off the page. */
export function forgetRecords() {
  latest += 1;
  [records, total, active] = [[], null, -1];
  byId("query").value = "";
  show();
}
