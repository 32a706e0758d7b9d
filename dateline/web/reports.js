// The reports, in the order in which they were published.

import { byId, h, joined, name } from "./dom.js";
import { countWords, publishedWords } from "./words.js";

const PIECE = 100;

export function titleWords(report) {
  return report.title ?? report.report;
}

// Which reports share words with this one: a copy is no second source.
export function copyWords(record, report) {
  return (report.copies ?? []).map((copy) => {
    const other = record.reports.get(copy.of);
    const share = `${countWords(copy.sentences, "sentence")} (${Math.round(copy.share * 100)}%)`;
    const words = { from: `takes ${share} from `, to: `${share} taken up by ` }[copy.direction] ?? `shares ${share} with `;
    return [words, other?.id ? h("a", { href: `#${other.id}` }, name(other.outlet ?? other.report)) : copy.of];
  });
}

function drawReport(record, report) {
  const claims = record.claimsOf.get(report.report) ?? [];
  const copies = copyWords(record, report);
  const wires = (report.wires ?? []).filter((wire) => wire !== report.outlet);
  return h("li", { class: "report" },
    h("h3", null, h("a", { href: `#${report.id}` }, name(titleWords(report)))),
    h("p", null, name(report.outlet ?? "outlet not said"), " · ", publishedWords(report),
      wires.length > 0 && [" · words by ", joined(wires.map((wire) => name(wire)), ", ")],
      ` · ${countWords(claims.length, "claim")}`),
    copies.length > 0 && h("p", { class: "copies" }, joined(copies, "; ")));
}

export function drawReports(record) {
  const day = (report) => report.published?.start ?? "9999";
  const reports = [...record.reports.values()].sort((one, other) => day(one).localeCompare(day(other)) || one.report.localeCompare(other.report));
  const list = h("ol", { class: "reports" });
  const more = h("button", { type: "button", class: "more", onclick: () => grow(PIECE) }, "Show more");
  const grow = (count) => {
    const drawn = list.children.length;
    list.append(...reports.slice(drawn, drawn + count).map((report) => drawReport(record, report)));
    more.hidden = list.children.length >= reports.length;
  };
  byId("reports").replaceChildren(list, more);
  grow(PIECE);
  window.addEventListener("beforeprint", () => grow(Infinity));
}
