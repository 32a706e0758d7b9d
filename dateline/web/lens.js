// What is being looked at: the filters, the map's way of showing, and the incident, claim or report
// that the address names. All of it stands in the address, so that a view can be passed on.

import { readAddress, writeAddress } from "./address.js";
import { NO_FILTERS, ORDERS, answers, isKnown, shownOf } from "./filtering.js";
import { NO_DAY } from "./words.js";

const NO_VIEW = Object.freeze({ order: "newest", map: "incidents", tab: "incidents" });
const VIEWS = {
  order: (value) => Object.hasOwn(ORDERS, value),
  map: (value) => ["incidents", "control"].includes(value),
  tab: (value) => ["incidents", "control", "tolls", "statements", "brief", "reports"].includes(value),
};
// Browsers refuse addresses that change too often.
const SETTLED = 300;

function selectionOf(record, id) {
  if (record.claims.has(id)) {
    const claim = record.claims.get(id);
    const incident = record.incidentOf.get(id) ?? null;
    return { claim, incident, report: record.reports.get(claim.report) ?? null };
  }
  const incident = record.incidents.get(id) ?? null;
  const report = [...record.reports.values()].find((one) => one.id && one.id === id) ?? null;
  return { claim: null, incident, report };
}

// What an address says of filters and view, as far as the record knows it; null if it says nothing.
function saidIn(record, view) {
  if (!view.size) return null;
  const filters = { ...NO_FILTERS };
  const looks = { ...NO_VIEW };
  for (const [key, value] of view) {
    if (Object.hasOwn(NO_FILTERS, key) && isKnown(record, key, value)) filters[key] = value;
    if (Object.hasOwn(VIEWS, key) && VIEWS[key](value)) looks[key] = value;
  }
  return { filters, looks };
}

// Tells its watchers what changed: "filters" (what is shown), "view" (how) or "selection".
export function makeLens(record) {
  const watchers = [];
  let followed = null;
  let waiting = 0;
  const lens = { filters: { ...NO_FILTERS }, ...NO_VIEW, held: "", shown: [], claim: null, incident: null, report: null };
  const tell = (what) => watchers.forEach((watcher) => watcher(what));
  const idOf = () => (lens.claim ?? lens.incident ?? lens.report)?.id ?? "";
  const viewOf = () => ({ ...lens.filters,
    ...Object.fromEntries(Object.keys(NO_VIEW).map((key) => [key, lens[key] === NO_VIEW[key] ? "" : lens[key]])) });
  const hashOf = (id) => {
    const words = writeAddress(id, viewOf());
    return words ? `#${words}` : "";
  };
  const write = (how, id) => {
    const hash = hashOf(id);
    if (window.location.hash !== hash) window.history[how](null, "", hash || window.location.pathname + window.location.search);
    followed = window.location.hash;
  };
  const writeSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => write("replaceState", idOf()), SETTLED);
  };

  lens.watch = (watcher) => watchers.push(watcher);
  lens.narrowed = () => lens.shown.length < record.incidents.size;
  // The day as of which control is told: the last that is chosen, else the last of all.
  lens.day = () => lens.filters.to || lens.filters.from || record.lastDay || NO_DAY;
  lens.filter = (patch, order = lens.order) => {
    lens.filters = { ...lens.filters, ...patch };
    lens.order = order;
    lens.shown = shownOf(record, lens.filters, order);
    writeSoon();
    tell("filters");
  };
  lens.look = (patch) => {
    Object.assign(lens, patch);
    writeSoon();
    tell("view");
  };
  // A place whose control is looked at; it opens where its spells are told.
  lens.hold = (key) => {
    lens.held = lens.held === key ? "" : key;
    lens.look({ tab: "control" });
  };
  lens.select = (id) => {
    clearTimeout(waiting);
    const hash = hashOf(id);
    if (window.location.hash === hash) return;
    window.history.pushState(null, "", hash || window.location.pathname + window.location.search);
    lens.follow();
  };
  lens.follow = () => {
    if (followed === window.location.hash) return;
    clearTimeout(waiting);
    followed = window.location.hash;
    const { id, view } = readAddress(window.location.hash);
    const said = saidIn(record, view);
    Object.assign(lens, selectionOf(record, id), said?.looks);
    const hidden = lens.incident && !answers(record, lens.incident, said?.filters ?? lens.filters);
    if (hidden) lens.filter(NO_FILTERS);
    else if (said) lens.filter(said.filters);
    // Filters that change open what they filter; an address says itself which tab it means.
    if (said) Object.assign(lens, said.looks);
    if (said) tell("view");
    tell("selection");
    // A link within the page names only what it opens: the rest of the view is kept.
    if (idOf()) writeSoon();
  };
  window.addEventListener("hashchange", lens.follow);
  window.addEventListener("popstate", lens.follow);
  lens.shown = shownOf(record, lens.filters, lens.order);
  return lens;
}
