// Who said what to whom, one act of speech after the other, as far as the filters show them.

import { byId, h, joined, name } from "./dom.js";
import { modality } from "./claims.js";
import { countWords, publishedWords, whenWords } from "./words.js";

const PIECE = 60;

function names(actors) {
  return joined(actors.map((actor) => name(actor.name)), ", ");
}

function where(record, statement) {
  const report = record.reports.get(statement.report);
  const others = statement.reports - 1;
  return [report ? [name(report.outlet ?? report.report), ", ", publishedWords(report)] : statement.report,
    others > 0 && `, and ${countWords(others, "more report")}`];
}

function drawStatement(record, statement) {
  const kind = record.kind(statement.kind);
  return h("li", { class: "statement" },
    h("p", { class: "said" },
      h("span", null, statement.speaker?.length
        ? h("span", { class: "speaker" }, names(statement.speaker)) : h("span", { class: "unsaid" }, "nobody named"),
      statement.role && [", ", name(statement.role)],
      statement.to?.length > 0 && [h("span", { class: "arrow", "aria-label": "to" }, " → "), names(statement.to)]),
      h("span", { class: "by" }, whenWords(statement.time))),
    h("p", { class: "words" }, h("q", { dir: "auto" }, statement.words)),
    h("p", { class: "facts" }, h("span", { class: `kind family-${kind.family.key}`, title: kind.means }, kind.label), " ",
      modality(statement), h("span", { class: "from" }, where(record, statement)),
      h("a", { class: "open", href: `#${statement.claim}`, "aria-label": `Read the report: ${statement.words}` }, "Read in the report")));
}

function speakerOptions(statements) {
  const counts = new Map();
  for (const { speaker } of statements) {
    for (const one of speaker ?? []) counts.set(one.name, (counts.get(one.name) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([one, often], [other, rare]) => rare - often || one.localeCompare(other));
  return ranked.map(([who, count]) => h("option", { value: who }, `${who} (${count})`));
}

export function drawStatements(record, lens) {
  const list = h("ol", { class: "statements" });
  const none = h("p", { class: "empty" }, "No statement answers to these filters.");
  const more = h("button", { type: "button", class: "more", onclick: () => grow(drawn + PIECE) }, "Show more");
  const by = h("select", { id: "by-speaker", onchange: () => again() },
    h("option", { value: "" }, "All speakers"), speakerOptions(record.statements));
  byId("statements").replaceChildren(
    h("div", { class: "panel-bar" }, h("label", { class: "field" }, h("span", null, "Speaker"), by)), list, none, more);
  let drawn = 0;
  let shown = [];

  function grow(to) {
    list.append(...shown.slice(drawn, to).map((statement) => drawStatement(record, statement)));
    drawn = Math.min(to, shown.length);
    more.hidden = drawn >= shown.length;
    none.hidden = shown.length > 0;
  }
  function again() {
    const incidents = new Set(lens.shown.map(({ id }) => id));
    shown = record.statements.filter(({ incident, speaker }) => incidents.has(incident)
      && (!by.value || (speaker ?? []).some((one) => one.name === by.value)));
    list.replaceChildren();
    drawn = 0;
    grow(PIECE);
  }
  lens.watch((what) => { if (what === "filters") again(); });
  window.addEventListener("beforeprint", () => grow(Infinity));
  again();
}
