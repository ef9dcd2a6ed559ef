// What is on the desk: what the page was told at the start, what is asked for and what is shown.
import { Refusal, post } from "/connection.js";

/** What the server said of itself; see `GET /api/desk`. */
export const desk = {
  language: "ja", designer: false, hasResidents: false, residents: null, documents: [],
  idleSeconds: 900, specimens: {}, hasBaselines: false,
};

/** What is asked for. `record` is `null` until one is chosen. */
export const order = {
  document: null, purpose: "live", source: "records", record: null, query: null, data: "own",
};

/**
 * What is shown: the last drawing that came off, whether it is what is asked for, and if not, whether
 * another is being drawn or what was typed has changed.
 */
export const shown = {
  drawing: null, order: null, isCurrent: false, isDrawing: false, isEdited: false, elements: null,
};
const nothing = { drawing: null, order: null, isCurrent: false, elements: null };

const listeners = {};
let latest = 0;
let hasFailed = false;

/** Calls `listener` when `name` happens: `order`, `drawing`, `drawn`, `failed`,
 * `edited`, `cleared`. */
export function on(name, listener) { (listeners[name] ??= []).push(listener); }

/** Tells everybody that `name` happened. */
export function happen(name, ...facts) {
  for (const listener of listeners[name] ?? []) listener(...facts);
}

/** The document that is asked for. */
export const currentDocument = () => desk.documents.find(({ id }) => id === order.document);

/** The title of a document. */
export const titleOf = (id) => desk.documents.find((entry) => entry.id === id)?.title ?? id;

/** Asks for something else; draws it if a record is chosen. */
export function ask(changes) {
  Object.assign(order, changes);
  if ("document" in changes || "source" in changes) forget();
  happen("order");
  if (order.record) drawOrder();
}

function forget() {
  latest += 1;
  Object.assign(order, { record: null, query: null });
  Object.assign(shown, nothing, { isDrawing: false, isEdited: false });
  hasFailed = false;
  happen("cleared");
}

/** What is typed differs from what is shown, until it is drawn. */
export function markEdited() {
  shown.isEdited = true;
  if (!shown.isCurrent) return;
  shown.isCurrent = false;
  happen("edited");
}

/** Whether what is asked for is somebody else's than what is shown. */
const isOther = ({ document, record }) => shown.order !== null
  && (shown.order.document !== document
    || JSON.stringify(shown.order.record) !== JSON.stringify(record));

/** Takes everything off the desk. */
export const clearDesk = () => forget();

/** Draws what is asked for. A late answer to an earlier question is thrown away. */
export async function drawOrder(why = "order") {
  const number = (latest += 1);
  const { document, purpose, record, query, data } = order;
  if (!record) return;
  // A designer without residents may look on for hours while saving in an editor.
  const isUnasked = why === "changed" && (desk.hasResidents || !desk.designer);
  // What is typed from here on is not in what will be drawn.
  if (why === "order") shown.isEdited = false;
  Object.assign(shown, { isCurrent: false, isDrawing: true });
  happen("drawing", why);
  try {
    const drawing = await post("/api/draw", { document, purpose, record, query, data }, isUnasked);
    if (number !== latest) return;
    const hasRecovered = hasFailed && shown.drawing !== null;
    hasFailed = false;
    Object.assign(shown, {
      drawing, order: { document, purpose, record, query, data }, isCurrent: !shown.isEdited,
      isDrawing: false, elements: null,
    });
    happen("drawn", why, hasRecovered);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    if (number !== latest) return;
    hasFailed = true;
    shown.isDrawing = false;
    // At the counter nobody's page stays when another person's cannot be drawn.
    if (!desk.designer && isOther({ document, record })) {
      Object.assign(shown, nothing);
      happen("cleared");
    }
    happen("failed", refusal, why);
  }
}
