// Incidents put where they lie on the line of days: on the bar of their bucket, in a lane where they
// are told less exactly, or beyond the line.

import { spanOf } from "./scale.js";

const LANES = 7;

export function stacked(record, lens, buckets) {
  const bars = buckets.map((bucket) => ({ ...bucket, incidents: [] }));
  const barOf = new Map(bars.flatMap((bar) => Array.from({ length: bar.to - bar.from + 1 }, (_, day) => [bar.from + day, bar])));
  const apart = { spans: [], before: 0, after: 0, undated: 0 };
  for (const incident of lens.shown) {
    const span = spanOf(incident);
    const family = record.kind(incident.event).family.key;
    if (!span) apart.undated += 1;
    else if (span.to !== null && span.to < buckets[0].from) apart.before += 1;
    else if (span.from !== null && span.from > buckets.at(-1).to) apart.after += 1;
    else {
      const exact = span.from !== null && span.to !== null;
      const bar = exact && barOf.get(span.from);
      if (bar && span.to <= bar.to) bar.incidents.push({ incident, family });
      else apart.spans.push({ ...span, incident, family });
    }
  }
  return { bars, ...apart };
}

// The shortest spans, which say most, get their lanes first; those without one are counted.
export function lanesOf(spans, first, last) {
  const lanes = [];
  let crowded = 0;
  const length = (span) => (span.to ?? last) - (span.from ?? first);
  const sorted = [...spans].sort((one, other) => length(one) - length(other) || (one.incident.id < other.incident.id ? -1 : 1));
  for (const span of sorted) {
    const [begin, end] = [Math.max(span.from ?? first, first), Math.min(span.to ?? last, last)];
    let lane = lanes.find((one) => one.every((other) => other.end < begin || other.begin > end));
    if (!lane && lanes.length < LANES) lanes.push(lane = []);
    if (lane) lane.push({ ...span, begin, end });
    else crowded += 1;
  }
  return { lanes, crowded };
}
