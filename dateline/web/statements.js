// Who said what to whom, one act of speech after the other, as far as the filters show them.

import { byId, h, joined, name } from "./dom.js";
import { modality } from "./claims.js";
import { drawSpeakers, speakerName, spokenBy } from "./speakers.js";
import { countWords, isolated, publishedWords, reportName, whenWords } from "./words.js";

const PIECE = 60;

function names(actors) {
  return joined(actors.map((actor) => name(actor.name)), ", ");
}

function where(record, statement) {
  const report = record.reports.get(statement.report);
  const others = statement.reports - 1;
  return [report ? [name(reportName(report)), ", ", publishedWords(report)] : statement.report,
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
  return spokenBy(statements).slice(0, 250).map(([who, said]) => h("option", { value: who }, `${isolated(who)} (${said.length})`));
}

// Under which heading a statement stands.
const HEADS = {
  day: (statement) => (statement.time ? whenWords(statement.time) : "Day not said"),
  speaker: (statement) => speakerName(statement) || "Nobody named",
};

export function drawStatements(record, lens) {
  const list = h("div", { class: "statements" });
  const none = h("p", { class: "empty" }, "No statement answers to these filters.");
  const more = h("button", { type: "button", class: "more", onclick: () => grow(drawn + PIECE) }, "Show more");
  const by = h("select", { id: "said-by", onchange: () => again() },
    h("option", { value: "" }, "All speakers"), speakerOptions(record.statements));
  const order = h("select", { id: "said-order", onchange: () => again() }, h("option", { value: "day" }, "by day"), h("option", { value: "speaker" }, "by speaker"));
  const { frame, tell } = drawSpeakers(record, (who) => { by.value = who; again(); });
  const field = (words, control) => h("label", { class: "field" }, h("span", null, words), control);
  byId("statements").replaceChildren(h("div", { class: "panel-bar two" }, field("Who spoke", by), field("In order", order)), frame, list, none, more);
  let drawn = 0;
  let shown = [];
  let head = "";
  let group = null;

  function grow(to) {
    for (const statement of shown.slice(drawn, to)) {
      const words = HEADS[order.value](statement);
      if (!group || words !== head) {
        group = h("ol");
        list.append(h("h3", { class: "day-head" }, name(words)), group);
      }
      head = words;
      group.append(drawStatement(record, statement));
    }
    drawn = Math.min(to, shown.length);
    more.hidden = drawn >= shown.length;
    none.hidden = shown.length > 0;
  }
  function again(unseen = false) {
    if (lens.tab !== "statements" && !unseen) return;
    const incidents = new Set(lens.shown.map(({ id }) => id));
    const told = record.statements.filter(({ incident }) => incidents.has(incident));
    shown = told.filter(({ speaker }) => !by.value || (speaker ?? []).some((one) => one.name === by.value));
    if (order.value === "speaker") {
      shown.sort((one, other) => (speakerName(one) || "\uffff").localeCompare(speakerName(other) || "\uffff"));
    }
    list.replaceChildren();
    tell(told, by.value);
    drawn = 0;
    group = null;
    grow(PIECE);
  }
  lens.watch((what) => { if (what !== "selection") again(); });
  window.addEventListener("beforeprint", () => { again(true); grow(Infinity); });
  again();
}
