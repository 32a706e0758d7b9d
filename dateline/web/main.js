// The page, put together.

import { byId, h } from "./dom.js";
import { drawBrief, hasBrief } from "./brief.js";
import { drawControl } from "./control.js";
import { drawDays } from "./days.js";
import { warmUp } from "./filtering.js";
import { drawFilters } from "./filters.js";
import { makeLens } from "./lens.js";
import { drawList } from "./list.js";
import { drawMap } from "./map.js";
import { drawReader } from "./reader.js";
import { readRecord } from "./record.js";
import { drawReports } from "./reports.js";
import { drawStatements } from "./statements.js";
import { drawTimeline } from "./timeline.js";
import { drawTolls } from "./tolls.js";
import { drawUnplaced } from "./unplaced.js";
import { countWords, daysWords, numberWords } from "./words.js";

function drawHeader(record) {
  const days = [...record.reports.values()].filter((report) => report.published && report.published.basis !== "inferred")
    .flatMap(({ published }) => [published.start, published.end]).sort();
  byId("title").textContent = `What ${countWords(record.reports.size, "report")} ${record.reports.size === 1 ? "claims" : "claim"}`;
  byId("counts").textContent = [
    days.length ? `Published ${daysWords(days[0], days.at(-1))}` : null,
    countWords(record.claims.size, "claim"),
    countWords(record.incidents.size, "incident"),
    countWords(record.places.size, "place"),
  ].filter(Boolean).join(" · ");
}

function drawKey(record) {
  const used = new Set([...record.incidents.values()].map((one) => record.kind(one.event).family.key));
  byId("key").replaceChildren(...record.families.filter(({ key }) => used.has(key))
    .map(({ key, title }) => h("li", { class: `kind family-${key}` }, title)));
}

// What follows the filters stays open while they are changed.
const FILTERED = new Set(["incidents", "control", "tolls", "statements"]);

function drawTabs(record, lens) {
  const tabs = [
    ["incidents", "Incidents", record.incidents.size],
    ["control", "Control", record.control.length],
    ["tolls", "Tolls", null],
    ["statements", "Statements", record.statements.length],
    ...(hasBrief() ? [["brief", "Brief", null]] : []),
    ["reports", "Reports", record.reports.size],
  ];
  const buttons = tabs.map(([id, words, count]) => h("button", {
    type: "button", role: "tab", id: `tab-${id}`, "aria-controls": `panel-${id}`, onclick: () => lens.look({ tab: id }),
  }, words, count !== null && h("span", { class: "count" }, numberWords(count))));
  function open(id) {
    tabs.forEach(([other], index) => {
      byId(`panel-${other}`).hidden = other !== id;
      buttons[index].setAttribute("aria-selected", String(other === id));
      buttons[index].tabIndex = other === id ? 0 : -1;
    });
  }
  byId("tabs").replaceChildren(h("div", { role: "tablist", "aria-label": "The record", onkeydown: (event) => {
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || !buttons[to]) return;
    lens.look({ tab: tabs[to][0] });
    buttons[to].focus();
  } }, buttons));
  open(lens.tab);
  lens.watch((what) => {
    if (what === "view") open(lens.tab);
    const asked = what === "filters" ? !FILTERED.has(lens.tab) : what === "selection" && lens.incident && !lens.report;
    if (asked && lens.tab !== "incidents") lens.look({ tab: "incidents" });
  });
}

// What lies behind a tab is drawn when it is first seen, or printed.
function drawWhenSeen(lens, tab, act) {
  let drawn = false;
  const once = () => {
    if (drawn) return;
    drawn = true;
    act();
  };
  lens.watch(() => { if (lens.tab === tab) once(); });
  window.addEventListener("beforeprint", once);
  if (lens.tab === tab) once();
}

async function draw() {
  const record = await readRecord(byId("record"));
  const lens = makeLens(record);
  byId("loading").hidden = true;
  drawHeader(record);
  drawKey(record);
  drawTabs(record, lens);
  drawFilters(record, lens);
  drawList(record, lens);
  drawWhenSeen(lens, "control", () => drawControl(record, lens));
  drawTolls(record, lens);
  drawStatements(record, lens);
  drawWhenSeen(lens, "brief", () => drawBrief(record));
  drawWhenSeen(lens, "reports", () => drawReports(record));
  drawMap(record, lens);
  drawUnplaced(record, lens);
  drawDays(record, lens);
  drawTimeline(record, lens);
  drawReader(record, lens);
  lens.follow();
  // Map and timeline learn their size in one frame and are drawn in the next.
  for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
  document.body.dataset.drawn = "yes";
  warmUp(record);
}

draw().catch((trouble) => {
  byId("loading").hidden = true;
  byId("trouble").hidden = false;
  byId("trouble").textContent = `This page cannot be drawn: ${trouble.message}`;
  throw trouble;
});
