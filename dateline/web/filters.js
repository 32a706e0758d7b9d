// The bar of filters, and what is in force.

import { byId, h } from "./dom.js";
import { NO_FILTERS, actorKey } from "./filtering.js";
import { countWords, daysWords, dayWords, numberWords } from "./words.js";

const TOLD = [["asserted", "as having happened"], ["planned", "as planned"], ["possible", "as possible"], ["denied", "only to deny it"], ["background", "as background"]];
const STATES = ["claimed", "corroborated", "disputed", "denied"];

function counts(things) {
  const told = new Map();
  for (const { key, words } of things) {
    const had = told.get(key) ?? { key, words, count: 0 };
    told.set(key, { ...had, count: had.count + 1 });
  }
  return told;
}

function option({ key, words, count }) {
  return h("option", { value: key }, `${words} (${numberWords(count)})`);
}

function kindOptions(record) {
  const told = counts([...record.incidents.values()].map((one) => ({ key: one.event, words: record.kind(one.event).label })));
  return record.families.map((family) => {
    const kinds = family.kinds.filter((kind) => told.has(kind.key));
    const count = kinds.reduce((sum, kind) => sum + told.get(kind.key).count, 0);
    return count > 0 && h("optgroup", { label: family.title },
      option({ key: `family:${family.key}`, words: `All ${family.title.toLowerCase()}`, count }),
      kinds.map((kind) => option(told.get(kind.key))));
  });
}

function actorOptions(record) {
  const parties = [...record.incidents.values()].flatMap((one) => {
    const once = new Map([...(one.actor ?? []), ...(one.recipient ?? [])].map((actor) => [actorKey(actor), actor.name]));
    return [...once].map(([key, words]) => ({ key, words }));
  });
  return [...counts(parties).values()].sort((one, other) => other.count - one.count || one.words.localeCompare(other.words)).map(option);
}

function field(words, control, attributes) {
  return h("label", { class: "field", ...attributes }, h("span", null, words), control);
}

function daysInForce({ from, to }) {
  if (from && to) return daysWords(from, to);
  return from ? `from ${dayWords(from)}` : `up to ${dayWords(to)}`;
}

export function drawFilters(record, lens) {
  const change = (key) => (event) => lens.filter({ [key]: event.target.value });
  const choice = (key, first, options) => h("select", { id: `by-${key}`, onchange: change(key) }, h("option", { value: "" }, first), options);
  const states = counts([...record.incidents.values()].map((one) => ({ key: one.state, words: one.state })));
  const ways = counts([...record.incidents.values()].map((one) => ({ key: one.background ? "background" : one.told })));
  const controls = {
    words: h("input", { type: "search", id: "by-words", placeholder: "Words, names, ids", oninput: change("words"), autocomplete: "off" }),
    kind: choice("kind", "All kinds", kindOptions(record)),
    actor: choice("actor", "All actors", actorOptions(record)),
    state: choice("state", "All states", STATES.filter((state) => states.has(state)).map((state) => option(states.get(state)))),
    told: choice("told", "In any way", TOLD.filter(([key]) => ways.has(key)).map(([key, words]) => option({ ...ways.get(key), words }))),
    from: h("input", { type: "date", id: "by-from", onchange: change("from") }),
    to: h("input", { type: "date", id: "by-to", onchange: change("to") }),
  };
  const unfold = h("button", { type: "button", class: "unfold", "aria-expanded": "false", onclick: () => {
    unfold.setAttribute("aria-expanded", String(byId("filters").classList.toggle("unfolded")));
  } }, "More filters");
  const inForce = h("p", { class: "in-force", "aria-live": "polite" });
  byId("filters").replaceChildren(
    field("Search", controls.words, { class: "field wide" }), unfold, field("Kind", controls.kind), field("Actor", controls.actor),
    field("State", controls.state), field("Told", controls.told), field("From", controls.from), field("To", controls.to), inForce);

  function tell() {
    for (const [key, control] of Object.entries(controls)) if (control.value !== lens.filters[key]) control.value = lens.filters[key];
    const chip = (words, patch) => h("button", { type: "button", class: "chip", "aria-label": `Take away: ${words}`, onclick: () => lens.filter(patch) },
      h("bdi", null, words), h("span", { "aria-hidden": "true" }, " ×"));
    const { place, from, to } = lens.filters;
    const filtered = Object.values(lens.filters).some(Boolean);
    inForce.replaceChildren(
      h("span", null, filtered ? `${numberWords(lens.shown.length)} of ${numberWords(record.incidents.size)}` : countWords(record.incidents.size, "incident")),
      place && record.places.has(place) ? chip(record.places.get(place).name, { place: "" }) : "",
      from || to ? chip(daysInForce(lens.filters), { from: "", to: "" }) : "",
      filtered ? h("button", { type: "button", class: "link", onclick: () => lens.filter(NO_FILTERS) }, "Clear all") : "");
  }
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  lens.watch((what) => { if (what === "filters") tell(); });
  tell();
}
