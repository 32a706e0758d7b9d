// What is drawn for a place: a disc where a point is known, a hatched ring where only a stretch of
// land is; the more incidents, the larger.

import { project } from "./projection.js";
import { countWords, withinWords } from "./words.js";
import { s } from "./dom.js";

const LARGEST = 26;

function countsOf(lens) {
  const counts = new Map();
  for (const { placeKey } of lens.shown) counts.set(placeKey, (counts.get(placeKey) ?? 0) + 1);
  return counts;
}

// The most important first: they get their names onto the map before others.
export function symbolsOf(record, lens, pane) {
  const counts = countsOf(lens);
  const symbols = [];
  for (const place of record.places.values()) {
    if (place.drawn !== "dot" && place.drawn !== "area") continue;
    const count = counts.get(place.key) ?? 0;
    const [x, y] = pane.at(project([place.lon, place.lat]));
    const open = place.drawn === "area";
    const r = (open ? 13 : 4) + Math.min(2.4 * Math.sqrt(count), LARGEST);
    symbols.push({ place, count, x, y, r, open, words: place.name });
  }
  const rank = (one) => one.count + (one.open ? 0 : 0.5);
  return symbols.sort((one, other) => rank(other) - rank(one) || one.words.localeCompare(other.words));
}

export function symbolWords({ place, count }) {
  const within = withinWords(place);
  return `${place.name}${within ? ` (${within})` : ""}: ${countWords(count, "incident")}`;
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
    const { place, count, x, y, r, open } = symbol;
    if (!signs.has(place.key)) signs.set(place.key, made(place, acts));
    const sign = signs.get(place.key);
    const chosen = lens.filters.place === place.key;
    const looked = lens.incident?.placeKey === place.key;
    const classes = ["place", open ? "area" : "dot", !count && "none", chosen && "chosen", looked && "looked"];
    sign.setAttribute("class", classes.filter(Boolean).join(" "));
    sign.setAttribute("aria-pressed", String(chosen));
    sign.setAttribute("aria-label", symbolWords(symbol));
    sign.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
    sign.firstChild.setAttribute("r", r.toFixed(1));
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
