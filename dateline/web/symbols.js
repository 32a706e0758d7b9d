// What is drawn for a place: a disc where a point is known, a hatched ring where only a stretch of
// land is; the more incidents, the larger.

import { project } from "./projection.js";
import { countWords, withinWords } from "./words.js";
import { s } from "./dom.js";

export function symbolsOf(record, lens, pane) {
  const shown = new Set(lens.shown);
  const symbols = [];
  for (const place of record.places.values()) {
    if (place.drawn !== "dot" && place.drawn !== "area") continue;
    const count = place.incidents.filter((incident) => shown.has(incident)).length;
    const [x, y] = pane.at(project([place.lon, place.lat]));
    const open = place.drawn === "area";
    const r = (open ? 13 : 4) + Math.min(2.4 * Math.sqrt(count), 26);
    symbols.push({ place, count, x, y, r, open, words: place.name });
  }
  const rank = (one) => one.count + (one.open ? 0 : 0.5);
  return symbols.sort((one, other) => rank(other) - rank(one) || one.words.localeCompare(other.words));
}

export function symbolWords({ place, count }) {
  const within = withinWords(place);
  return `${place.name}${within ? ` (${within})` : ""}: ${countWords(count, "incident")}`;
}

// Areas lie beneath discs, large discs beneath small ones.
export function drawSymbols(symbols, lens, acts) {
  const depth = (one) => (one.open ? 1000 : 0) + one.r;
  return [...symbols].sort((one, other) => depth(other) - depth(one)).map((symbol) => {
    const { place, count, x, y, r, open } = symbol;
    const chosen = lens.filters.place === place.key;
    const looked = lens.incident?.placeKey === place.key;
    const classes = ["place", open ? "area" : "dot", count ? "" : "none", chosen ? "chosen" : "", looked ? "looked" : ""];
    return s("g", {
      class: classes.filter(Boolean).join(" "),
      tabindex: 0, role: "button", "aria-pressed": String(chosen),
      "aria-label": symbolWords(symbol), "data-place": place.key,
      transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
      onclick: () => acts.choose(place.key),
      onkeydown: (event) => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          acts.choose(place.key);
        }
      },
      onpointerenter: () => acts.tell(symbol), onpointerleave: () => acts.tell(null),
      onfocus: () => acts.tell(symbol), onblur: () => acts.tell(null),
    }, s("circle", { r: r.toFixed(1) }));
  });
}
