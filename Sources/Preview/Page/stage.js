// The pages: pictures that stay crisp at any size, front and back, the individual number hidden
// until somebody asks for it. A new picture takes the old one's place when it is there.
import { t, onLanguage } from "/language.js";
import { byId, make, say } from "/markup.js";
import { drawOrder, happen, on, shown, titleOf } from "/desk.js";
import { Refusal, post } from "/connection.js";
import { findingsOf, reportTrouble } from "/findings.js";
import { setSizes, startZoom } from "/zoom.js";

let isNumberShown = false;
let latest = 0;
let waiting = null;

/** What a page is called. */
export function captionOf(index) {
  const { pages } = shown.drawing;
  const facts = { number: index + 1, count: pages.length };
  // Labels count sheets; those of reverse sides say so.
  const isBack = ({ label }) => /裏|back/.test(label ?? "");
  const side = pages.some(isBack) ? t(isBack(pages[index]) ? "page.back" : "page.front") : "";
  return pages.length > 1 && side
    ? t("page.captionSide", { side, ...facts }) : t("page.caption", facts);
}

const address = (index) => {
  const kind = isNumberShown ? "shown" : "hidden";
  return `/api/drawings/${shown.drawing.drawing}/pages/${index + 1}.svg?number=${kind}`;
};

function sheet(picture, index) {
  const caption = captionOf(index);
  picture.alt = t("page.picture", { document: titleOf(shown.order.document), caption });
  return make("figure", { class: "page", "data-page": index },
    make("figcaption", {}, caption),
    make("div", { class: "sheet" }, picture));
}

/** Loads all pages first, so that no half of a notice is ever seen beside another's. */
async function load() {
  const number = (latest += 1);
  const pictures = shown.drawing.pages.map((_, index) => {
    const picture = new Image();
    picture.src = address(index);
    return picture;
  });
  try {
    await Promise.all(pictures.map((picture) => picture.decode()));
  } catch {
    if (number === latest) {
      shown.isCurrent = false;
      reportTrouble(findingsOf(new Refusal(0)));
    }
    return;
  }
  if (number !== latest) return;
  byId("empty").hidden = true;
  byId("pages").replaceChildren(...pictures.map(sheet));
  setSizes(shown.drawing.pages.map(({ width, height }) => [width, height]));
  busy(false);
  showNumberButton();
  happen("pages");
}

function resize(scale) {
  if (!shown.drawing) return;
  byId("pages").querySelectorAll(".sheet").forEach((element, index) => {
    const page = shown.drawing.pages[index];
    if (!page) return;
    element.style.width = `${page.width * scale}mm`;
    element.style.height = `${page.height * scale}mm`;
  });
}

function busy(isBusy) {
  clearTimeout(waiting);
  byId("stage").setAttribute("aria-busy", String(isBusy));
  if (isBusy) waiting = setTimeout(() => byId("stage").classList.add("waiting"), 150);
  else byId("stage").classList.remove("waiting");
}

function showNumberButton() {
  const button = byId("number");
  button.hidden = !shown.drawing?.hasIndividualNumber;
  button.textContent = t(isNumberShown ? "number.hide" : "number.show");
}

/** Showing is asked of the server; hiding draws anew, so that no unhidden picture is left there. */
async function changeNumber() {
  if (isNumberShown) return drawOrder("hide");
  const { drawing } = shown.drawing;
  try {
    await post(`/api/drawings/${drawing}/unmask`);
    if (shown.drawing?.drawing !== drawing) return;
    isNumberShown = true;
    await load();
    say(t("number.shown"));
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    reportTrouble(findingsOf(refusal));
  }
}

function clear() {
  latest += 1;
  isNumberShown = false;
  byId("pages").replaceChildren();
  byId("empty").hidden = false;
  busy(false);
  setSizes([]);
  showNumberButton();
}

function relabel() {
  byId("pages").querySelectorAll(".page").forEach((figure, index) => {
    const caption = captionOf(index);
    figure.querySelector("figcaption").textContent = caption;
    figure.querySelector("img").alt =
      t("page.picture", { document: titleOf(shown.order.document), caption });
  });
  showNumberButton();
}

/** Prepares the stage. */
export function startStage() {
  startZoom(resize);
  byId("number").addEventListener("click", changeNumber);
  on("drawing", () => busy(true));
  on("drawn", (why, hasRecovered) => {
    isNumberShown = shown.drawing.isMasked === false && shown.drawing.hasIndividualNumber === true;
    load().then(() => {
      if (!hasRecovered && why !== "changed" && shown.order) {
        say(t("view.drawn", { document: titleOf(shown.order.document) }));
      }
    });
  });
  on("failed", () => busy(false));
  on("cleared", clear);
  onLanguage(relabel);
}
