// One incident: its line in the list, and what opens beneath it.

import { h, joined, name } from "./dom.js";
import { drawClaim } from "./claims.js";
import { drawProvenance } from "./provenance.js";
import { figureWords, publishedWords, rangeWords, reportName, sourceWords, valueWords, whenWords, withinWords } from "./words.js";

const FIRST_UNITS = ["killed", "wounded", "missing", "casualties", "detained", "surrendered", "displaced"];
const FACETS = { happened: "Did it happen?", actor: "Who did it", recipient: "To whom", time: "When", place: "Where" };
const NAMES = 4;
const FIGURES = 5;
const PARTS = 2;

const STATES = {
  claimed: ["○", "One source, or only the side that profits, says so"],
  corroborated: ["●", "Two or more independent sources say so, one of them not that side"],
  disputed: ["◐", "Asserted by some, denied by others"],
  denied: ["✕", "Only denied"],
};

export function stateBadge(state) {
  const [sign, title] = STATES[state] ?? ["○", ""];
  return h("span", { class: `state ${state}`, title }, h("span", { "aria-hidden": "true" }, sign), ` ${state}`);
}

// A line names a few; all of them stand with the claims.
function parties(actors) {
  const some = actors.length > NAMES + 1 ? actors.slice(0, NAMES) : actors;
  const rest = actors.length - some.length;
  return [joined(some.map((actor) => name(actor.name)), ", "),
    rest > 0 && h("span", { class: "rest", title: actors.slice(NAMES).map((actor) => actor.name).join(", ") }, ` and ${rest} more`)];
}

function whoWords(incident) {
  const [actors, recipients] = [incident.actor ?? [], incident.recipient ?? []];
  if (!actors.length && !recipients.length) return null;
  return h("p", { class: "who" },
    actors.length ? parties(actors) : h("span", { class: "unsaid" }, "nobody named"),
    recipients.length > 0 && [h("span", { class: "arrow", "aria-label": "toward" }, " → "), parties(recipients)]);
}

function counted(record, incident, figure) {
  if (figure.parts?.length) return undefined; // several groups of people: no one word names them
  const claims = figure.by?.flatMap((told) => told.claims) ?? [];
  const numbers = claims.flatMap((id) => record.claims.get(id)?.numbers ?? []);
  return numbers.find((number) => number.unit === figure.unit)?.who;
}

// The groups of people of whom a figure is made, as far as a line has room for them.
function partWords({ parts = [] }) {
  if (!parts.length) return null;
  const some = parts.slice(0, PARTS).map((part) => `${rangeWords(part.low, part.high)} ${part.who}`);
  return h("span", { class: "rest" }, ` (${some.join(", ")}${parts.length > PARTS ? ` and ${parts.length - PARTS} more` : ""})`);
}

function figures(record, incident) {
  const rank = ({ unit }) => (FIRST_UNITS.includes(unit) ? FIRST_UNITS.indexOf(unit) : FIRST_UNITS.length);
  const told = [...(incident.numbers ?? [])].sort((one, other) => rank(one) - rank(other));
  if (!told.length) return null;
  const rest = told.length - FIGURES;
  return h("p", { class: "figures" }, joined(told.slice(0, FIGURES).map((figure) => h("span", { class: "figure" },
    figureWords(figure, counted(record, incident, figure)), partWords(figure))), " · "), rest > 0 && h("span", { class: "rest" }, ` · ${rest} more`));
}

// A plan or a mere possibility must not look like something that happened.
function tags(incident) {
  return [["planned", "possible"].includes(incident.told) && h("span", { class: `modality ${incident.told}` }, incident.told),
    incident.background && h("span", { class: "modality background" }, "background")];
}

export function drawHead(record, lens, incident) {
  const kind = record.kind(incident.event);
  const open = lens.incident === incident;
  return h("div", { class: "head" },
    h("h3", null, h("button", {
      type: "button", "aria-expanded": String(open), "aria-controls": `body-${incident.id}`,
      onclick: () => lens.select(lens.incident === incident ? "" : incident.id),
    }, h("span", { class: `kind family-${kind.family.key}`, title: kind.means }, kind.label),
    incident.place?.name ? [" ", name(incident.place.name, { class: "where" })] : ""), tags(incident)),
    h("p", { class: "when" }, whenWords(incident.time)),
    incident.place && withinWords(incident.place) && h("p", { class: "within" }, withinWords(incident.place)),
    whoWords(incident),
    figures(record, incident),
    h("p", { class: "counts" }, stateBadge(incident.state), h("span", null, sourceWords(incident))));
}

// Values against each other, those who give the same one in a line.
function against(title, values) {
  const givers = new Map();
  for (const { value, by } of values) givers.set(value, [...(givers.get(value) ?? []), by]);
  return h("tbody", null, [...givers].map(([value, by], index) => h("tr", null,
    index === 0 && h("th", { scope: "rowgroup", rowspan: givers.size }, title),
    h("td", { class: "value" }, name(value)), h("td", null, joined(by.map((one) => name(one)), ", ")))));
}

function ranges(incident) {
  const clashing = new Set((incident.contradictions ?? []).map(({ facet }) => facet));
  const told = (incident.numbers ?? []).filter(({ unit, by, parts }) => !clashing.has(unit)
    && (parts?.length > 1 || new Set((by ?? []).map((one) => rangeWords(one.low, one.high))).size > 1));
  // Who counts the same people stands together; who counts everybody comes first.
  const grouped = (by) => [...by].sort((one, other) => (one.who ?? "").localeCompare(other.who ?? ""));
  return told.length > 0 && h("section", null, h("h4", null, "Figures, by who gives them"),
    h("table", { class: "against" }, told.map(({ unit, by }) => against(unit,
      grouped(by).map((one) => ({ value: [rangeWords(one.low, one.high), one.who].filter(Boolean).join(" "), by: one.speaker }))))));
}

function contradictions(incident) {
  const told = incident.contradictions ?? [];
  return told.length > 0 && h("section", { class: "contradictions" }, h("h4", null, "Where the accounts differ"),
    h("table", { class: "against" }, told.map(({ facet, values }) => against(FACETS[facet] ?? facet,
      values.map(({ value, by }) => ({ value: valueWords(facet, value), by }))))));
}

function reasons(incident) {
  return incident.why?.length > 0 && h("details", { class: "reasons" }, h("summary", null, "Why these claims are one incident"),
    h("ul", null, incident.why.map((reason) => h("li", null, reason))));
}

export function drawBody(record, lens, incident) {
  const claims = incident.claims.map((id) => record.claims.get(id)).filter(Boolean);
  const first = (claim) => `${record.reports.get(claim.report)?.published?.start ?? "9999"} ${claim.report} ${String(claim.evidence.start).padStart(9, "0")}`;
  claims.sort((one, other) => first(one).localeCompare(first(other)));
  return h("div", { class: "body", id: `body-${incident.id}` },
    contradictions(incident), drawProvenance(record, incident, claims), ranges(incident),
    h("section", null, h("h4", null, claims.length === 1 ? "The claim" : `${claims.length} claims`),
      h("ul", { class: "claims" }, claims.map((claim) => drawClaim(record, lens, claim, incident)))),
    reasons(incident), h("p", { class: "id" }, `dateline explain ${incident.id}`));
}

// On paper nothing can be opened: voices and reports are named beneath the line.
export function drawBehind(record, incident) {
  const reports = new Set(incident.claims.map((id) => record.claims.get(id)?.report));
  const appeared = [...reports].map((id) => record.reports.get(id)).filter(Boolean)
    .sort((one, other) => (one.published?.start ?? "9999").localeCompare(other.published?.start ?? "9999"));
  const voices = [...new Set((incident.sources ?? []).map((source) => source.name))];
  const denying = incident.denied_by ?? [];
  const row = (title, names) => names.length > 0 && h("p", null, `${title} `, joined(names, "; "));
  return h("div", { class: "behind" }, row("Voices:", voices.map((one) => name(one))), row("Denied by:", denying.map((one) => name(one))),
    row("Reports:", appeared.map((report) => [name(reportName(report)), ", ", publishedWords(report)])));
}

export function drawIncident(record, lens, incident) {
  const open = lens.incident === incident;
  return h("li", { class: `incident${open ? " open" : ""}`, "data-incident": incident.id },
    h("article", null, drawHead(record, lens, incident), open && drawBody(record, lens, incident)));
}
