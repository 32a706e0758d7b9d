// Totals of places that somebody gives, and what the record has of them.

import { h, joined, name } from "./dom.js";
import { figureWords, shortWhen } from "./words.js";

const VERDICTS = {
  agrees: "the record has as many",
  more: "the record has more than is said",
  fewer: "the record has fewer than is said",
  unknown: "the record cannot tell",
};

function drawTotal(record, row) {
  const said = figureWords(row);
  const on = row.on || row.since ? shortWhen({ start: row.since ?? row.on, end: row.on }) : "";
  const places = [...(row.places ?? []), ...(row.unsure ?? []).map((place) => `${place} (unsure)`)];
  const incident = record.incidents.get(row.incident);
  return h("tr", null,
    h("th", { scope: "row" }, incident ? h("a", { href: `#${row.incident}` }, said) : said,
      h("span", { class: "level" }, [row.of, row.area].filter(Boolean).join(", "))),
    h("td", null, row.who ? name(row.who) : h("span", { class: "unsaid" }, "not said")),
    h("td", null, h("span", { class: "status", title: VERDICTS[row.verdict] }, row.verdict), h("span", { class: "level" }, name(row.why))),
    h("td", { class: "day" }, on || "not said"),
    h("td", null, places.length ? joined(places.map((one) => name(one)), ", ") : "–"));
}

export function totalsTable(record) {
  if (!record.totals.length) return null;
  return h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Totals" }, h("table", { class: "control totals" },
    h("caption", null, "How many places are said to be taken or held in all, and what of that these reports tell."),
    h("thead", null, h("tr", null, ["Said", "By", "The record", "Days", "On record"].map((words) => h("th", { scope: "col" }, words)))),
    h("tbody", null, record.totals.map((row) => drawTotal(record, row)))));
}
