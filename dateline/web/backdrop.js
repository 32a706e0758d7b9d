// What lies under the places: land and its names, coasts and borders, graticule and scale bar.

import { s } from "./dom.js";
import { kilometers, pathOf, project, unproject } from "./projection.js";
import { widthOf } from "./labels.js";

const STEPS = [0.1, 0.25, 0.5, 1, 2, 5, 10, 15, 30];
const BARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
// Buttons lie in the corner.
const CORNER = 170;
const LAND_FONT = "500 11px";

function degrees(value, positive, negative) {
  if (Math.abs(value) < 1e-9) return "0°";
  return `${Number(Math.abs(value).toFixed(2))}°${value > 0 ? positive : negative}`;
}

export function graticule(pane, size) {
  const [west, north] = unproject([pane.x - size.width / 2 / pane.scale, pane.y - size.height / 2 / pane.scale]);
  const [east, south] = unproject([pane.x + size.width / 2 / pane.scale, pane.y + size.height / 2 / pane.scale]);
  const step = STEPS.find((one) => (east - west) / one <= 6) ?? 30;
  const drawn = [];
  for (let lon = Math.ceil(west / step) * step; lon <= east; lon += step) {
    const [x] = pane.at(project([lon, 0]));
    drawn.push(s("line", { x1: x, x2: x, y1: 0, y2: size.height }));
    if (x > CORNER && x < size.width - 60) drawn.push(s("text", { x: x + 3, y: 11 }, degrees(lon, "E", "W")));
  }
  for (let lat = Math.ceil(south / step) * step; lat <= north; lat += step) {
    const [, y] = pane.at(project([0, lat]));
    drawn.push(s("line", { x1: 0, x2: size.width, y1: y, y2: y }));
    if (y > 24 && y < size.height - 40) drawn.push(s("text", { x: 4, y: y - 3 }, degrees(lat, "N", "S")));
  }
  return drawn;
}

export function scaleBar(pane, size) {
  const each = kilometers(pane.y) / pane.scale;
  const length = [...BARS].reverse().find((one) => one / each <= Math.min(140, size.width / 4)) ?? 1;
  const wide = length / each;
  const y = size.height - 14;
  return [
    s("path", { d: `M14 ${y - 5}V${y}H${14 + wide}V${y - 5}` }),
    s("text", { x: 14 + wide / 2, y: y - 6, "text-anchor": "middle" }, `${length} km`),
  ];
}

// The name of a country, where it lies under no place.
export function landLabels(map, pane, size, symbols) {
  const drawn = [];
  const boxes = [];
  for (const land of map.land) {
    if (!land.label) continue;
    const [x, y] = pane.at(project(land.label));
    const half = widthOf(land.name.toUpperCase(), LAND_FONT) * 0.66;
    const box = { left: x - half, right: x + half, top: y - 8, bottom: y + 8 };
    const covered = symbols.some((one) => one.x + one.r > box.left && one.x - one.r < box.right
      && one.y + one.r > box.top && one.y - one.r < box.bottom);
    if (covered || box.left < 0 || box.right > size.width || box.top < 12 || box.bottom > size.height - 24) continue;
    boxes.push(box);
    drawn.push(s("text", { x, y: y + 4, "text-anchor": "middle" }, land.name));
  }
  return { drawn, boxes };
}

export function land(map) {
  const rings = map.land.flatMap((one) => one.rings.map((ring) => pathOf(ring, map.grain, true)));
  const lines = (all) => all.map((line) => pathOf(line, map.grain, false)).join("");
  return [
    s("path", { class: "land", d: rings.join("") }),
    s("path", { class: "coast", d: lines(map.coasts) }),
    s("path", { class: "border", d: lines(map.borders) }),
  ];
}
