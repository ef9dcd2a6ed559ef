// Kana as the cells of braille: a check for the eye, beside what was typed and what was read back.
import { t } from "/language.js";
import { japanese, make } from "/markup.js";
import { Refusal, post } from "/connection.js";

const delay = 250;

/** The cells of an answer of the server, or why there are none. */
export function brailleCells({ cells, count, places, message }) {
  if (!cells) return japanese(message, "span", { class: "no-braille" });
  return make("span", { class: "braille-check" },
    make("span", { class: "braille", role: "img", "aria-label": t("braille.label", { count }) },
      cells),
    make("span", { class: "quiet" }, t("braille.count", { count, places })));
}

/** Shows below a field what its kana are in braille, as they are typed; the one to call again when
 *  the field changed by itself. */
export function watchBraille(field, line) {
  let latest = 0;
  let timer = null;
  const show = async () => {
    const number = (latest += 1);
    const kana = field.value;
    if (kana === "") return line.replaceChildren();
    try {
      const answer = await post("/api/braille", { kana });
      if (number === latest) line.replaceChildren(brailleCells(answer));
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      if (number === latest) line.replaceChildren();
    }
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, delay);
  });
  return show;
}
