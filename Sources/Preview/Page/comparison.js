// Before and after: the committed baseline of a specimen under a border that can be moved, or what
// differs from it.
import { t, onLanguage } from "/language.js";
import { all, byId, make } from "/markup.js";
import { on, shown } from "/desk.js";
import { captionOf } from "/stage.js";

let mode = "off";
let at = 50;
let latest = 0;

function setBorder() {
  for (const picture of all(".before")) picture.style.clipPath = `inset(0 ${100 - at}% 0 0)`;
  for (const line of all(".border-line")) line.style.left = `${at}%`;
}

function remove() {
  for (const element of all(".before, .difference, .border-line")) element.remove();
}

/** A picture that is there, or nothing. */
async function picture(index) {
  const isSlide = mode === "slide";
  const image = new Image();
  image.className = isSlide ? "before" : "difference";
  image.src = `/api/drawings/${shown.drawing.drawing}/${isSlide ? "before" : "difference"}/`
    + `${index + 1}.png`;
  image.alt = t(isSlide ? "compare.picture" : "compare.differencePicture",
    { caption: captionOf(index) });
  try {
    await image.decode();
    return image;
  } catch {
    return null;
  }
}

async function show() {
  const number = (latest += 1);
  byId("border").hidden = mode !== "slide";
  byId("no-baseline").textContent = "";
  if (mode === "off" || !shown.drawing) return remove();
  byId("no-baseline").textContent = t("view.drawing");
  const pictures = await Promise.all(shown.drawing.pages.map((_, index) => picture(index)));
  if (number !== latest) return;
  remove();
  const sheets = all(".sheet", byId("pages"));
  pictures.forEach((image, index) => {
    if (!image || !sheets[index]) return;
    sheets[index].querySelector("img").after(image);
    if (mode !== "slide") return;
    image.after(make("span", { class: "border-line", "aria-hidden": "true" }));
  });
  const isNone = pictures.every((image) => image === null);
  byId("no-baseline").textContent = isNone ? t("compare.none") : "";
  setBorder();
}

function drag(event) {
  if (mode !== "slide" || event.buttons !== 1) return;
  const sheet = event.target.closest?.(".sheet");
  if (!sheet) return;
  const box = sheet.getBoundingClientRect();
  at = Math.min(100, Math.max(0, ((event.clientX - box.left) / box.width) * 100));
  byId("border-at").value = at;
  setBorder();
}

/** Prepares the comparison. */
export function startComparison() {
  for (const radio of all("input[name=compare]")) {
    radio.addEventListener("change", () => {
      mode = radio.value;
      remove();
      show();
    });
  }
  byId("border-at").addEventListener("input", (event) => {
    at = Number(event.target.value);
    setBorder();
  });
  byId("pages").addEventListener("pointerdown", drag);
  byId("pages").addEventListener("pointermove", drag);
  on("pages", show);
  on("cleared", show);
  onLanguage(show);
}
