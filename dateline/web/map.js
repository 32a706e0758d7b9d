// The map: what lies under it, the places and their names.

import { byId, h, name, onPaper, s } from "./dom.js";
import { graticule, land, landLabels, scaleBar } from "./backdrop.js";
import { settle } from "./labels.js";
import { listen, makeWindow } from "./zooming.js";
import { makeSigns, symbolsOf } from "./symbols.js";
import { countWords, withinWords } from "./words.js";

const FONT = "600 12px";
const LAYERS = ["ground", "grid", "lands", "places", "names", "bar"];
const TELLS = "Map of places; arrow keys move it, plus and minus zoom, zero goes back";

// The corners that buttons lie on are no room for a name.
function corners({ width, height }, beyond) {
  const zoom = { left: width - 46, right: width, top: 0, bottom: 108 };
  return beyond.hidden ? [zoom] : [zoom, { left: width - 24 - beyond.offsetWidth, right: width, top: height - 44, bottom: height }];
}

function inView({ x, y }, size) {
  return x > 0 && y > 0 && x < size.width && y < size.height;
}

// A town and the land around it bear one name, and it is written once.
function named(symbols) {
  const spots = new Set();
  return [...symbols].sort((one, other) => one.open - other.open).filter(({ words, x, y }) => {
    const spot = `${words} ${Math.round(x / 12)} ${Math.round(y / 12)}`;
    return !spots.has(spot) && spots.add(spot);
  });
}

function names(symbols, size, taken) {
  const seen = new Set(named(symbols.filter((one) => one.count && inView(one, size))));
  const labelled = symbols.filter((one) => seen.has(one));
  return settle(labelled, size, FONT, 15, taken).map(({ symbol, box }) => s("text", {
    x: box.left.toFixed(1), y: (box.bottom - 4).toFixed(1), class: symbol.open ? "area" : "dot",
  }, symbol.words));
}

function makeChart(layers) {
  const hatch = { id: "hatch", width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return s("svg", { role: "group", tabindex: 0, "aria-label": TELLS },
    s("defs", null, s("pattern", hatch, s("line", { x1: 0, y1: 0, x2: 0, y2: 5 }))), ...Object.values(layers));
}

function boxOf(record) {
  const drawn = [...record.places.values()].filter(({ drawn: as }) => as === "dot" || as === "area");
  const [lons, lats] = [drawn.map(({ lon }) => lon), drawn.map(({ lat }) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function makeTip(size) {
  const tip = h("div", { class: "tip", hidden: true });
  const tell = (symbol) => {
    tip.hidden = !symbol;
    if (!symbol) return;
    const { place, count, x, y, r } = symbol;
    tip.replaceChildren(name(place.name, { class: "tip-name" }), h("span", null, withinWords(place)),
      h("span", null, countWords(count, "incident")));
    const onTheRight = x > size.width / 2;
    tip.style.left = onTheRight ? "auto" : `${x + r + 6}px`;
    tip.style.right = onTheRight ? `${size.width - x + r + 6}px` : "auto";
    tip.style.top = `${Math.min(Math.max(y - 20, 4), size.height - 70)}px`;
  };
  return { tip, tell };
}

function zoomButtons(pane, home) {
  const button = (words, label, act) => h("button", { type: "button", "aria-label": label, title: label, onclick: act }, words);
  return h("div", { class: "zoom" }, button("+", "Zoom in", () => pane.zoom(1.6)),
    button("−", "Zoom out", () => pane.zoom(1 / 1.6)), button("⌂", "Back to the first view", home));
}

export function drawMap(record, lens) {
  const frame = byId("map");
  const { map } = record;
  if (!map) {
    frame.replaceChildren(h("p", { class: "empty" }, "No incident names a place that can be drawn."));
    return;
  }
  const size = { width: 0, height: 0 };
  const layers = Object.fromEntries(LAYERS.map((layer) => [layer, s("g", { class: layer })]));
  const chart = makeChart(layers);
  const { tip, tell } = makeTip(size);
  let symbols = [];
  const drawSigns = makeSigns(layers.places, {
    choose: (key) => lens.filter({ place: lens.filters.place === key ? "" : key }),
    tell: (key) => tell(symbols.find(({ place }) => place.key === key)),
  });

  function draw() {
    const [x, y] = pane.at([0, 0]);
    symbols = symbolsOf(record, lens, pane);
    const lands = landLabels(map, pane, size, symbols);
    layers.ground.setAttribute("transform", `translate(${x} ${y}) scale(${pane.scale / 1000})`);
    layers.grid.replaceChildren(...graticule(pane, size));
    layers.bar.replaceChildren(...scaleBar(pane, size));
    layers.lands.replaceChildren(...lands.drawn);
    drawSigns(symbols, lens);
    const out = symbols.filter((one) => one.count && !inView(one, size)).length;
    beyond.hidden = !out;
    beyond.textContent = `${countWords(out, "place")} outside: show all`;
    layers.names.replaceChildren(...names(symbols, size, [...lands.boxes, ...corners(size, beyond)]));
  }
  // However often it is moved, it is drawn once a frame.
  let waiting = 0;
  const soon = () => { waiting ||= requestAnimationFrame(() => { waiting = 0; draw(); }); };
  const pane = makeWindow(map, size, soon);
  const home = () => pane.show(map.view);

  const beyond = h("button", { type: "button", class: "beyond", onclick: () => pane.show(boxOf(record)) });
  layers.ground.append(...land(map));
  frame.replaceChildren(chart, tip, zoomButtons(pane, home), beyond);
  listen(chart, pane, home);
  new ResizeObserver(([{ contentRect: { width, height } }]) => {
    if (!width || !height || onPaper()) return;
    Object.assign(size, { width, height });
    chart.setAttribute("viewBox", `0 0 ${width} ${height}`);
    if (pane.atHome) home();
    else pane.keep();
  }).observe(frame);
  lens.watch(() => { if (size.width) soon(); });
}
