// Figures of the incidents shown, each with who gives it; nothing is summed that cannot be summed.

import { byId, h, joined, name } from "./dom.js";
import { numberWords, rangeWords, shortWhen } from "./words.js";

const UNITS = [["killed", "Killed"], ["wounded", "Wounded"], ["missing", "Missing"], ["casualties", "Killed or wounded"],
  ["detained", "Detained"], ["displaced", "Displaced"]];

const PIECE = 60;

// The incidents with a figure of a unit; denied ones and plans count nobody.
function toldOf(lens, unit) {
  return lens.shown.filter((incident) => incident.state !== "denied" && ["asserted", "denied"].includes(incident.told))
    .map((incident) => ({ incident, figure: (incident.numbers ?? []).find((one) => one.unit === unit) }))
    .filter(({ figure }) => figure);
}

// A figure that only totals give counts a period, not the incident: it is shown and not added.
function isTotal(record, incident, figure) {
  const numbers = (figure.by ?? []).flatMap((told) => told.claims ?? [])
    .flatMap((id) => record.claims.get(id)?.numbers ?? []).filter((one) => one.unit === figure.unit);
  return numbers.length > 0 && numbers.every((one) => one.cumulative);
}

function bounds(figure) {
  return { low: figure.low ?? 0, high: figure.high ?? figure.low ?? 0, open: figure.high === undefined };
}

// The sum within which the truth lies if no two incidents count the same people.
function summed(rows) {
  const all = rows.map(({ figure }) => bounds(figure));
  const low = all.reduce((sum, one) => sum + one.low, 0);
  const high = all.reduce((sum, one) => sum + one.high, 0);
  return all.some(({ open }) => open) ? `at least ${numberWords(low)}` : rangeWords(low, high);
}

// Whom a speaker counts, and whether the words only deny it.
function tellingOf(record, unit, told) {
  const claims = (told.claims ?? []).map((id) => record.claims.get(id)).filter(Boolean);
  const who = told.who ?? claims.flatMap((claim) => claim.numbers ?? []).find((one) => one.unit === unit && one.who)?.who;
  const denied = claims.length > 0 && claims.every((claim) => claim.modality === "denied");
  return { words: `${rangeWords(told.low, told.high)}${who ? ` ${who}` : ""}`, denied };
}

function givers(record, figure) {
  const said = new Map();
  for (const told of figure.by ?? []) {
    const { words, denied } = tellingOf(record, figure.unit, told);
    const had = said.get(words) ?? { denied: true, speakers: [] };
    said.set(words, { denied: had.denied && denied, speakers: [...had.speakers, told.speaker] });
  }
  return [...said].map(([words, { denied, speakers }]) => h("span", { class: "giver" },
    h("strong", null, name(words)), denied && h("span", { class: "modality denied" }, "denied"), " ",
    joined([...new Set(speakers)].map((one) => name(one)), ", ")));
}

function drawRow(record, { incident, figure, total }) {
  return h("tr", null,
    h("th", { scope: "row" }, h("a", { href: `#${incident.id}` }, record.kind(incident.event).label),
      incident.place?.name && [" ", name(incident.place.name)], total && h("span", { class: "level" }, "a total over a period, not added")),
    h("td", { class: "day" }, incident.time ? shortWhen(incident.time) : "not said"),
    h("td", { class: "number" }, rangeWords(figure.low, figure.high), (figure.parts ?? []).map((part) =>
      h("span", { class: "level" }, `${rangeWords(part.low, part.high)} ${part.who}`))),
    h("td", null, givers(record, figure)));
}

function drawUnit(record, lens, [unit, title], all) {
  const told = toldOf(lens, unit).map((row) => ({ ...row, total: row.incident.background || isTotal(record, row.incident, row.figure) }));
  if (!told.length) return null;
  const added = told.filter(({ total }) => !total);
  const most = ({ figure }) => figure.high ?? figure.low ?? 0;
  told.sort((one, other) => Number(one.total) - Number(other.total) || most(other) - most(one));
  const body = h("tbody");
  const more = h("button", { type: "button", class: "more", onclick: () => grow(PIECE) }, "Show more");
  const grow = (count) => {
    const drawn = body.children.length;
    body.append(...told.slice(drawn, drawn + count).map((row) => drawRow(record, row)));
    more.hidden = body.children.length >= told.length;
  };
  grow(all ? Infinity : PIECE);
  return h("section", { class: "toll" }, h("h3", null, title),
    added.length > 0 && h("p", { class: "sum" }, h("strong", null, summed(added)),
      ` in ${numberWords(added.length)} of the incidents shown, if no two of them count the same people`),
    h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": title }, h("table", { class: "tolls" },
      h("thead", null, h("tr", null, ["Incident", "When", "Figure", "By whom"].map((words) => h("th", { scope: "col" }, words)))),
      body)), more);
}

export function drawTolls(record, lens) {
  // Drawn when it is seen: a record may have ten thousand rows.
  function again(all) {
    if (lens.tab !== "tolls" && !all) return;
    const parts = UNITS.map((unit) => drawUnit(record, lens, unit, all)).filter(Boolean);
    byId("tolls").replaceChildren(...(parts.length ? parts : [h("p", { class: "empty" }, "No figure is given in the incidents shown.")]));
  }
  lens.watch((what) => { if (what !== "selection") again(false); });
  window.addEventListener("beforeprint", () => again(true));
  again(false);
}
