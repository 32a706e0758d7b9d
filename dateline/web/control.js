// Who holds what, from when, by whose account.

import { byId, h, joined, name } from "./dom.js";
import { levelWords, shortWhen } from "./words.js";

const STATUSES = {
  claimed: "only the holder's own side says so",
  confirmed: "the other side or a third party says so",
  contested: "both claim it, or fighting goes on",
  denied: "the other side denies it and nobody else affirms it",
};

function incidentLinks(record, row) {
  const known = (row.incidents ?? []).filter((id) => record.incidents.has(id));
  return joined(known.map((id, index) => h("a", {
    href: `#${id}`, "aria-label": `Incident ${index + 1} for ${row.place}: ${record.kind(record.incidents.get(id).event).label}`,
  }, record.kind(record.incidents.get(id).event).label)), ", ");
}

function drawRow(record, row) {
  const within = [levelWords(row.level), row.admin1 !== row.place && row.admin1].filter(Boolean);
  return h("tr", null,
    h("th", { scope: "row" }, name(row.place), within.length > 0 && h("span", { class: "level" }, joined(within.map((one) => name(one)), ", "))),
    h("td", null, row.holder ? name(row.holder) : h("span", { class: "unsaid" }, "neither side")),
    h("td", null, h("span", { class: `status ${row.status}`, title: STATUSES[row.status] }, row.status),
      row.why && h("span", { class: "level" }, name(row.why))),
    h("td", { class: "day" }, row.since ? shortWhen(row.since) : "not said"),
    h("td", { class: "day" }, row.until ? shortWhen(row.until) : "–"),
    h("td", null, incidentLinks(record, row)));
}

const VERDICTS = {
  agrees: "the record has as many",
  more: "the record has more than is said",
  fewer: "the record has fewer than is said",
  unknown: "the record cannot tell",
};

function drawTotal(record, row) {
  const said = row.low === row.high ? row.low : [row.low ?? "at most", row.high ?? "or more"].join(" ");
  const on = [row.since, row.on].filter(Boolean).join(" – ");
  const places = [...(row.places ?? []), ...(row.unsure ?? []).map((place) => `${place} (unsure)`)];
  const incident = record.incidents.get(row.incident);
  return h("tr", null,
    h("th", { scope: "row" }, incident ? h("a", { href: `#${row.incident}` }, `${said} ${row.unit}`) : `${said} ${row.unit}`,
      h("span", { class: "level" }, [row.of, row.area].filter(Boolean).join(", "))),
    h("td", null, row.who ? name(row.who) : h("span", { class: "unsaid" }, "not said")),
    h("td", null, h("span", { class: "status", title: VERDICTS[row.verdict] }, row.verdict), h("span", { class: "level" }, name(row.why))),
    h("td", { class: "day" }, on || "not said"),
    h("td", null, places.length ? joined(places.map((one) => name(one)), ", ") : "–"));
}

function totalsTable(record) {
  if (!record.totals.length) return null;
  return h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Totals" }, h("table", { class: "control totals" },
    h("caption", null, "How many places are said to be taken or held in all, and what of that these reports tell."),
    h("thead", null, h("tr", null, ["Said", "By", "The record", "Days", "On record"].map((words) => h("th", { scope: "col" }, words)))),
    h("tbody", null, record.totals.map((row) => drawTotal(record, row)))));
}

export function drawControl(record) {
  const since = (row) => row.since?.start ?? row.since?.end ?? "";
  const rows = [...record.control].sort((one, other) => one.place.localeCompare(other.place) || since(one).localeCompare(since(other)));
  const head = ["Place", "Holder", "Status", "Since", "Until", "Incidents"];
  const totals = totalsTable(record);
  byId("control").replaceChildren(...[rows.length
    ? h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Control" }, h("table", { class: "control" },
      h("caption", null, "Who holds a place by the accounts in these reports. A district is not its center, a province not its capital."),
      h("thead", null, h("tr", null, head.map((words) => h("th", { scope: "col" }, words)))),
      h("tbody", null, rows.map((row) => drawRow(record, row)))))
    : h("p", { class: "empty" }, "No report says that a place changed hands."), totals].filter(Boolean));
}
