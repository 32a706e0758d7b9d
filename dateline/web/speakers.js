// Who spoke on which days: a lane for each of those who speak most, a mark for each day.

import { h, name, onPaper, s } from "./dom.js";
import { bucketsOf, dayOfNumber, domainOf, numberOf } from "./scale.js";
import { countWords, numberWords, shortDay } from "./words.js";

const MOST = 8;
// Half a day's words: nearer to the edge they would be cut off.
const EDGE = 24;
const TALL = 26;

export function speakerName(statement) {
  return statement.speaker?.length ? statement.speaker.map((one) => one.name).join(", ") : "";
}

export function spokenBy(statements) {
  const said = new Map();
  for (const statement of statements) {
    for (const { name: who } of statement.speaker ?? []) said.set(who, [...(said.get(who) ?? []), statement]);
  }
  return [...said].sort(([one, often], [other, rare]) => rare.length - often.length || one.localeCompare(other));
}

function tally(days) {
  const counts = new Map();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts];
}

// When it was said: a disc for a day, a line where only days within which are told. Where no day is
// told, a ring stands on the day of the report.
function marks(record, range, width, statements) {
  const at = (day) => 8 + ((day - range.first + 0.5) / (range.last - range.first + 1)) * (width - 16);
  const inRange = ([from, to]) => to >= range.first && from <= range.last;
  const dated = statements.filter(({ time }) => time?.start || time?.end);
  const said = tally(dated.map(({ time: { start, end } }) => `${start ?? end} ${end ?? start}`))
    .map(([key, count]) => [...key.split(" ").map(numberOf), count]).filter(inRange);
  const reported = tally(statements.filter((one) => !dated.includes(one)).map(({ report }) => record.reports.get(report)?.published?.start).filter(Boolean))
    .map(([day, count]) => [numberOf(day), numberOf(day), count]).filter(inRange);
  const disc = (kind) => ([from, , count]) => s("circle", { class: kind, cx: at(from), cy: TALL / 2, r: Math.min(3 + Math.sqrt(count) * 1.6, 9) });
  const line = ([from, to]) => s("line", { x1: at(Math.max(from, range.first)), x2: at(Math.min(to, range.last)), y1: TALL / 2, y2: TALL / 2 });
  return [s("line", { class: "base", x1: 0, x2: width, y1: TALL / 2, y2: TALL / 2 }), ...reported.map(disc("reported")),
    ...said.filter(([from, to]) => from < to).map(line), ...said.filter(([from, to]) => from === to).map(disc("said-on"))];
}

function ticks(range, width) {
  const days = range.last - range.first + 1;
  const every = Math.max(1, Math.ceil((days * 56) / width));
  return Array.from({ length: Math.ceil(days / every) }, (_, index) => range.first + index * every).map((day) => {
    const x = 8 + ((day - range.first + 0.5) / days) * (width - 16);
    const anchor = x < EDGE ? "start" : x > width - EDGE ? "end" : "middle";
    return s("text", { x: { start: 0, middle: x, end: width }[anchor], y: 14, "text-anchor": anchor }, shortDay(dayOfNumber(day)));
  });
}

export function drawSpeakers(record, choose) {
  const domain = domainOf(record);
  if (!domain) return { frame: "", tell: () => {} };
  const { buckets } = bucketsOf(domain);
  const range = { first: buckets[0].from, last: buckets.at(-1).to };
  const frame = h("div", { class: "by-days" });
  let width = 0;
  let told = { statements: [], chosen: "" };
  function draw() {
    if (!width) return;
    const svg = (children, words) => s("svg", { class: "lane", width, height: TALL, viewBox: `0 0 ${width} ${TALL}`, role: words ? "img" : null, "aria-label": words, "aria-hidden": words ? null : "true" }, children);
    frame.replaceChildren(...spokenBy(told.statements).slice(0, MOST).flatMap(([who, said]) => {
      const days = new Set(said.map(({ time }) => time?.start ?? time?.end).filter(Boolean)).size;
      return [h("button", { type: "button", class: "link", "aria-pressed": String(told.chosen === who), onclick: () => choose(told.chosen === who ? "" : who) }, name(who)),
        svg(marks(record, range, width, said), `${countWords(said.length, "statement")} on ${countWords(days, "day")}`), h("span", { class: "many" }, numberWords(said.length))];
    }), h("span"), svg(ticks(range, width)), h("span"),
    h("p", { class: "fine" }, "Discs: the day it was said. Rings: no day is told, and this is the day of the report."));
  }
  new ResizeObserver(([{ contentRect }]) => {
    if (!contentRect.width || (onPaper() && width)) return;
    width = Math.max(120, contentRect.width - Math.min(190, contentRect.width * 0.38) - 44);
    draw();
  }).observe(frame);
  return { frame, tell: (statements, chosen) => { told = { statements, chosen }; draw(); } };
}
