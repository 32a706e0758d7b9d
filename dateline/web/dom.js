// Elements from words and attributes. Words of reports become text nodes and nothing else: there is
// no way here to turn a string into markup.

const DRAWN = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child || child === 0));
  return element;
}

// An HTML element; attributes that are null or false are left out, as are empty children.
export function h(name, attributes, ...children) {
  return fill(document.createElement(name), attributes, children);
}

// The same for SVG.
export function s(name, attributes, ...children) {
  return fill(document.createElementNS(DRAWN, name), attributes, children);
}

export function byId(id) {
  return document.getElementById(id);
}

// On paper drawings are scaled as they are, not drawn anew.
export function onPaper() {
  return window.matchMedia("print").matches;
}

// Puts things between others: joined([a, b, c], ", ").
export function joined(things, between) {
  return things.flatMap((thing, index) => (index ? [between, thing] : [thing]));
}

// A name out of a report, kept apart from the direction of the words around it.
export function name(words, attributes) {
  return h("bdi", attributes, words);
}
