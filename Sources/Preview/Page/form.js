// A record typed in: a field for each column of the document, with the batch's own messages.
import { t, onLanguage, translate } from "/language.js";
import { byId, japanese, make } from "/markup.js";
import { ask, clearDesk, markEdited, on, order } from "/desk.js";
import { Refusal, post } from "/connection.js";
import { watchBraille } from "/braille.js";
import { clearTrouble, findingList, findingsOf } from "/findings.js";

const digitKinds = ["digits", "individual-number", "application-id", "postal-code", "telephone"];
let fields = [];
let loaded = null;
let faults = new Map();
let others = [];
let shownBraille = [];

const control = (index) => byId(`field-${index}`);

function hints({ kind, note, limit }) {
  return [
    note ? japanese(note) : null,
    // Of numbers the note says how many digits they have.
    limit && !digitKinds.includes(kind)
      ? make("span", { class: "limit" }, t("form.limit", { limit })) : null,
  ].filter((part) => part);
}

function input(field, index) {
  const common = {
    id: `field-${index}`, "aria-required": String(Boolean(field.isRequired)),
    "aria-describedby": [`hint-${index}`, field.kind === "kana" ? `braille-${index}` : "",
      `fault-${index}`].join(" "),
    autocomplete: "off",
  };
  if (field.kind === "choice" || field.kind === "boolean") {
    const empty = t(field.isRequired ? "form.choose" : "form.none");
    return make("select", common, make("option", { value: "" }, empty),
      ...(field.choices ?? []).map((choice) =>
        make("option", { value: choice, lang: "ja" }, choice)));
  }
  const isSecret = field.kind === "individual-number";
  return make("input", {
    ...common, type: "text", spellcheck: "false", lang: "ja",
    inputmode: digitKinds.includes(field.kind) ? "numeric" : null,
    class: isSecret ? "concealed" : null,
  });
}

function reveal(index) {
  const box = make("input", { type: "checkbox", onchange: () =>
    control(index).classList.toggle("concealed", !box.checked) });
  return make("label", { class: "check" }, box, make("span", { "data-t": "form.reveal" }));
}

function row(field, index) {
  return make("div", { class: "field" },
    make("label", { for: `field-${index}` }, japanese(field.name), " ",
      field.isRequired ? make("span", { class: "required", "data-t": "form.required" }) : null),
    make("p", { id: `hint-${index}`, class: "hint" }, ...hints(field)),
    input(field, index),
    field.kind === "individual-number" ? reveal(index) : null,
    field.kind === "kana" ? make("p", { id: `braille-${index}`, class: "hint" }) : null,
    make("p", { id: `fault-${index}`, class: "fault", hidden: true }));
}

/** The rows under the headings of their groups; the server sends the fields in that order. */
function build() {
  const groups = [...new Set(fields.map(({ group }) => group ?? "other"))];
  const rows = fields.map(row);
  byId("fields").replaceChildren(...groups.map((group) => make("fieldset", { class: "group" },
    make("legend", { "data-t": `group.${group}` }),
    ...rows.filter((_, index) => (fields[index].group ?? "other") === group))));
  translate(byId("fields"));
  shownBraille = fields.flatMap(({ kind }, index) =>
    kind === "kana" ? [watchBraille(control(index), byId(`braille-${index}`))] : []);
}

async function load() {
  const document = order.document;
  if (loaded === document) return;
  loaded = document;
  [fields, faults, others] = [[], new Map(), []];
  byId("fields").replaceChildren(make("p", { class: "hint" }, t("form.loading")));
  showFaults();
  try {
    const answer = await post("/api/fields", { document });
    if (loaded !== document) return;
    fields = answer.fields;
    build();
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    if (loaded !== document) return;
    loaded = null;
    byId("fields").replaceChildren(findingList(findingsOf(refusal)));
  }
}

function values() {
  const entries = fields.map(({ name }, index) => [name, control(index).value])
    .filter(([, value]) => value !== "");
  return Object.fromEntries(entries);
}

function showFault(index) {
  const list = faults.get(index) ?? [];
  const box = byId(`fault-${index}`);
  box.hidden = list.length === 0;
  box.replaceChildren(...list.flatMap(({ message, hint }) => [
    make("span", { class: "line" }, "× ", japanese(message)),
    hint ? make("span", { class: "line" }, japanese(hint)) : null,
  ].filter((part) => part)));
  if (list.length > 0) control(index).setAttribute("aria-invalid", "true");
  else control(index).removeAttribute("aria-invalid");
}

function faultLinks() {
  return [...faults].sort(([a], [b]) => a - b).flatMap(([index, list]) => list.map((finding) =>
    make("li", {}, make("a", {
      href: `#field-${index}`,
      onclick: (event) => { event.preventDefault(); control(index).focus(); },
    }, japanese(`${fields[index].name}：${finding.message}`)))));
}

function showFaults() {
  fields.forEach((_, index) => { if (control(index)) showFault(index); });
  const summary = byId("form-errors");
  const count = faultLinks().length + others.length;
  summary.hidden = count === 0;
  summary.replaceChildren(
    make("h2", { id: "form-errors-title" }, t("form.errors", { count })),
    make("ul", { class: "links" }, ...faultLinks()),
    others.length > 0 ? findingList(others) : "");
}

function sort(findings) {
  [faults, others] = [new Map(), []];
  for (const finding of findings) {
    const index = fields.findIndex(({ name }) => name === finding.place?.field);
    if (index < 0) others.push(finding);
    else faults.set(index, [...(faults.get(index) ?? []), finding]);
  }
}

function failed(refusal, why) {
  if (order.source !== "form" || refusal.status !== 422) return;
  sort(findingsOf(refusal));
  if (faults.size === 0) return;
  clearTrouble(true);
  showFaults();
  if (why === "order") byId("form-errors").focus();
}

function submit(event) {
  event.preventDefault();
  ask({ record: { values: values() }, query: null });
}

/** Empties the form. */
export function forgetForm() {
  [faults, others] = [new Map(), []];
  build();
  showFaults();
}

/** Keeps what was typed when words change. */
function changeWords() {
  if (fields.length === 0) return;
  const typed = fields.map((_, index) => control(index).value);
  build();
  typed.forEach((text, index) => { control(index).value = text; });
  for (const show of shownBraille) show();
  showFaults();
}

/** Prepares the form. */
export function startForm() {
  byId("form").addEventListener("submit", submit);
  byId("form-clear").addEventListener("click", () => {
    forgetForm();
    clearDesk();
    control(0)?.focus();
  });
  byId("fields").addEventListener("input", markEdited);
  on("order", () => { if (order.source === "form") load(); });
  on("failed", failed);
  on("drawn", () => { [faults, others] = [new Map(), []]; showFaults(); });
  onLanguage(changeWords);
}
