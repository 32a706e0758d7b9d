// The timeline: a bar for the incidents of each day, spans for those that are told less exactly,
// marks for the days on which reports were published.

import { byId, h, onPaper, s } from "./dom.js";
import { makeBrush } from "./brushing.js";
import { bucketsOf, dayOfNumber, domainOf, numberOf } from "./scale.js";
import { lanesOf, stacked } from "./stacking.js";
import { countWords, daysWords, shortDay, shortMonth } from "./words.js";

const TALL = 62;
const LANE = 6;
const EDGE = 8;
const TELLS = "Timeline; arrow keys go from day to day, Enter shows that day alone, Escape shows all";

// Where days lie on the drawing, whose width may change.
function makeAxis({ buckets, unit }) {
  const [first, last] = [buckets[0].from, buckets.at(-1).to];
  const axis = { buckets, unit, first, last, width: 0 };
  axis.step = () => (axis.width - 2 * EDGE) / buckets.length;
  axis.left = (day) => EDGE + ((day - first) / (last - first + 1)) * (axis.width - 2 * EDGE);
  axis.at = (x) => Math.min(Math.max(Math.floor((x - EDGE) / axis.step()), 0), buckets.length - 1);
  axis.words = (index) => daysWords(dayOfNumber(buckets[index].from), dayOfNumber(buckets[index].to));
  return axis;
}

// What is only planned, possible or denied is drawn hollow, above what is told as having happened.
function drawBar(record, axis, { incidents }, index, unitTall) {
  const wide = Math.max(1.5, Math.min(axis.step() - 2, 34));
  const x = EDGE + index * axis.step() + (axis.step() - wide) / 2;
  let y = TALL + 16;
  return [false, true].flatMap((hollow) => record.families.flatMap(({ key }) => {
    const count = incidents.filter(({ incident, family }) => family === key && (incident.told !== "asserted") === hollow).length;
    if (!count) return [];
    y -= count * unitTall;
    const tall = Math.max(1, count * unitTall - (unitTall > 2 ? 1 : 0));
    return [s("rect", { class: `bar family-${key}${hollow ? " hollow" : ""}`, x, y, width: wide, height: tall })];
  }));
}

function drawSpan(axis, span, y) {
  const open = span.from === null || span.to === null;
  return s("line", { class: `span line-${span.family}${open ? " open" : ""}`,
    x1: axis.left(span.begin) + 2, x2: axis.left(span.end + 1) - 2, y1: y, y2: y });
}

function drawTicks(axis, y) {
  const every = Math.max(1, Math.ceil((axis.buckets.length * 62) / axis.width));
  const middle = axis.unit === "day" && axis.step() > 20;
  return axis.buckets.flatMap(({ from }, index) => {
    if (index % every) return [];
    const x = EDGE + index * axis.step();
    const words = axis.unit === "month" ? shortMonth(dayOfNumber(from)) : shortDay(dayOfNumber(from));
    return [s("line", { class: "tick", x1: x, x2: x, y1: y, y2: y + 4 }),
      s("text", { class: "day", x: x + (middle ? axis.step() / 2 : 2), y: y + 14, "text-anchor": middle ? "middle" : "start" }, words)];
  });
}

function drawPublished(record, axis, y) {
  const days = new Map();
  for (const { published } of record.reports.values()) {
    if (published) days.set(published.start, (days.get(published.start) ?? 0) + 1);
  }
  return [...days].map(([day, count]) => {
    const half = 3 + Math.min(count, 4);
    const x = (axis.left(numberOf(day)) + axis.left(numberOf(day) + 1)) / 2;
    return s("path", { class: "report", d: `M${x} ${y}l${half} 10h-${2 * half}z` });
  });
}

function band(axis, name, from, to, tall) {
  const x = axis.left(Math.max(from, axis.first));
  return s("rect", { class: name, x, y: 2, width: Math.max(2, axis.left(Math.min(to, axis.last) + 1) - x), height: tall - 2 });
}

function bands(axis, brush, { from, to }, tall) {
  const { cursor, stretch } = brush;
  const across = (name, one, other) => band(axis, name, axis.buckets[Math.min(one, other)].from, axis.buckets[Math.max(one, other)].to, tall);
  return [
    (from || to) && band(axis, "chosen", from ? numberOf(from) : axis.first, to ? numberOf(to) : axis.last, tall),
    cursor >= 0 && across("cursor", cursor, cursor),
    stretch && across("brush", ...stretch),
  ];
}

function noteWords(axis, lens, { spans, undated, before, after }, crowded) {
  const beyond = (words, days) => h("button", { type: "button", class: "link", onclick: () => lens.filter(days) }, words);
  return [
    `Bars: incidents of a ${axis.unit}; hollow: only planned, possible or denied.`,
    spans.length > 0 && `Lines: ${countWords(spans.length, "incident")} known only to within several ${axis.unit}s${crowded ? ` (${crowded} more than fit)` : ""}.`,
    "Triangles: reports published.",
    undated > 0 && `${undated} not dated.`,
    before > 0 && beyond(`${before} earlier`, { from: "", to: dayOfNumber(axis.first - 1) }),
    after > 0 && beyond(`${after} later`, { from: dayOfNumber(axis.last + 1), to: "" }),
  ].filter(Boolean).flatMap((one) => [one, " "]);
}

export function drawTimeline(record, lens) {
  const frame = byId("timeline");
  const domain = domainOf(record);
  if (!domain) {
    frame.replaceChildren(h("p", { class: "empty" }, "No incident is dated."));
    return;
  }
  const axis = makeAxis(bucketsOf(domain));
  const chart = s("svg", { role: "group", tabindex: 0, "aria-describedby": "timeline-note", "aria-label": TELLS });
  const voice = h("p", { class: "voice", "aria-live": "polite" });
  let lying = stacked(record, lens, axis.buckets);
  frame.replaceChildren(chart, voice);

  function draw() {
    if (!axis.width) return;
    const { lanes, crowded } = lanesOf(lying.spans, axis.first, axis.last);
    const most = Math.max(1, ...lying.bars.map(({ incidents }) => incidents.length));
    const floor = TALL + 16;
    const tall = floor + lanes.length * LANE + (lanes.length ? 6 : 2);
    const line = (name, y) => s("line", { class: name, x1: EDGE, x2: axis.width - EDGE, y1: y, y2: y });
    chart.setAttribute("viewBox", `0 0 ${axis.width} ${tall + 40}`);
    chart.setAttribute("height", tall + 40);
    chart.replaceChildren(...[
      ...bands(axis, brush, lens.filters, tall),
      s("text", { class: "most", x: EDGE, y: 11 }, `${most} a ${axis.unit}`),
      ...lying.bars.flatMap((bar, index) => drawBar(record, axis, bar, index, Math.min(16, TALL / most))),
      line("floor", floor),
      ...lanes.flatMap((lane, index) => lane.map((span) => drawSpan(axis, span, floor + 6 + index * LANE))),
      ...drawTicks(axis, tall),
      ...drawPublished(record, axis, tall + 22),
      line("axis", tall),
    ].filter(Boolean));
    byId("timeline-note").replaceChildren(...noteWords(axis, lens, lying, crowded));
  }
  const brush = makeBrush(chart, axis, {
    draw,
    choose: (one, other) => lens.filter({ from: dayOfNumber(axis.buckets[one].from), to: dayOfNumber(axis.buckets[other].to) }),
    clear: () => lens.filter({ from: "", to: "" }),
    tell: (index) => {
      voice.textContent = index < 0 ? "" : `${axis.words(index)}: ${countWords(lying.bars[index].incidents.length, "incident")}`;
    },
  });
  new ResizeObserver(([{ contentRect }]) => {
    if (onPaper()) return;
    axis.width = contentRect.width;
    draw();
  }).observe(frame);
  lens.watch((what) => {
    if (what !== "filters") return;
    lying = stacked(record, lens, axis.buckets);
    draw();
  });
}
