// Control on the map: a disc for a town, a square for a district, a hexagon for a province; full
// where it is confirmed, open where only the holder says so, halved where it is contested, crossed
// out where it is denied. A letter tells whose it is.

import { project } from "./projection.js";
import { heldOn } from "./holding.js";
import { countryWords, levelWords, shortDay } from "./words.js";
import { s } from "./dom.js";

const R = 12;
const POLYGONS = { district: 4, province: 6 };

function outline(level) {
  const sides = POLYGONS[level];
  if (!sides) return `M${-R} 0A${R} ${R} 0 1 1 ${R} 0A${R} ${R} 0 1 1 ${-R} 0Z`;
  const turn = sides === 4 ? Math.PI / 4 : 0;
  const reach = sides === 4 ? R * 1.32 : R * 1.18;
  const corners = Array.from({ length: sides }, (_, index) => {
    const angle = turn + (index * 2 * Math.PI) / sides;
    return `${(reach * Math.cos(angle)).toFixed(1)} ${(reach * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${corners.join("L")}Z`;
}

// What is drawn for a level, a status and a side; the map and its key draw the same.
export function shapeOf(level, status, side, silent = false) {
  const clip = status === "contested";
  return s("g", { class: `hold ${side.color} ${status}${silent ? " silent" : ""}` },
    s("path", { class: "body", d: outline(level) }),
    clip && s("path", { class: "half", d: `M0 ${-R}V${R}A${R} ${R} 0 0 1 0 ${-R}Z` }),
    s("text", { y: 4, "text-anchor": "middle" }, side.letter),
    status === "denied" && s("line", { class: "strike", x1: -R, y1: R, x2: R, y2: -R }));
}

export function statusOf({ phase, spell }) {
  return phase === "held" ? spell.row.status : phase;
}

// When a report last told of it, as of a day: silence is no news of calm.
export function silenceWords({ phase, last, first }, day) {
  if (phase === "before") return "no report yet of who holds it";
  if (!last) return first ? `told only later, on ${shortDay(first)}` : "the day of the report is not known";
  return last < day ? `no report since ${shortDay(last)}` : "reported on that day";
}

export function holderWords({ phase, spell, ended }) {
  if (phase === "held") return spell.row.holder ?? "neither side";
  return phase === "left" ? `nobody told, after ${ended.row.holder ?? "neither side"}` : "nobody told yet";
}

function withinOf({ level, admin1, name, country }) {
  return [levelWords(level), admin1 !== name && admin1, countryWords(country)].filter(Boolean).join(", ");
}

// Those that have a place on the map come as symbols, as incidents' places do.
export function holdsOf(spots, sides, day, pane) {
  return spots.filter(({ lat }) => lat !== undefined).map((spot) => {
    const held = heldOn(spot, day);
    const [x, y] = pane.at(project([spot.lon, spot.lat]));
    const side = held.phase === "held" ? sides.of(held.spell.row) : sides.neither;
    return { spot, held, side, x, y, r: held.phase === "before" ? 5 : R, open: !spot.point, count: held.phase === "before" ? 0 : 1,
      words: spot.name, place: { ...spot, name: spot.name }, within: withinOf(spot),
      lines: [`${holderWords(held)}${held.phase === "held" ? `: ${held.spell.row.status}` : ""}`, silenceWords(held, day)] };
  });
}

function made(key, acts) {
  const press = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    acts.choose(key);
  };
  return s("g", { tabindex: 0, role: "button", "data-hold": key, onclick: () => acts.choose(key), onkeydown: press,
    onpointerenter: () => acts.tell(key), onpointerleave: () => acts.tell(null),
    onfocus: () => acts.tell(key), onblur: () => acts.tell(null) });
}

// Signs stay the same elements while days pass and the map moves, so that focus holds.
export function makeHolds(layer, acts) {
  const signs = new Map();
  function dress(symbol, chosen) {
    const { spot, held, side, x, y } = symbol;
    if (!signs.has(spot.key)) signs.set(spot.key, layer.appendChild(made(spot.key, acts)));
    const sign = signs.get(spot.key);
    const look = `${statusOf(held)} ${side.letter} ${held.changed} ${held.silent}`;
    if (sign.dataset.look !== look) {
      sign.dataset.look = look;
      sign.replaceChildren(...[held.changed && s("circle", { class: "fresh", r: R + 6 }), held.phase === "held"
        ? shapeOf(spot.level, held.spell.row.status, side, held.silent)
        : s("g", { class: `hold ${held.phase}` }, s("path", { class: "body", d: outline(spot.level) }))].filter(Boolean));
    }
    sign.setAttribute("class", `spot${chosen ? " chosen" : ""}${held.phase === "before" ? " before" : ""}`);
    sign.setAttribute("aria-pressed", String(Boolean(chosen)));
    sign.setAttribute("aria-label", `${symbol.words}${symbol.within ? ` (${symbol.within})` : ""}: ${symbol.lines.join("; ")}`);
    sign.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
  }
  return (symbols, key) => {
    const seen = new Set(symbols.map(({ spot }) => spot.key));
    for (const [other, sign] of signs) sign.classList.toggle("off", !seen.has(other));
    for (const symbol of symbols) dress(symbol, symbol.spot.key === key);
  };
}
