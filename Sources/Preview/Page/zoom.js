// How large the pages are: in CSS millimetres at 100 %, corrected if the screen was measured.
import { t } from "/language.js";
import { all, byId, make } from "/markup.js";

const steps = [25, 33, 50, 67, 75, 90, 100, 125, 150, 200, 300, 400, 600, 800];
const dotsPerMillimetre = 96 / 25.4;
const captionHeight = 34;
const gap = 16;

/** What is chosen: a percentage, or `fit` or `width` to fill the stage. */
let choice = "fit";
let percent = 100;
let correction = 1;
let sizes = [];
let arrangement = "beside";
let listener = () => {};

/** How many CSS millimetres a millimetre of paper has. */
export const scale = () => (percent / 100) * correction;

const isBeside = () => arrangement === "beside" && sizes.length > 1;

function fitting() {
  const stage = byId("stage");
  const style = getComputedStyle(stage);
  const inner = stage.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  // In one column the stage grows with its pages up to a limit; elsewhere its height is given.
  const limit = parseFloat(style.maxHeight);
  const height = (Number.isNaN(limit) ? stage.clientHeight : limit) - 28 - captionHeight;
  const widths = sizes.map(([width]) => width * dotsPerMillimetre * correction);
  const tallest = Math.max(...sizes.map(([, size]) => size)) * dotsPerMillimetre * correction;
  const room = isBeside() ? inner - gap * (sizes.length - 1) : inner;
  const width = isBeside() ? widths.reduce((sum, one) => sum + one, 0) : Math.max(...widths);
  const across = (room - 4) / width;
  const share = choice === "width" ? across : Math.min(across, height / tallest);
  return Math.max(10, Math.floor(share * 1000) / 10);
}

function apply() {
  if (choice !== "fit" && choice !== "width") percent = choice;
  else if (sizes.length > 0) percent = fitting();
  byId("zoom-level").textContent = `${Math.round(percent)} %`;
  for (const button of all("[data-zoom]")) {
    const { zoom } = button.dataset;
    const isOn = zoom === choice || (zoom === "actual" && choice === 100);
    button.setAttribute("aria-pressed", String(isOn));
  }
  for (const button of all("[data-arrange]")) {
    button.setAttribute("aria-pressed", String(button.dataset.arrange === arrangement));
  }
  byId("arrangement").hidden = sizes.length < 2;
  byId("pages").className = arrangement;
  listener(scale());
}

/** Zooms about the middle of what is seen. */
function zoomTo(next) {
  const stage = byId("stage");
  const before = scale();
  const half = [stage.clientWidth / 2, stage.clientHeight / 2];
  const middle = [stage.scrollLeft + half[0], stage.scrollTop + half[1]];
  choice = next;
  apply();
  const ratio = scale() / before;
  stage.scrollTo(middle[0] * ratio - half[0], middle[1] * ratio - half[1]);
}

const larger = () => zoomTo(steps.find((step) => step > percent + 0.5) ?? 800);
const smaller = () => zoomTo([...steps].reverse().find((step) => step < percent - 0.5) ?? steps[0]);

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const actual = () => zoomTo(100);
  const actions = { "+": larger, ";": larger, "=": larger, "-": smaller, "0": actual };
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

function measure() {
  const value = byId("measured").valueAsNumber;
  const isRight = value >= 50 && value <= 200;
  byId("measured-fault").hidden = isRight || byId("measured").value === "";
  byId("measured-fault").textContent = t("calibrate.range");
  if (!isRight) return;
  correction = 100 / value;
  localStorage.setItem("tsuchi.measured", String(value));
  apply();
}

/** Sizes of the pages now shown, in millimetres. */
export function setSizes(list) { sizes = list; apply(); }

/** Prepares zooming; `whenScaled` is told the scale whenever it changes. */
export function startZoom(whenScaled) {
  listener = whenScaled;
  byId("zoom-in").addEventListener("click", larger);
  byId("zoom-out").addEventListener("click", smaller);
  for (const button of all("[data-zoom]")) {
    const { zoom } = button.dataset;
    button.addEventListener("click", () => zoomTo(zoom === "actual" ? 100 : zoom));
  }
  for (const button of all("[data-arrange]")) {
    button.addEventListener("click", () => { arrangement = button.dataset.arrange; apply(); });
  }
  byId("stage").addEventListener("keydown", press);
  byId("measured").addEventListener("input", measure);
  byId("measure").append(make("span", {}, "100 mm"));
  const kept = localStorage.getItem("tsuchi.measured");
  byId("measured").value = kept ?? "100";
  measure();
  new ResizeObserver(() => { if (typeof choice === "string") apply(); }).observe(byId("stage"));
}
