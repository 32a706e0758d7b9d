// How days, figures, names and counts are put into words; never finer than they were said.

const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];

const UNITS = new Map([
  ["troops", ["soldier", "soldiers"]],
  ["fighters", ["fighter", "fighters"]],
  ["percent", ["percent", "percent"]],
  ["districts", ["district", "districts"]],
  ["provinces", ["province", "provinces"]],
  ["localities", ["locality", "localities"]],
  ["capitals", ["capital", "capitals"]],
  ["strikes", ["strike", "strikes"]],
  ["vehicles", ["vehicle", "vehicles"]],
  ["days", ["day", "days"]],
  ["things", ["of something", "of something"]],
]);

const LEVELS = new Map([
  ["area", "area"], ["province", "province"], ["district", "district"], ["country", "country"],
]);

function parts(day) {
  const [year, month, date] = day.split("-").map(Number);
  return { year, month, date };
}

function lastOf(year, month) {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function dayWords(day, withYear = true) {
  const { year, month, date } = parts(day);
  return `${date} ${MONTHS[month - 1]}${withYear ? ` ${year}` : ""}`;
}

// The day as of which something is told, where no report or incident is dated.
export const NO_DAY = "9999-12-31";

export function asOfWords(day) {
  return day === NO_DAY ? "the last day told of" : dayWords(day);
}

export function shortDay(day) {
  const { month, date } = parts(day);
  return `${date} ${MONTHS[month - 1].slice(0, 3)}`;
}

export function shortMonth(day) {
  const { year, month } = parts(day);
  return `${MONTHS[month - 1].slice(0, 3)} ${year}`;
}

export function monthWords(day) {
  const { year, month } = parts(day);
  return `${MONTHS[month - 1]} ${year}`;
}

// An interval of days: "11 July 2023", "July 2023", "7–8 August 2021", "2020".
export function daysWords(start, end) {
  if (start === end) return dayWords(start);
  const from = parts(start);
  const to = parts(end);
  if (from.year === to.year && from.date === 1 && to.date === lastOf(to.year, to.month)) {
    if (from.month === to.month) return monthWords(start);
    if (from.month === 1 && to.month === 12) return String(from.year);
  }
  if (from.year !== to.year) return `${shortDay(start)} ${from.year} – ${shortDay(end)} ${to.year}`;
  if (from.month !== to.month) return `${shortDay(start)} – ${shortDay(end)} ${to.year}`;
  return `${from.date}–${dayWords(end)}`;
}

// When something happened, as precisely as it was told.
export function whenWords(time) {
  if (!time) return "not dated";
  const { start, end } = time;
  if (start && end) return daysWords(start, end);
  if (end) return `by ${dayWords(end)}`;
  if (start) return `since ${dayWords(start)}`;
  return time.text ? `“${time.text}”, day unknown` : "not dated";
}

// The same for a column of a table: "by 13 Jul 2023".
export function shortWhen(time) {
  return whenWords(time).replace(/\p{L}{4,}(?= \d{4})/gu, (word) => (MONTHS.includes(word) ? word.slice(0, 3) : word));
}

// What a contradiction sets against each other; days are told as days.
export function valueWords(facet, value) {
  if (facet !== "time" || !/^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/.test(value)) return value;
  const [start, end = start] = value.split("/");
  return daysWords(start, end);
}

export function publishedWords(report) {
  const { published } = report;
  if (!published) return "publication date unknown";
  const days = daysWords(published.start, published.end);
  return published.basis === "inferred" ? `${days} (inferred)` : days;
}

const TITLE = 44;

// By what a report is called in a line: its outlet, else the wire that it credits, else its title.
export function reportName(report) {
  const called = report.outlet ?? report.wires?.[0];
  if (called || !report.title) return called ?? report.report;
  const letters = Array.from(report.title);
  return `“${letters.length > TITLE ? `${letters.slice(0, TITLE).join("").replace(/\s\S*$/u, "")} …` : report.title}”`;
}

const NUMBERS = new Intl.NumberFormat("en-US");

export function numberWords(value) {
  return NUMBERS.format(value);
}

export function rangeWords(low, high) {
  if (low === high || (low ?? null) === (high ?? null)) {
    return low === undefined || low === null ? "an untold number" : numberWords(low);
  }
  if (high === undefined || high === null) return `at least ${numberWords(low)}`;
  if (low === undefined || low === null) return `up to ${numberWords(high)}`;
  return `${numberWords(low)}–${numberWords(high)}`;
}

// "17–40 killed", "at least 3 vehicles"; who was counted stands for the unit "things".
export function figureWords(figure, who) {
  const range = rangeWords(figure.low, figure.high);
  if (figure.unit === "things" && who) return `${range} ${who}`;
  const unit = UNITS.get(figure.unit);
  const one = figure.low === 1 && figure.high === 1;
  return `${range} ${unit ? unit[one ? 0 : 1] : figure.unit}`;
}

// A name kept apart from the direction of what stands around it, where no element can do so.
export function isolated(words) {
  return `\u2068${words}\u2069`;
}

const PLURALS = new Map([["entry", "entries"], ["spell of control", "spells of control"]]);

export function countWords(count, noun) {
  return `${numberWords(count)} ${count === 1 ? noun : (PLURALS.get(noun) ?? `${noun}s`)}`;
}

export function levelWords(level) {
  return LEVELS.get(level) ?? null;
}

const COUNTRIES = new Intl.DisplayNames(["en"], { type: "region" });

const countries = new Map();

export function countryWords(code) {
  if (!countries.has(code)) countries.set(code, /^[A-Z]{2}$/.test(code ?? "") ? COUNTRIES.of(code) : code);
  return countries.get(code);
}

// Where a place lies: its level where it is no point, its province, its country.
export function withinWords(place) {
  const admin1 = place.admin1 && place.admin1 !== place.name ? place.admin1 : null;
  const country = place.level === "country" ? null : countryWords(place.country);
  return [levelWords(place.level), admin1, country].filter(Boolean).join(", ");
}

export function sourceWords(incident) {
  return [
    countWords(incident.independent_sources, "independent source"),
    countWords(incident.reports, "report"),
    countWords(incident.outlets, "outlet"),
    incident.wires ? countWords(incident.wires, "wire") : null,
  ].filter(Boolean).join(" · ");
}

export function speakerWords(speaker) {
  if (speaker.kind === "outlet") return speaker.name ?? "the outlet itself";
  return speaker.name ?? speaker.text ?? "someone unnamed";
}
