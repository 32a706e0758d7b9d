// The map: what lies under it, the places and their names.

import { byId, h, name, onPaper, s } from "./dom.js";
import { graticule, land, landLabels, scaleBar } from "./backdrop.js";
import { settle, widthOf } from "./labels.js";
import { listen, makeWindow } from "./zooming.js";
import { holdsOf, makeHolds } from "./held.js";
import { spotsOf } from "./holding.js";
import { drawMapKey, makeModes } from "./mapkey.js";
import { sidesOf } from "./sides.js";
import { makeSigns, symbolsOf } from "./symbols.js";
import { countWords } from "./words.js";

const FONT = "600 12px";
const LAYERS = ["ground", "grid", "lands", "places", "holds", "names", "bar"];
const TELLS = "Map of places; arrow keys move it, plus and minus zoom, zero goes back";

const MOVED = ["lands", "places", "holds", "names"];
const REST = 140;
const CROWD = 300;
const NARROW = window.matchMedia("(max-width: 899px)");

// The corners that buttons lie on are no room for a name. Their size is asked for when the map's
// is: to ask while drawing would have the whole page laid out.
function corners({ width, height, modes }, beyond) {
  const zoom = { left: width - 46, right: width, top: 0, bottom: 108 };
  const switched = { left: 0, right: 16 + modes, top: 0, bottom: 44 };
  if (beyond.hidden) return [zoom, switched];
  return [zoom, switched, { left: width - 44 - widthOf(beyond.textContent, FONT), right: width, top: height - 44, bottom: height }];
}

function inView({ x, y }, size) {
  return x > 0 && y > 0 && x < size.width && y < size.height;
}

// Of many places those are drawn that are seen, or may be moved into view before all is drawn anew.
function nearView({ x, y }, { width, height }) {
  return x > -width / 2 && y > -height / 2 && x < width * 1.5 && y < height * 1.5;
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
    const { words, within, lines, x, y, r } = symbol;
    tip.replaceChildren(name(words, { class: "tip-name" }), h("span", null, within),
      ...lines.map((line) => h("span", { dir: "auto" }, line)));
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
  const size = { width: 0, height: 0, modes: 0 };
  const layers = Object.fromEntries(LAYERS.map((layer) => [layer, s("g", { class: layer })]));
  const chart = makeChart(layers);
  const { tip, tell } = makeTip(size);
  let symbols = [];
  const tellOf = (of) => (key) => tell(key && symbols.find((one) => of(one) === key));
  const spots = spotsOf(record);
  const sides = sidesOf(record);
  const drawSigns = makeSigns(layers.places, {
    choose: (key) => {
      lens.filter({ place: lens.filters.place === key ? "" : key });
      // Where the list lies below the map, nobody would see that it changed.
      if (lens.filters.place && NARROW.matches) byId("panels").scrollIntoView({ block: "start" });
    },
    tell: tellOf(({ place }) => place.key),
  });
  const drawHolds = makeHolds(layers.holds, { choose: (key) => lens.hold(key), tell: tellOf(({ spot }) => spot?.key) });

  function drawGround() {
    const [x, y] = pane.at([0, 0]);
    layers.ground.setAttribute("transform", `translate(${x} ${y}) scale(${pane.scale / 1000})`);
    layers.grid.replaceChildren(...graticule(pane, size));
    layers.bar.replaceChildren(...scaleBar(pane, size));
  }
  function draw() {
    const control = lens.map === "control";
    const all = control ? holdsOf(spots, sides, lens.day(), pane) : symbolsOf(record, lens, pane);
    symbols = all.length > CROWD ? all.filter((one) => nearView(one, size)) : all;
    layers.places.classList.toggle("off", control);
    layers.holds.classList.toggle("off", !control);
    const lands = landLabels(map, pane, size, symbols);
    drawGround();
    layers.lands.replaceChildren(...lands.drawn);
    if (control) drawHolds(symbols, lens.held);
    else drawSigns(symbols, lens);
    drawnAt = { x: pane.x, y: pane.y, scale: pane.scale };
    for (const layer of MOVED) layers[layer].removeAttribute("transform");
    const out = all.filter((one) => one.count && !inView(one, size)).length;
    beyond.hidden = !out;
    beyond.textContent = `${countWords(out, "place")} outside: show all`;
    layers.names.replaceChildren(...names(symbols, size, [...lands.boxes, ...corners(size, beyond)]));
  }
  // What is only moved is shoved as a whole, and put in order when it rests.
  function shove() {
    if (drawnAt?.scale !== pane.scale) {
      draw();
      return;
    }
    drawGround();
    const [right, down] = [(drawnAt.x - pane.x) * pane.scale, (drawnAt.y - pane.y) * pane.scale];
    for (const layer of MOVED) layers[layer].setAttribute("transform", `translate(${right.toFixed(1)} ${down.toFixed(1)})`);
    clearTimeout(resting);
    resting = setTimeout(soon, REST);
  }
  // However often it is moved, it is drawn once a frame.
  let drawnAt = null;
  let resting = 0;
  const onceAFrame = (act) => {
    let waiting = 0;
    return () => { waiting ||= requestAnimationFrame(() => { waiting = 0; act(); }); };
  };
  const soon = onceAFrame(() => draw());
  const pane = makeWindow(map, size, onceAFrame(shove));
  const home = () => pane.show(map.view);

  const modes = makeModes(record, lens);
  const beyond = h("button", { type: "button", class: "beyond", onclick: () => pane.show(boxOf(record)) });
  layers.ground.append(...land(map));
  frame.replaceChildren(chart, tip, modes, zoomButtons(pane, home), beyond);
  listen(chart, pane, home);
  new ResizeObserver(([{ contentRect: { width, height } }]) => {
    if (!width || !height || onPaper()) return;
    Object.assign(size, { width, height, modes: modes.offsetWidth });
    chart.setAttribute("viewBox", `0 0 ${width} ${height}`);
    if (pane.atHome) home();
    else pane.keep();
  }).observe(frame);
  const again = () => {
    if (size.width) soon();
    drawMapKey(lens, spots, sides);
  };
  lens.watch(again);
  again();
}
