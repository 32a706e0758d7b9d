// Who holds what on the day that is chosen, what changed, and every spell that is told of.

import { byId, h, joined, name } from "./dom.js";
import { holderWords, silenceWords, statusOf } from "./held.js";
import { changesOf, heldOn, spotKey, spotsOf } from "./holding.js";
import { seriesTable } from "./series.js";
import { sidesOf } from "./sides.js";
import { drawSpells } from "./spells.js";
import { totalsTable } from "./totals.js";
import { asOfWords, levelWords, shortDay, shortWhen } from "./words.js";

const PIECE = 40;

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

function placeCell(spot) {
  const within = [levelWords(spot.level), spot.admin1 !== spot.name && spot.admin1].filter(Boolean);
  return h("th", { scope: "row" }, name(spot.name), within.length > 0 && h("span", { class: "level" }, joined(within.map((one) => name(one)), ", ")));
}

function badge(side) {
  return h("span", { class: `letter ${side.color}`, "aria-hidden": "true" }, side.letter);
}

function statusWords(status, why) {
  return [h("span", { class: `status ${status}`, title: STATUSES[status] }, status), why && h("span", { class: "level" }, name(why))];
}

// A table that is drawn by pieces; on paper whole.
function table(words, head, rows, label) {
  const body = h("tbody");
  const more = h("button", { type: "button", class: "more", onclick: () => grow(PIECE) }, "Show more");
  const grow = (count) => {
    const drawn = body.children.length;
    body.append(...rows.slice(drawn, drawn + count).map((draw) => draw()));
    more.hidden = body.children.length >= rows.length;
  };
  grow(PIECE);
  window.addEventListener("beforeprint", () => grow(Infinity), { once: true });
  return [h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": label }, h("table", { class: "control" },
    words && h("caption", null, words),
    h("thead", null, h("tr", null, head.map((one) => h("th", { scope: "col" }, one)))), body)), more];
}

function drawHeld(record, sides, held, day) {
  const { spot, phase, spell, ended, changing, denied } = held;
  const row = (spell ?? ended)?.row;
  const notes = [
    changing.length > 0 && `between ${shortDay(changing[0].mayEnd && changing[0].mayEnd <= day ? changing[0].mayEnd : changing[0].mayBegin)} and ${shortDay(changing[0].end ?? changing[0].sure)} it may have changed`,
    ...denied.map((one) => `claimed for ${one.row.holder ?? "neither side"}, and denied`),
  ].filter(Boolean);
  return h("tr", { class: phase, "data-spot": spot.key }, placeCell(spot),
    h("td", null, phase === "held" ? [badge(sides.of(row)), row.holder ? name(row.holder) : h("span", { class: "unsaid" }, "neither side")]
      : h("span", { class: "unsaid" }, name(holderWords(held))),
    phase === "held" && h("div", null, statusWords(statusOf(held), row.why)), notes.map((note) => h("span", { class: "level" }, name(note)))),
    h("td", null, h("span", { class: "day" }, phase === "before" || !row.since ? "not said" : shortWhen(phase === "left" ? row.until : row.since)),
      h("span", { class: "level" }, silenceWords(held, day))),
    h("td", null, phase === "before" ? "–" : incidentLinks(record, row)));
}

function drawRow(record, sides, row) {
  return h("tr", { "data-spot": spotKey(row) }, placeCell({ ...row, name: row.place }),
    h("td", null, badge(sides.of(row)), row.holder ? name(row.holder) : h("span", { class: "unsaid" }, "neither side")),
    h("td", null, statusWords(row.status, row.why)),
    h("td", { class: "day" }, row.since ? shortWhen(row.since) : "not said"),
    h("td", { class: "day" }, row.until ? shortWhen(row.until) : "–"),
    h("td", null, incidentLinks(record, row)));
}

function drawChanges(sides, spots) {
  const changes = changesOf(spots).slice(0, PIECE);
  const before = ({ spot, spell }) => spot.spells[spot.spells.indexOf(spell) - 1];
  return h("ol", { class: "changes" }, changes.map((change) => {
    const { spot, spell, day } = change;
    const last = before(change);
    return h("li", null, h("span", { class: "day" }, spell.row.since?.start === day ? shortDay(day) : `by ${shortDay(day)}`), h("span", null, name(spot.name, { class: "speaker" }), ": ",
      last && last.end ? [name(last.row.holder ?? "neither side"), h("span", { class: "arrow" }, " → ")] : "",
      badge(sides.of(spell.row)), name(spell.row.holder ?? "neither side"), ` (${spell.row.status})`));
  }));
}

// What changed on the day comes first, what is not told yet last; a place that is looked at leads.
const RANKS = { held: 1, left: 2, before: 3 };

export function drawControl(record, lens) {
  const spots = spotsOf(record);
  const panel = byId("control");
  if (!spots.length) {
    panel.replaceChildren(...[h("p", { class: "empty" }, "No report says that a place changed hands."), totalsTable(record), seriesTable(record)].filter(Boolean));
    return;
  }
  const sides = sidesOf(record);
  const { frame, draw } = drawSpells(record, lens, spots, sides);
  const onTheDay = h("div", { class: "on-the-day" });
  const rows = spots.flatMap(({ spells }) => spells.map(({ row }) => () => drawRow(record, sides, row)));
  panel.replaceChildren(onTheDay, h("section", { class: "lanes" }, h("h3", null, "Day by day"), frame,
    h("p", { class: "fine" }, "Full bars: told by reports. Thin lines: no report since, or the days within which it changed. Dotted: told “by” a day. The upright line is the chosen day.")),
  h("section", null, h("h3", null, "What changed hands"), drawChanges(sides, spots)),
  h("section", null, h("h3", null, "All spells of control"),
    table("Who holds a place by the accounts in these reports. A district is not its center, a province not its capital.",
      ["Place", "Holder", "Status", "Since", "Until", "Incidents"], rows, "All spells of control")),
    ...[totalsTable(record), seriesTable(record)].filter(Boolean));

  const rank = (held) => (held.spot.key === lens.held ? -1 : held.changed ? 0 : RANKS[held.phase]);
  function again() {
    if (lens.tab !== "control") return;
    const day = lens.day();
    const told = spots.map((spot) => heldOn(spot, day)).sort((one, other) => rank(one) - rank(other));
    onTheDay.replaceChildren(h("h3", null, `On ${asOfWords(day)}`),
      ...table("A place that is not named here is one of which no report says who holds it: that is no sign of either side.",
        ["Place", "Holder", "Since", "Incidents"], told.map((one) => () => drawHeld(record, sides, one, day)), `Who holds what on ${asOfWords(day)}`));
    for (const one of panel.querySelectorAll("[data-spot]")) one.classList.toggle("chosen", one.dataset.spot === lens.held);
    draw();
  }
  lens.watch((what) => { if (what !== "selection") again(); });
  again();
  window.addEventListener("beforeprint", again);
}
