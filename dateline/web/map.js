// The map: land, borders, graticule, places and their names, and what could not be placed.

import { byId, h, joined, name, s } from "./dom.js";
import { kilometers, pathOf, project, unproject } from "./projection.js";
import { settle, widthOf } from "./labels.js";
import { listen, makeWindow } from "./zooming.js";
import { drawSymbols, symbolsOf } from "./symbols.js";
import { countWords, withinWords } from "./words.js";

const STEPS = [0.1, 0.25, 0.5, 1, 2, 5, 10, 15, 30];
const BARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
const FONT = "600 12px";
const LAND_FONT = "500 11px";

function degrees(value, positive, negative) {
  if (Math.abs(value) < 1e-9) return "0°";
  return `${Number(Math.abs(value).toFixed(2))}°${value > 0 ? positive : negative}`;
}

function graticule(pane, size) {
  const [west, north] = unproject([pane.x - size.width / 2 / pane.scale, pane.y - size.height / 2 / pane.scale]);
  const [east, south] = unproject([pane.x + size.width / 2 / pane.scale, pane.y + size.height / 2 / pane.scale]);
  const step = STEPS.find((one) => (east - west) / one <= 6) ?? 30;
  const drawn = [];
  for (let lon = Math.ceil(west / step) * step; lon <= east; lon += step) {
    const [x] = pane.at(project([lon, 0]));
    drawn.push(s("line", { x1: x, x2: x, y1: 0, y2: size.height }));
    if (x > 40 && x < size.width - 60) drawn.push(s("text", { x: x + 3, y: 11 }, degrees(lon, "E", "W")));
  }
  for (let lat = Math.ceil(south / step) * step; lat <= north; lat += step) {
    const [, y] = pane.at(project([0, lat]));
    drawn.push(s("line", { x1: 0, x2: size.width, y1: y, y2: y }));
    if (y > 24 && y < size.height - 40) drawn.push(s("text", { x: 4, y: y - 3 }, degrees(lat, "N", "S")));
  }
  return drawn;
}

function scaleBar(pane, size) {
  const each = kilometers(pane.y) / pane.scale;
  const length = [...BARS].reverse().find((one) => one / each <= Math.min(140, size.width / 4)) ?? 1;
  const wide = length / each;
  const y = size.height - 14;
  return [
    s("path", { d: `M14 ${y - 5}V${y}H${14 + wide}V${y - 5}` }),
    s("text", { x: 14 + wide / 2, y: y - 6, "text-anchor": "middle" }, `${length} km`),
  ];
}

function landLabels(map, pane, size) {
  const drawn = [];
  const boxes = [];
  for (const land of map.land) {
    if (!land.label) continue;
    const [x, y] = pane.at(project(land.label));
    const half = widthOf(land.name.toUpperCase(), LAND_FONT) * 0.66;
    const box = { left: x - half, right: x + half, top: y - 8, bottom: y + 8 };
    if (box.left < 0 || box.right > size.width || box.top < 12 || box.bottom > size.height - 24) continue;
    boxes.push(box);
    drawn.push(s("text", { x, y: y + 4, "text-anchor": "middle" }, land.name));
  }
  return { drawn, boxes };
}

function land(map) {
  const rings = map.land.flatMap((one) => one.rings.map((ring) => pathOf(ring, map.grain, true)));
  const lines = (all) => all.map((line) => pathOf(line, map.grain, false)).join("");
  return [
    s("path", { class: "land", d: rings.join("") }),
    s("path", { class: "coast", d: lines(map.coasts) }),
    s("path", { class: "border", d: lines(map.borders) }),
  ];
}

function names(symbols, size, taken) {
  const labelled = symbols.filter((one) => one.count && one.x > 0 && one.y > 0 && one.x < size.width && one.y < size.height);
  return settle(labelled, size, FONT, 15, taken).map(({ symbol, box }) => s("text", {
    x: box.left.toFixed(1), y: (box.bottom - 4).toFixed(1), class: symbol.open ? "area" : "dot",
  }, symbol.words));
}

export function drawMap(record, lens) {
  const frame = byId("map");
  const { map } = record;
  if (!map) {
    frame.replaceChildren(h("p", { class: "empty" }, "No incident names a place that can be drawn."));
    return;
  }
  const size = { width: 0, height: 0 };
  const layers = Object.fromEntries(
    ["ground", "grid", "lands", "places", "names", "bar"].map((layer) => [layer, s("g", { class: layer })]),
  );
  const hatch = s("pattern", { id: "hatch", width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    s("line", { x1: 0, y1: 0, x2: 0, y2: 5 }));
  const chart = s("svg", { role: "group", tabindex: 0, "aria-label": "Map of places; arrow keys move it, plus and minus zoom, zero goes back" },
    s("defs", null, hatch), ...Object.values(layers));
  const tip = h("div", { class: "tip", hidden: true });
  layers.ground.append(...land(map));

  const acts = {
    choose: (key) => lens.filter({ place: lens.filters.place === key ? "" : key }),
    tell: (symbol) => {
      tip.hidden = !symbol;
      if (!symbol) return;
      tip.replaceChildren(name(symbol.place.name, { class: "tip-name" }), h("span", null, withinWords(symbol.place)),
        h("span", null, countWords(symbol.count, "incident")));
      const right = symbol.x > size.width / 2;
      tip.style.left = right ? "auto" : `${symbol.x + symbol.r + 6}px`;
      tip.style.right = right ? `${size.width - symbol.x + symbol.r + 6}px` : "auto";
      tip.style.top = `${Math.min(Math.max(symbol.y - 20, 4), size.height - 70)}px`;
    },
  };
  let waiting = 0;
  const soon = () => { waiting ||= requestAnimationFrame(() => { waiting = 0; draw(); }); };
  const pane = makeWindow(map, size, soon);
  function draw() {
    const [x, y] = pane.at([0, 0]);
    layers.ground.setAttribute("transform", `translate(${x} ${y}) scale(${pane.scale / 1000})`);
    layers.grid.replaceChildren(...graticule(pane, size));
    layers.bar.replaceChildren(...scaleBar(pane, size));
    const lands = landLabels(map, pane, size);
    layers.lands.replaceChildren(...lands.drawn);
    drawPlaces([...lands.boxes, { left: size.width - 46, right: size.width, top: 0, bottom: 108 }]);
  }
  function drawPlaces(taken) {
    const symbols = symbolsOf(record, lens, pane);
    const focused = document.activeElement?.dataset?.place;
    layers.places.replaceChildren(...drawSymbols(symbols, lens, acts));
    layers.names.replaceChildren(...names(symbols, size, taken));
    if (focused) [...layers.places.children].find((one) => one.dataset.place === focused)?.focus();
  }
  const home = () => pane.show(map.view);
  const button = (words, label, act) => h("button", { type: "button", "aria-label": label, title: label, onclick: act }, words);
  frame.replaceChildren(chart, tip, h("div", { class: "zoom" },
    button("+", "Zoom in", () => pane.zoom(1.6)), button("−", "Zoom out", () => pane.zoom(1 / 1.6)),
    button("⌂", "Back to the first view", home)));
  listen(chart, pane, home);
  let first = true;
  new ResizeObserver(([entry]) => {
    Object.assign(size, { width: entry.contentRect.width, height: entry.contentRect.height });
    if (!size.width || !size.height) return;
    chart.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
    if (first) home();
    else pane.keep();
    first = false;
  }).observe(frame);
  lens.watch(() => { if (!first) soon(); });
}

// Everything that the map does not show, so that nobody takes the map for the record.
export function drawUnplaced(record, lens) {
  const element = byId("unplaced");
  const places = [...record.places.values()];
  const link = (place) => h("button", { type: "button", class: "link", onclick: () => lens.filter({ place: place.key }) },
    name(place.name), ` ${place.incidents.length}`);
  const row = (title, some) => some.length && h("p", null, `${title} `, joined(some.map(link), ", "));
  const byCount = (one, other) => other.incidents.length - one.incidents.length || one.name.localeCompare(other.name);
  const rest = [...record.incidents.values()].filter((incident) => !incident.placeKey).length;
  const countries = places.filter((place) => place.drawn === "country").sort(byCount);
  const unknown = places.filter((place) => place.drawn === "unpinned").sort(byCount);
  const total = rest + [...countries, ...unknown].reduce((sum, place) => sum + place.incidents.length, 0);
  if (!total) return;
  element.replaceChildren(h("summary", null, `${countWords(total, "incident")} not on the map`),
    h("div", null, row("Placed by country only:", countries), row("Places the atlas does not know:", unknown),
      rest > 0 && h("p", null, `No place said: ${countWords(rest, "incident")}.`)));
}
