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

export function drawControl(record) {
  const since = (row) => row.since?.start ?? row.since?.end ?? "";
  const rows = [...record.control].sort((one, other) => one.place.localeCompare(other.place) || since(one).localeCompare(since(other)));
  const head = ["Place", "Holder", "Status", "Since", "Until", "Incidents"];
  byId("control").replaceChildren(rows.length
    ? h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Control" }, h("table", { class: "control" },
      h("caption", null, "Who holds a place by the accounts in these reports. A district is not its center, a province not its capital."),
      h("thead", null, h("tr", null, head.map((words) => h("th", { scope: "col" }, words)))),
      h("tbody", null, rows.map((row) => drawRow(record, row)))))
    : h("p", { class: "empty" }, "No report says that a place changed hands."));
}
