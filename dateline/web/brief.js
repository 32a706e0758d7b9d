// The brief: what the record says, in sentences, each followed by the reports that it rests on. It
// lies in the page beside the record and is opened when its tab is.

import { byId, h, joined, name } from "./dom.js";
import { readPart } from "./record.js";
import { countWords, daysWords, dayWords, numberWords, publishedWords, reportName } from "./words.js";

const PIECE = 40;
const CITED = 2;

export function hasBrief() {
  const { packed } = byId("brief-told").dataset;
  return Boolean(packed) || byId("brief-told").textContent !== "null";
}

function periodWords(record, { first, last }) {
  if (first && last) return daysWords(first, last);
  if (first) return `from ${dayWords(first)} on`;
  if (last) return `until ${dayWords(last)}`;
  return record.firstDay ? `all that reports of ${daysWords(record.firstDay, record.lastDay)} tell of` : "all days told of";
}

function citation(record, claim) {
  const report = record.reports.get(claim.report);
  const outlet = report ? reportName(report) : claim.report;
  const when = report ? publishedWords(report) : "";
  return h("a", { href: `#${claim.id}`, title: when, "aria-label": `${outlet}, ${when}: read the words` }, name(outlet));
}

function incidentLink(record, incident, alone) {
  const what = `${record.kind(incident.event).label}${incident.place?.name ? ` ${incident.place.name}` : ""}`;
  return h("a", { class: "to-incident", href: `#${incident.id}`, "aria-label": alone ? `incident: ${what}` : what }, alone ? "incident" : name(what));
}

// The reports behind a sentence, a report once: two of them named, the others when asked for.
function cites(record, claims, incidents) {
  const first = new Map();
  for (const claim of claims) if (!first.has(claim.report)) first.set(claim.report, claim);
  const links = [...first.values()].map((claim) => () => citation(record, claim));
  if (incidents.length > 1) links.push(...incidents.map((incident) => () => incidentLink(record, incident, false)));
  const kept = links.length > CITED + 1 ? CITED : links.length;
  const rest = links.slice(kept);
  const element = h("span", { class: "cites" }, joined(links.slice(0, kept).map((draw) => draw()), ", "),
    rest.length > 0 && [", ", h("button", { type: "button", class: "link", "aria-label": `${rest.length} more sources of this sentence`, onclick: (event) => {
      const drawn = rest.map((draw) => draw());
      event.target.replaceWith(...joined(drawn, ", "));
      drawn[0].focus();
    } }, `${rest.length} more`)],
    incidents.length === 1 && [" · ", incidentLink(record, incidents[0], true)]);
  return element;
}

// The incident of a line is named unless the line above it has the same.
function drawLine(record, [words, claims, incidents], [, , above] = []) {
  const own = incidents.filter((number) => !above?.includes(number));
  return h("span", { class: "told-line" }, h("span", { dir: "auto" }, words), " ",
    cites(record, claims.map((number) => record.byNumber.claims[number]), own.map((number) => record.byNumber.incidents[number])));
}

function drawEntry(record, marks, [, mark, lines]) {
  const badge = mark && h("span", { class: `status ${mark}` }, marks[mark] ?? mark);
  const [head, ...others] = lines;
  return h("li", null, badge && [badge, " "], drawLine(record, head),
    others.length > 0 && h("ul", null, others.map((line) => h("li", null, drawLine(record, line, head)))));
}

// Entries under their headings, a piece at a time; on paper all of them.
function drawSection(record, told, section) {
  const body = h("div");
  const more = h("button", { type: "button", class: "more", onclick: () => grow(drawn + PIECE) });
  let drawn = 0;
  let list = null;
  let under = null;
  function grow(to) {
    for (const entry of section.entries.slice(drawn, to)) {
      if (!list || entry[0] !== under) {
        list = h("ul", { class: "entries" });
        body.append(...[entry[0] && h("h4", null, name(entry[0])), list].filter(Boolean));
      }
      under = entry[0];
      list.append(drawEntry(record, told.marks, entry));
    }
    drawn = Math.min(to, section.entries.length);
    more.hidden = drawn >= section.entries.length;
    more.textContent = `Show more of ${countWords(section.entries.length, "entry")}`;
  }
  grow(PIECE);
  window.addEventListener("beforeprint", () => grow(Infinity));
  return h("section", { class: "part", "aria-labelledby": `brief-${section.key}` },
    h("h3", { id: `brief-${section.key}`, tabindex: -1 }, section.title),
    section.entries.length ? [h("p", { class: "fine" }, section.about), body, more] : h("p", { class: "none" }, section.empty));
}

function contents(sections) {
  return h("nav", { class: "contents", "aria-label": "In this brief" }, h("ul", null, sections.map(({ key, title, entries }) => h("li", null,
    h("button", { type: "button", class: "link", onclick: () => {
      byId(`brief-${key}`).scrollIntoView({ block: "start" });
      byId(`brief-${key}`).focus({ preventScroll: true });
    } }, title), h("span", { class: "count" }, numberWords(entries.length))))));
}

function write(record, told) {
  const facts = [["Area", told.area ? name(told.area) : "all places"], ["Period", periodWords(record, told)]];
  byId("brief").replaceChildren(h("article", null,
    h("header", null, h("p", { class: "brief-title" }, told.title),
      h("dl", null, facts.map(([title, words]) => h("div", null, h("dt", null, title), h("dd", null, words)))),
      h("p", { class: "fine" }, "Each sentence names the reports that it rests on; follow one to its words. The filters above do not change the brief.")),
    contents(told.sections),
    told.sections.map((section) => drawSection(record, told, section)),
    h("footer", null, h("h3", null, "How this brief was made"), h("ul", null, told.notes.map((note) => h("li", null, note))))));
}

export function drawBrief(record) {
  const told = readPart(byId("brief-told"));
  if (!(told instanceof Promise)) {
    write(record, told);
    return;
  }
  byId("brief").replaceChildren(h("p", { class: "empty", role: "status" }, "Opening the brief …"));
  told.then((one) => write(record, one));
}
