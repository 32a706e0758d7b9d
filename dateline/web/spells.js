// Who held what, drawn over the days: a lane for each place, a bar for each spell. A fall and a
// recapture are the same kind of mark.

import { h, onPaper, s } from "./dom.js";
import { bucketsOf, dayOfNumber, domainOf, numberOf } from "./scale.js";
import { daysWords, shortDay, shortWhen } from "./words.js";

const LANE = 30;
const BAR = 15;
const LEFT = 132;
const RIGHT = 8;

function axisOf(record, spots) {
  const told = spots.flatMap(({ spells }) => spells.flatMap(({ sure, end }) => [sure, end])).filter(Boolean).map(numberOf);
  const domain = domainOf(record) ?? [Math.min(...told), Math.max(...told)];
  const { buckets } = bucketsOf(domain);
  const axis = { first: buckets[0].from, last: buckets.at(-1).to, width: 0 };
  axis.at = (day) => LEFT + ((Math.min(Math.max(day, axis.first), axis.last + 1) - axis.first) / (axis.last - axis.first + 1)) * (axis.width - LEFT - RIGHT);
  return axis;
}

function spellWords({ row, sure }) {
  const until = row.until ? `, until ${shortWhen(row.until)}` : "";
  return `${row.holder ?? "neither side"}, ${row.status}, ${row.since ? `since ${shortWhen(row.since)}` : `told of on ${sure}`}${until}`;
}

// Past the last report nothing is known: the bar goes on as a thin line.
function drawSpell(record, sides, axis, spell, y) {
  const { row, sure, mayBegin, mayEnd, end, told } = spell;
  const side = sides.of(row);
  const from = sure ? axis.at(numberOf(sure)) : LEFT;
  const to = end === null ? axis.at(axis.last + 1) : axis.at(numberOf(end));
  const known = end === null ? Math.min(to, axis.at(numberOf(told.at(-1) ?? record.lastDay) + 1)) : to;
  const rect = (name, x, until, tall) => s("rect", { class: name, x, y: y + (BAR - tall) / 2, width: Math.max(2, until - x), height: tall });
  const fuzzy = (name, one, other) => one && other && one < other && rect(name, axis.at(numberOf(one)), axis.at(numberOf(other)), 5);
  // "By" a day: nobody tells how long before.
  const open = row.since?.start === undefined && s("line", { class: "by", x1: from - 18, x2: from, y1: y + BAR / 2, y2: y + BAR / 2 });
  return s("g", { class: `spell ${side.color} ${row.status}` }, s("title", null, spellWords(spell)),
    open, fuzzy("may", mayBegin, sure), rect("known", from, known, BAR), known < to && rect("silent", known, to, 5), fuzzy("may", mayEnd, end),
    known - from > 18 && s("text", { x: from + 6, y: y + 12 }, side.letter));
}

function ticks(axis, y) {
  const days = axis.last - axis.first + 1;
  const every = Math.max(1, Math.ceil((days * 58) / (axis.width - LEFT - RIGHT)));
  return Array.from({ length: Math.ceil(days / every) }, (_, index) => axis.first + index * every).flatMap((day) => [
    s("line", { class: "tick", x1: axis.at(day), x2: axis.at(day), y1: 0, y2: y }),
    s("text", { class: "day", x: axis.at(day) + 3, y: y + 13 }, shortDay(dayOfNumber(day)))]);
}

function short(words) {
  return words.length > 19 ? `${words.slice(0, 18)}…` : words;
}

// As many lanes as can be taken in; the table has all.
const MOST = 40;

export function drawSpells(record, lens, all, sides) {
  if (!record.lastDay) return { frame: "", draw: () => {} };
  const axis = axisOf(record, all);
  const spots = all.length > MOST ? [...all].sort((one, other) => other.spells.length - one.spells.length).slice(0, MOST) : all;
  const rest = all.length - spots.length;
  const chart = s("svg", { role: "img", "aria-label": `Spells of control of ${spots.length} places, ${daysWords(dayOfNumber(axis.first), dayOfNumber(axis.last))}; the table below tells the same` });
  const frame = h("div", { class: "spells" }, chart, rest > 0 && h("p", { class: "fine" }, `The ${MOST} places that changed most; ${rest} more stand in the tables.`));
  const now = s("line", { class: "now", y1: 0 });
  const tall = spots.length * LANE + 4;
  function mark() {
    const day = numberOf(lens.day());
    const x = (axis.at(day) + axis.at(day + 1)) / 2;
    for (const key of ["x1", "x2"]) now.setAttribute(key, x);
    now.setAttribute("y2", tall);
    for (const lane of chart.querySelectorAll(".lane")) lane.classList.toggle("chosen", lane.dataset.spot === lens.held);
  }
  function draw() {
    chart.setAttribute("viewBox", `0 0 ${axis.width} ${tall + 18}`);
    chart.setAttribute("height", tall + 18);
    chart.replaceChildren(...ticks(axis, tall),
      ...spots.flatMap((spot, lane) => [
        s("text", { class: "lane", "data-spot": spot.key, x: 0, y: lane * LANE + 19 }, s("title", null, spot.name), short(spot.name)),
        ...spot.spells.filter(({ row }) => row.status !== "denied").map((spell) => drawSpell(record, sides, axis, spell, lane * LANE + 7)),
        ...spot.spells.filter(({ row }) => row.status === "denied").map((spell) => drawSpell(record, sides, axis, spell, lane * LANE + 7))]),
      now);
    mark();
  }
  new ResizeObserver(([{ contentRect }]) => {
    if (!contentRect.width || (onPaper() && axis.width)) return;
    axis.width = contentRect.width;
    draw();
  }).observe(frame);
  return { frame, draw: () => { if (axis.width) mark(); } };
}
