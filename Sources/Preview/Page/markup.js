// Making and finding elements. Text goes in as text only, never as markup.
export const byId = (id) => document.getElementById(id);
export const all = (selector, root = document) => [...root.querySelectorAll(selector)];

const drawings = "http://www.w3.org/2000/svg";

function put(element, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** An element of the page. */
export const make = (name, properties = {}, ...children) =>
  put(document.createElement(name), properties, children);

/** An element of a drawing. */
export const draw = (name, properties = {}, ...children) =>
  put(document.createElementNS(drawings, name), properties, children);

/** Words that are Japanese whatever language the page speaks. */
export const japanese = (text, name = "span", properties = {}) =>
  make(name, { lang: "ja", ...properties }, text);

/** A term and what it means, for a list of descriptions. */
export const fact = (term, ...meaning) =>
  make("div", {}, make("dt", {}, term), make("dd", {}, ...meaning));

/** Says something to those who listen to the page, when they are done with what they hear. */
export function say(text) { byId("said").textContent = text; }

/** Says something at once. */
export function cry(text) { byId("cried").textContent = text; }
