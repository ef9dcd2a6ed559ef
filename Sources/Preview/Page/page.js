// Where the page begins.
import { changeLanguage, onLanguage, speak, t } from "/language.js";
import { byId } from "/markup.js";
import { desk, happen, on } from "/desk.js";
import { get } from "/connection.js";
import { startChoosing } from "/choosing.js";
import { startComparison } from "/comparison.js";
import { startConfirmation } from "/confirmation.js";
import { startDesign } from "/design.js";
import { startForm } from "/form.js";
import { startOverlays } from "/overlays.js";
import { startRecords } from "/records.js";
import { startRelease } from "/release.js";
import { startSpecimens } from "/specimens.js";
import { startStage } from "/stage.js";
import { showUnreachable, startListening, startWatching } from "/watch.js";
import "/findings.js";

function showDesk() {
  const { rows, rejected } = desk.residents ?? { rows: 0, rejected: 0 };
  byId("desk-records").hidden = desk.hasResidents && !desk.residents;
  const some = rejected > 0 ? "desk.rejected" : "desk.records";
  const key = desk.hasResidents ? some : "desk.noRecords";
  if (byId("desk")) byId("desk-records").textContent = t(key, { rows, rejected });
}

async function start() {
  byId("language").addEventListener("click", changeLanguage);
  startWatching();
  speak("ja");
  try {
    Object.assign(desk, await get("/api/desk"));
  } catch {
    return showUnreachable();
  }
  byId("desk").hidden = false;
  byId("lock").hidden = false;
  byId("design").hidden = !desk.designer;
  document.body.classList.toggle("designer", desk.designer);
  if (desk.designer) byId("side").prepend(byId("design"));
  onLanguage(showDesk);
  on("counted", ({ rows, rejected }) => {
    if (rows === undefined) return;
    desk.residents = { rows, rejected };
    showDesk();
  });
  for (const begin of [startChoosing, startRecords, startForm, startSpecimens, startStage,
    startConfirmation, startRelease]) begin();
  if (desk.designer) for (const begin of [startOverlays, startDesign, startComparison]) begin();
  speak(desk.language);
  happen("order");
  startListening();
}

start();
