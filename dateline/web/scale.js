// Days on a line: which stretch is shown, and whether a bar is a day, a week or a month.

const DAY = 86400000;

export function numberOf(day) {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

export function dayOfNumber(number) {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

const spans = new WeakMap();

// Where an incident lies: an open end stays null.
export function spanOf(incident) {
  if (!spans.has(incident)) {
    const { start, end } = incident.time ?? {};
    spans.set(incident, start || end ? { from: start ? numberOf(start) : null, to: end ? numberOf(end) : null } : null);
  }
  return spans.get(incident);
}

function published(record) {
  return [...record.reports.values()].filter((report) => report.published)
    .flatMap(({ published: { start, end } }) => [numberOf(start), numberOf(end)]);
}

// Old events told as background would press the week that the reports are about into a hair's
// breadth, and so would a plan for the year: the line shows the days around publication on which
// something exactly dated lies, and counts what lies before and after.
export function domainOf(record) {
  const told = [...record.incidents.values()].map(spanOf).filter(Boolean);
  const exact = told.filter(({ from, to }) => from !== null && to !== null && to - from < 4)
    .flatMap(({ from, to }) => [from, to]);
  const all = exact.length ? exact : told.flatMap(({ from, to }) => [from ?? to, to ?? from]);
  const days = published(record);
  if (!all.length && !days.length) return null;
  if (!days.length) {
    const sorted = all.sort((one, other) => one - other);
    return [sorted[Math.floor(sorted.length * 0.05)] - 1, sorted[sorted.length - 1] + 1];
  }
  const sorted = [...days].sort((one, other) => one - other);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const reach = Math.max(7, last - first);
  const near = all.filter((day) => day >= first - reach && day <= last + 31);
  return [near.reduce((low, day) => Math.min(low, day), first) - 1, near.reduce((high, day) => Math.max(high, day), last) + 1];
}

function monday(number) {
  return number - ((number + 3) % 7);
}

function firstOfMonth(number) {
  return numberOf(`${dayOfNumber(number).slice(0, 7)}-01`);
}

function nextMonth(number) {
  return firstOfMonth(firstOfMonth(number) + 32);
}

// Buckets with their first and last day.
export function bucketsOf([from, to]) {
  const length = to - from;
  const [begin, next, unit] = length <= 100
    ? [(one) => one, (one) => one + 1, "day"]
    : length <= 700 ? [monday, (one) => one + 7, "week"] : [firstOfMonth, nextMonth, "month"];
  const buckets = [];
  for (let at = begin(from); at <= to; at = next(at)) buckets.push({ from: at, to: next(at) - 1 });
  return { buckets, unit };
}
