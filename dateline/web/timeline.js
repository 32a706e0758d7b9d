// The timeline: a bar for the incidents of each day, spans for those that are told less exactly,
// ticks for the days on which reports were published.

import { byId, h, onPaper, s } from "./dom.js";
import { bucketsOf, dayOfNumber, domainOf, numberOf, spanOf } from "./scale.js";
import { countWords, daysWords, shortDay, shortMonth } from "./words.js";

const TALL = 74;
const LANES = 7;
const LANE = 6;

function sorted(record, lens, domain, buckets) {
  const shown = new Set(lens.shown);
  const bars = buckets.map((bucket) => ({ ...bucket, incidents: [] }));
  const apart = { spans: [], before: 0, after: 0, undated: 0 };
  for (const incident of record.incidents.values()) {
    if (!shown.has(incident)) continue;
    const span = spanOf(incident);
    const family = record.kind(incident.event).family.key;
    if (!span) apart.undated += 1;
    else if (span.to !== null && span.to < buckets[0].from) apart.before += 1;
    else if (span.from !== null && span.from > buckets.at(-1).to) apart.after += 1;
    else {
      const bar = bars.find((one) => span.from !== null && span.to !== null && span.from >= one.from && span.to <= one.to);
      if (bar) bar.incidents.push({ incident, family });
      else apart.spans.push({ ...span, incident, family });
    }
  }
  return { bars, ...apart };
}

function lanesOf(spans, first, last) {
  const lanes = [];
  let left = 0;
  const length = (span) => (span.to ?? last) - (span.from ?? first);
  for (const span of [...spans].sort((one, other) => length(one) - length(other) || one.incident.id.localeCompare(other.incident.id))) {
    const [from, to] = [Math.max(span.from ?? first, first), Math.min(span.to ?? last, last)];
    let lane = lanes.find((one) => one.every((other) => other.end < from || other.begin > to));
    if (!lane && lanes.length < LANES) lanes.push(lane = []);
    if (lane) lane.push({ ...span, begin: from, end: to });
    else left += 1;
  }
  return { lanes, left };
}

function ticks(buckets, unit, width) {
  const room = Math.max(1, Math.ceil((buckets.length * 62) / width));
  return buckets.map((bucket, index) => ({ bucket, index })).filter(({ index }) => index % room === 0)
    .map(({ bucket, index }) => ({
      index, words: unit === "month" ? shortMonth(dayOfNumber(bucket.from)) : shortDay(dayOfNumber(bucket.from)),
    }));
}

function bucketWords(bucket) {
  return daysWords(dayOfNumber(bucket.from), dayOfNumber(bucket.to));
}

export function drawTimeline(record, lens) {
  const frame = byId("timeline");
  const note = byId("timeline-note");
  const domain = domainOf(record);
  if (!domain) {
    frame.replaceChildren(h("p", { class: "empty" }, "No incident is dated."));
    return;
  }
  const { buckets, unit } = bucketsOf(domain);
  const [first, last] = [buckets[0].from, buckets.at(-1).to];
  let width = 0;
  let cursor = -1;
  let brush = null;
  const chart = s("svg", { role: "group", tabindex: 0, "aria-describedby": "timeline-note",
    "aria-label": "Timeline; arrow keys go from day to day, Enter shows that day alone, Escape shows all" });
  const voice = h("p", { class: "voice", "aria-live": "polite" });
  frame.replaceChildren(chart, voice);

  const step = () => (width - 16) / buckets.length;
  const left = (number) => 8 + ((number - first) / (last - first + 1)) * (width - 16);
  const at = (x) => Math.min(Math.max(Math.floor((x - 8) / step()), 0), buckets.length - 1);
  const choose = (one, other) => {
    const [from, to] = [Math.min(one, other), Math.max(one, other)];
    lens.filter({ from: dayOfNumber(buckets[from].from), to: dayOfNumber(buckets[to].to) });
  };

  // What is only planned, possible or denied is drawn hollow, above what is told as having happened.
  function bar({ incidents }, index, unitTall, floor) {
    const wide = Math.max(1.5, Math.min(step() - 2, 34));
    const x = 8 + index * step() + (step() - wide) / 2;
    let y = floor;
    return [false, true].flatMap((hollow) => record.families.flatMap(({ key }) => {
      const count = incidents.filter(({ incident, family }) => family === key && (incident.told !== "asserted") === hollow).length;
      if (!count) return [];
      y -= count * unitTall;
      const tall = Math.max(1, count * unitTall - (unitTall > 2 ? 1 : 0));
      return [s("rect", { class: `bar family-${key}${hollow ? " hollow" : ""}`, x, y, width: wide, height: tall })];
    }));
  }

  function draw() {
    if (!width) return;
    const { bars, spans, before, after, undated } = sorted(record, lens, domain, buckets);
    const { lanes, left: crowded } = lanesOf(spans, first, last);
    const most = Math.max(1, ...bars.map(({ incidents }) => incidents.length));
    const unitTall = Math.min(16, TALL / most);
    const floor = TALL + 16;
    const axis = floor + lanes.length * LANE + (lanes.length ? 6 : 2);
    chart.setAttribute("viewBox", `0 0 ${width} ${axis + 40}`);
    chart.setAttribute("height", axis + 40);
    const { from, to } = lens.filters;
    const chosen = from || to ? { from: from ? numberOf(from) : first, to: to ? numberOf(to) : last } : null;
    const dayBand = (klass, begin, end) => s("rect", { class: klass, x: left(Math.max(begin, first)), y: 2,
      width: Math.max(2, left(Math.min(end, last) + 1) - left(Math.max(begin, first))), height: axis - 2 });
    chart.replaceChildren(...[
      chosen && dayBand("chosen", chosen.from, chosen.to),
      cursor >= 0 && dayBand("cursor", buckets[cursor].from, buckets[cursor].to),
      brush && dayBand("brush", buckets[Math.min(...brush)].from, buckets[Math.max(...brush)].to),
      s("text", { class: "most", x: 8, y: 11 }, `${most} a ${unit}`),
      ...bars.flatMap((one, index) => bar(one, index, unitTall, floor)),
      s("line", { class: "floor", x1: 8, x2: width - 8, y1: floor, y2: floor }),
      ...lanes.flatMap((lane, index) => lane.map((span) => s("line", {
        class: `span line-${span.family}${span.from === null || span.to === null ? " open" : ""}`,
        x1: left(span.begin) + 2, x2: left(span.end + 1) - 2, y1: floor + 6 + index * LANE, y2: floor + 6 + index * LANE,
      }))),
      ...ticks(buckets, unit, width).flatMap(({ index, words }) => [
        s("line", { class: "tick", x1: 8 + index * step(), x2: 8 + index * step(), y1: axis, y2: axis + 4 }),
        s("text", { class: "day", x: 8 + index * step() + (unit === "day" ? step() / 2 : 2), y: axis + 14,
          "text-anchor": unit === "day" && step() > 20 ? "middle" : "start" }, words),
      ]),
      ...published(axis + 22),
      s("line", { class: "axis", x1: 8, x2: width - 8, y1: axis, y2: axis }),
    ].filter(Boolean));
    note.replaceChildren(...told(before, after, undated, crowded, spans.length));
  }

  function published(y) {
    const days = new Map();
    for (const report of record.reports.values()) {
      if (report.published) days.set(report.published.start, (days.get(report.published.start) ?? 0) + 1);
    }
    return [...days].map(([day, count]) => s("path", { class: "report",
      d: `M${(left(numberOf(day)) + left(numberOf(day) + 1)) / 2} ${y}l${3 + Math.min(count, 4)} 10h-${6 + 2 * Math.min(count, 4)}z` }));
  }

  function told(before, after, undated, crowded, spans) {
    return [
      `Bars: incidents of a ${unit}; hollow: only planned, possible or denied.`,
      spans ? `Lines: ${countWords(spans, "incident")} known only to within several ${unit}s${crowded ? ` (${crowded} more than fit)` : ""}.` : "",
      "Triangles: reports published.",
      undated ? `${undated} not dated.` : "",
      before ? beyond(`${before} earlier`, { from: "", to: dayOfNumber(first - 1) }) : "",
      after ? beyond(`${after} later`, { from: dayOfNumber(last + 1), to: "" }) : "",
    ].filter(Boolean).flatMap((one) => [one, " "]);
  }

  function beyond(words, days) {
    return h("button", { type: "button", class: "link", onclick: () => lens.filter(days) }, words);
  }

  function stepTo(index) {
    cursor = Math.min(Math.max(index, 0), buckets.length - 1);
    const count = sorted(record, lens, domain, buckets).bars[cursor].incidents.length;
    voice.textContent = `${bucketWords(buckets[cursor])}: ${countWords(count, "incident")}`;
    draw();
  }

  chart.addEventListener("keydown", (event) => {
    if (event.key === "ArrowRight") stepTo(cursor + 1);
    else if (event.key === "ArrowLeft") stepTo(cursor < 0 ? buckets.length - 1 : cursor - 1);
    else if (event.key === "Enter" && cursor >= 0) choose(cursor, cursor);
    else if (event.key === "Escape") lens.filter({ from: "", to: "" });
    else return;
    event.preventDefault();
  });
  chart.addEventListener("blur", () => { cursor = -1; voice.textContent = ""; draw(); });
  const place = (event) => at(event.clientX - chart.getBoundingClientRect().left);
  chart.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    chart.setPointerCapture(event.pointerId);
    brush = [place(event), place(event)];
    draw();
  });
  chart.addEventListener("pointermove", (event) => {
    if (brush) brush = [brush[0], place(event)];
    voice.textContent = bucketWords(buckets[place(event)]);
    if (brush) draw();
  });
  chart.addEventListener("pointerup", () => {
    if (!brush) return;
    const [one, other] = brush;
    brush = null;
    choose(one, other);
  });
  chart.addEventListener("pointerleave", () => { voice.textContent = ""; });
  new ResizeObserver(([{ contentRect }]) => {
    if (onPaper()) return;
    width = contentRect.width;
    draw();
  }).observe(frame);
  lens.watch((what) => { if (what === "filters") draw(); });
}
