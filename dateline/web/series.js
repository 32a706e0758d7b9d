// Shares of ground and sizes of forces, in order of time, each with who gives it. They are told, not
// measured: no line is drawn through them.

import { spoken } from "./claims.js";
import { h, joined, name } from "./dom.js";
import { figureWords, publishedWords, reportName, shortWhen } from "./words.js";

const FORCES = new Set(["troops", "fighters"]);

function dayCell(record, claim) {
  if (claim.time?.start || claim.time?.end) return shortWhen(claim.time);
  const report = record.reports.get(claim.report);
  return report ? h("span", { class: "unsaid" }, `told ${publishedWords(report)}`) : h("span", { class: "unsaid" }, "not said");
}

function whose(claim) {
  const actors = (claim.actor ?? []).map((actor) => name(actor.name));
  return [actors.length ? joined(actors, ", ") : h("span", { class: "unsaid" }, "not said"),
    claim.place?.name && h("span", { class: "level" }, name(claim.place.name))];
}

function drawPoint(record, point) {
  const [claim] = point.claims;
  const words = figureWords(point, point.who);
  const who = words.endsWith(point.who) ? null : point.who;
  const others = new Set(point.claims.map(({ report }) => report)).size - 1;
  const report = record.reports.get(claim.report);
  return h("tr", null,
    h("td", { class: "day" }, dayCell(record, claim)),
    h("th", { scope: "row" }, h("a", { href: `#${claim.id}` }, words),
      (point.of ?? who) && h("span", { class: "level" }, point.of ? ["of ", name(point.of)] : name(who))),
    h("td", null, whose(claim)),
    h("td", null, spoken(claim), h("span", { class: "level" }, name(report ? reportName(report) : claim.report), others > 0 && ` and ${others} more`)));
}

export function seriesTable(record) {
  const told = record.series.filter(({ claims }) => claims.length && claims.every(Boolean));
  if (!told.length) return null;
  const group = (words, points) => points.length > 0 && h("tbody", null,
    h("tr", { class: "group" }, h("th", { scope: "rowgroup", colspan: 4 }, words)), points.map((point) => drawPoint(record, point)));
  return h("section", { class: "series" }, h("h3", null, "Shares and forces"),
    h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Shares and forces" }, h("table", { class: "control" },
      h("caption", null, "What is said to be held, and with how many: each figure as its speaker gives it, on the day that is told of. Several figures of one day are not added."),
      h("thead", null, h("tr", null, ["Day", "Figure", "Of whom, where", "By whom"].map((words) => h("th", { scope: "col" }, words)))),
      group("Ground and places held", told.filter(({ unit }) => !FORCES.has(unit))),
      group("Sizes of forces", told.filter(({ unit }) => FORCES.has(unit))))));
}
