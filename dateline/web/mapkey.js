// What the map shows, incidents or control, and the key to its signs.

import { byId, h, name, s } from "./dom.js";
import { shapeOf } from "./held.js";
import { heldOn } from "./holding.js";
import { countWords, asOfWords } from "./words.js";

const STATUSES = [
  ["confirmed", "the other side or a third party says so"],
  ["claimed", "only the holder’s own side says so"],
  ["contested", "both claim it, or fighting goes on"],
  ["denied", "denied, and nobody else affirms it"],
];
const LEVELS = [["town", "town"], ["district", "district"], ["province", "province"]];

const KEY = { viewBox: "-18 -18 36 36", width: 22, height: 22, "aria-hidden": "true" };

function sample(level, status, side) {
  return s("svg", KEY, shapeOf(level, status, side));
}

// Two ways to look at the map; both follow the days that are chosen.
export function makeModes(record, lens) {
  const mode = (value, words) => h("label", null,
    h("input", { type: "radio", name: "map-mode", value, id: `map-${value}`, onchange: () => lens.look({ map: value }) }), h("span", null, words));
  const modes = h("fieldset", { class: "modes", hidden: !record.control.length }, h("legend", { class: "apart" }, "The map shows"),
    mode("incidents", "Incidents"), mode("control", "Control"));
  const tell = () => { for (const input of modes.querySelectorAll("input")) input.checked = input.value === lens.map; };
  lens.watch((what) => { if (what === "view") tell(); });
  tell();
  return modes;
}

function incidentKey(lens) {
  const { from, to } = lens.filters;
  return h("p", { class: "map-key" }, h("span", { class: "sign dot" }), " a place ", h("span", { class: "sign area" }), " an area, not a point",
    (from || to) && [" ", h("span", { class: "sign unsure" }), " perhaps on other days"],
    lens.narrowed() && [" ", h("span", { class: "sign nothing" }), " nothing that answers"]);
}

function controlKey(lens, spots, sides) {
  const day = lens.day();
  const held = spots.map((spot) => heldOn(spot, day));
  const used = new Set(held.filter(({ phase }) => phase === "held").map(({ spell }) => sides.of(spell.row)));
  const statuses = new Set(held.map(({ phase, spell }) => phase === "held" && spell.row.status));
  const levels = new Set(spots.map(({ level }) => level));
  const plain = { letter: "", color: "side-none" };
  const item = (drawn, words, tip) => h("li", { title: tip }, drawn, " ", words);
  const nowhere = held.filter(({ spot, phase }) => spot.lat === undefined && phase !== "before");
  return h("div", { class: "map-key control-key" },
    h("p", null, h("strong", null, `Who is said to hold what on ${asOfWords(day)}`), " A place not marked is one of which no report says it."),
    h("ul", null, [...used].map((side) => item(sample("town", "confirmed", side), name(side.name)))),
    h("ul", null, STATUSES.filter(([status]) => statuses.has(status)).map(([status, tip]) => item(sample("town", status, plain), `${status}: ${tip}`)),
      held.some(({ phase, silent }) => phase === "held" && silent) && item(s("svg", KEY, shapeOf("town", "confirmed", plain, true)), "paler: no report since"),
      LEVELS.filter(([level]) => levels.has(level) && levels.size > 1).map(([level, words]) => item(sample(level, "claimed", plain), words))),
    nowhere.length > 0 && h("p", null, `${countWords(nowhere.length, "place")} not on the map: `,
      nowhere.map(({ spot }, index) => [index > 0 && ", ", name(spot.name)])));
}

export function drawMapKey(lens, spots, sides) {
  byId("map-key").replaceChildren(lens.map === "control" ? controlKey(lens, spots, sides) : incidentKey(lens));
}
