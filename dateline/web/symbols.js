// What is drawn for a place: a disc where a point is known, a hatched ring where only a stretch of
// land is; the more incidents, the larger.

import { surelyIn } from "./filtering.js";
import { project } from "./projection.js";
import { countWords, withinWords } from "./words.js";
import { s } from "./dom.js";

const LARGEST = 26;

let counted = { of: null, counts: null };

// How many are shown at each place, and how many of them lie on the days asked for beyond doubt.
function countsOf(lens) {
  if (counted.of === lens.shown) return counted.counts;
  const counts = new Map();
  for (const incident of lens.shown) {
    const had = counts.get(incident.placeKey) ?? { count: 0, sure: 0 };
    had.count += 1;
    if (surelyIn(incident, lens.filters)) had.sure += 1;
    counts.set(incident.placeKey, had);
  }
  counted = { of: lens.shown, counts };
  return counts;
}

function linesOf({ count, sure }) {
  const rest = count - sure;
  return [countWords(count, "incident"), rest > 0 && (rest === count ? "perhaps on other days" : `${rest} of them perhaps on other days`)].filter(Boolean);
}

// The most important first: they get their names onto the map before others.
export function symbolsOf(record, lens, pane) {
  const counts = countsOf(lens);
  const symbols = [];
  for (const place of record.places.values()) {
    if (place.drawn !== "dot" && place.drawn !== "area") continue;
    const told = counts.get(place.key) ?? { count: 0, sure: 0 };
    const { count } = told;
    const [x, y] = pane.at(project([place.lon, place.lat]));
    const open = place.drawn === "area";
    const r = (open ? 13 : 4) + Math.min(2.4 * Math.sqrt(count), LARGEST);
    symbols.push({ place, count, unsure: count > 0 && !told.sure, x, y, r, open,
      words: place.name, within: withinWords(place), lines: linesOf(told) });
  }
  const rank = (one) => one.count + (one.open ? 0 : 0.5);
  return symbols.sort((one, other) => rank(other) - rank(one) || (one.words < other.words ? -1 : 1));
}

function symbolWords({ words, within, lines }) {
  return `${words}${within ? ` (${within})` : ""}: ${lines.join(", ")}`;
}

// What stays as it was costs nothing.
function put(element, attribute, value) {
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}

function made(place, acts) {
  const press = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    acts.choose(place.key);
  };
  return s("g", {
    tabindex: 0, role: "button", "data-place": place.key,
    onclick: () => acts.choose(place.key), onkeydown: press,
    onpointerenter: () => acts.tell(place.key), onpointerleave: () => acts.tell(null),
    onfocus: () => acts.tell(place.key), onblur: () => acts.tell(null),
  }, s("circle"));
}

// Signs stay the same elements while the map moves, so that focus and a click in progress hold.
export function makeSigns(layer, acts) {
  const signs = new Map();
  let order = "";
  function dress(symbol, lens) {
    const { place, count, unsure, x, y, r, open } = symbol;
    if (!signs.has(place.key)) signs.set(place.key, made(place, acts));
    const sign = signs.get(place.key);
    const chosen = lens.filters.place === place.key;
    const looked = lens.incident?.placeKey === place.key;
    const classes = ["place", open ? "area" : "dot", !count && "none", unsure && "unsure", chosen && "chosen", looked && "looked"];
    put(sign, "class", classes.filter(Boolean).join(" "));
    put(sign, "aria-pressed", String(chosen));
    put(sign, "aria-label", symbolWords(symbol));
    put(sign, "transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
    put(sign.firstChild, "r", r.toFixed(1));
    return sign;
  }
  // Areas lie beneath discs, large discs beneath small ones.
  return (symbols, lens) => {
    const depth = (one) => (one.open ? 1000 : 0) + one.r;
    const sorted = [...symbols].sort((one, other) => depth(other) - depth(one));
    const drawn = sorted.map((symbol) => dress(symbol, lens));
    const wanted = sorted.map(({ place }) => place.key).join("\n");
    if (wanted === order) return;
    order = wanted;
    const focused = layer.contains(document.activeElement) ? document.activeElement : null;
    layer.replaceChildren(...drawn);
    focused?.focus({ preventScroll: true });
  };
}
