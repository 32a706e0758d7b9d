// The bar of filters, and what is in force.

import { byId, h } from "./dom.js";
import { NO_FILTERS, SOURCES, STATES, WAYS, actorKey, speakersOf } from "./filtering.js";
import { countWords, isolated, numberWords, withinWords } from "./words.js";

const TOLD = { asserted: "as having happened", planned: "as planned", possible: "as possible", denied: "only to deny it", background: "as background" };
const MOST = 250;
const SUPPORT = { one: "one only", two: "two or more", three: "three or more" };

function counts(things) {
  const told = new Map();
  for (const { key, words } of things) {
    if (!told.has(key)) told.set(key, { key, words, count: 0 });
    told.get(key).count += 1;
  }
  return told;
}

// The count stays behind the name, whichever way the name is written.
function option({ key, words, count }) {
  return h("option", { value: key }, `${isolated(words)} (${numberWords(count)})`);
}

const ALPHABET = new Intl.Collator("en");

// The most frequent; a list of thousands is no choice, and the search finds the others.
function ranked(things) {
  const all = [...counts(things).values()].sort((one, other) => other.count - one.count || ALPHABET.compare(one.words, other.words));
  const rest = all.length - MOST;
  return [...all.slice(0, MOST).map(option), rest > 0 && h("option", { disabled: true }, `${numberWords(rest)} more: use the search`)];
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
  return ranked(parties);
}

function speakerOptions(record) {
  return ranked([...record.incidents.values()].flatMap((one) => [...speakersOf(record, one)].map((key) => ({ key, words: key }))));
}

function placeOptions(record) {
  const words = (place) => [place.name, withinWords(place)].filter(Boolean).join(", ");
  return ranked([...record.places.values()].flatMap((place) => {
    const one = { key: place.key, words: words(place) };
    return place.incidents.map(() => one);
  }));
}

function sourceOptions(record) {
  const incidents = [...record.incidents.values()];
  return Object.entries(SUPPORT).map(([key, words]) => ({ key, words, count: incidents.filter((one) => SOURCES[key](one.independent_sources)).length }))
    .filter(({ count }) => count).map(option);
}

function field(words, control, attributes) {
  return h("label", { class: "field", ...attributes }, h("span", null, words), control);
}

// What an address asks for may stand too far down to be listed.
function choose(control, value) {
  if (control.value === value) return;
  control.value = value;
  if (control.value === value || control.tagName !== "SELECT") return;
  control.append(h("option", { value }, value));
  control.value = value;
}

export function drawFilters(record, lens) {
  const change = (key) => (event) => lens.filter({ [key]: event.target.value });
  const choice = (key, first, options) => h("select", { id: `by-${key}`, onchange: change(key) }, h("option", { value: "" }, first), options);
  const states = counts([...record.incidents.values()].map((one) => ({ key: one.state, words: one.state })));
  const ways = counts([...record.incidents.values()].map((one) => ({ key: one.background ? "background" : one.told })));
  const controls = {
    words: h("input", { type: "search", id: "by-words", placeholder: "Words, names", oninput: change("words"), autocomplete: "off" }),
    kind: choice("kind", "All", kindOptions(record)),
    actor: choice("actor", "All", actorOptions(record)),
    place: choice("place", "All", placeOptions(record)),
    speaker: choice("speaker", "All", speakerOptions(record)),
    sources: choice("sources", "Any", sourceOptions(record)),
    state: choice("state", "All", STATES.filter((state) => states.has(state)).map((state) => option(states.get(state)))),
    told: choice("told", "Any", WAYS.filter((key) => ways.has(key)).map((key) => option({ ...ways.get(key), words: TOLD[key] }))),
    from: h("input", { type: "date", id: "by-from", onchange: change("from") }),
    to: h("input", { type: "date", id: "by-to", onchange: change("to") }),
  };
  const unfold = h("button", { type: "button", class: "unfold", "aria-expanded": "false", onclick: () => {
    unfold.setAttribute("aria-expanded", String(byId("filters").classList.toggle("unfolded")));
  } }, "More filters");
  const inForce = h("p", { class: "in-force", "aria-live": "polite" });
  byId("filters").replaceChildren(
    field("Search", controls.words, { class: "field wide" }), unfold, field("Kind", controls.kind), field("Actor", controls.actor), field("Place", controls.place),
    field("Speaker", controls.speaker), field("Sources", controls.sources), field("State", controls.state), field("Told", controls.told), field("From", controls.from), field("To", controls.to), inForce);

  function tell() {
    for (const [key, control] of Object.entries(controls)) choose(control, lens.filters[key]);
    const filtered = Object.values(lens.filters).some(Boolean);
    inForce.replaceChildren(
      h("span", null, filtered ? `${numberWords(lens.shown.length)} of ${numberWords(record.incidents.size)}` : countWords(record.incidents.size, "incident")),
      filtered ? h("button", { type: "button", class: "link", onclick: () => lens.filter(NO_FILTERS) }, "Clear all") : "");
  }
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  lens.watch((what) => { if (what === "filters") tell(); });
  tell();
}
