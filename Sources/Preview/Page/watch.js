// News of changed files, and the lock.
import { t, onLanguage } from "/language.js";
import { byId, cry, make, say } from "/markup.js";
import { clearDesk, desk, drawOrder, order } from "/desk.js";
import { get, getUnasked, lastAsked, onLock, post } from "/connection.js";
import { closeConfirmation } from "/confirmation.js";
import { forgetForm } from "/form.js";
import { forgetRecords } from "/records.js";

const warnBefore = 60;
const keepEvery = 60;
let source = null;
let lockedStatus = null;
let isConnected = true;

function showState() {
  const state = byId("live");
  state.hidden = !desk.designer || lockedStatus !== null;
  state.textContent = t(isConnected ? "live.on" : "live.off");
  if (lockedStatus === null) return;
  const isIdle = lockedStatus === 423;
  byId("locked-title").textContent = t(isIdle ? "lock.title" : "lock.session");
  byId("locked-how").textContent = t(isIdle ? "lock.how" : "lock.sessionHow");
}

/** Takes everything personal off the screen and says how to go on. */
function lock(status) {
  if (lockedStatus !== null) return;
  lockedStatus = status;
  source?.close();
  closeConfirmation();
  say("");
  cry("");
  byId("idle").close();
  clearDesk();
  forgetForm();
  forgetRecords();
  byId("desk").hidden = true;
  byId("desk-records").textContent = "";
  byId("lock").hidden = true;
  byId("locked").hidden = false;
  showState();
  byId("locked").focus();
}

function listen() {
  source = new EventSource("/api/events");
  source.addEventListener("open", () => {
    if (!isConnected && order.record) drawOrder("changed");
    isConnected = true;
    showState();
  });
  source.addEventListener("error", () => {
    isConnected = false;
    showState();
    if (source.readyState === EventSource.CLOSED) setTimeout(reconnect, 2000);
  });
  source.addEventListener("changed", () => { if (order.record) drawOrder("changed"); });
  source.addEventListener("locked", () => lock(423));
}

/** Asks why the news stopped, then listens again: a lock or a new start is told by the answer. */
async function reconnect() {
  if (lockedStatus !== null) return;
  try { await getUnasked("/api/desk"); } catch { /* The server is away, or the page is locked by now. */ }
  if (lockedStatus === null) listen();
}

/** Somebody who reads is there, too, though he asks for nothing. */
function active() {
  if (lockedStatus === null && Date.now() - lastAsked() > keepEvery * 1000) {
    get("/api/desk").catch(() => {});
  }
}

function watchIdleness() {
  if (lockedStatus !== null) return;
  const idle = (Date.now() - lastAsked()) / 1000;
  const dialog = byId("idle");
  if (idle >= desk.idleSeconds - warnBefore && !dialog.open) dialog.showModal();
  else if (idle < desk.idleSeconds - warnBefore && dialog.open) dialog.close();
}

/** Begins to listen. */
export function startWatching() {
  onLock(lock);
  onLanguage(showState);
  for (const event of ["pointerdown", "keydown", "wheel"]) {
    document.addEventListener(event, active, { passive: true, capture: true });
  }
  // The answer, or the next one, says that it is locked.
  byId("lock").addEventListener("click", () =>
    post("/api/lock").then(() => lock(423)).catch(() => {}));
  byId("idle-stay").addEventListener("click", () => {
    get("/api/desk").catch(() => {});
    byId("idle").close();
  });
  setInterval(watchIdleness, 5000);
}

/** Listens for changed files. */
export const startListening = listen;

/** Shows that the desk cannot be reached. */
export function showUnreachable() {
  if (lockedStatus !== null) return;
  byId("locked").hidden = false;
  byId("locked").replaceChildren(make("p", { "data-t": "trouble.gone" }, t("trouble.gone")));
}
