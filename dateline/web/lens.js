// What is being looked at: the filters, and the incident, claim or report that the address names.

import { NO_FILTERS, answers, shownOf } from "./filtering.js";

function selectionOf(record, hash) {
  const id = decodeURIComponent(hash.replace(/^#/, ""));
  if (record.claims.has(id)) {
    const claim = record.claims.get(id);
    const incident = record.incidentOf.get(id) ?? null;
    return { claim, incident, report: record.reports.get(claim.report) ?? null };
  }
  const incident = record.incidents.get(id) ?? null;
  const report = [...record.reports.values()].find((one) => one.id && one.id === id) ?? null;
  return { claim: null, incident, report };
}

function hashOr(hash) {
  try {
    return decodeURIComponent(hash) && hash;
  } catch {
    return "";
  }
}

// Tells its watchers what changed: "filters" (what is shown) or "selection".
export function makeLens(record) {
  const watchers = [];
  let followed = "";
  const lens = { filters: { ...NO_FILTERS }, order: "newest", shown: [], claim: null, incident: null, report: null };
  const tell = (what) => watchers.forEach((watcher) => watcher(what));

  lens.watch = (watcher) => watchers.push(watcher);
  lens.filter = (patch, order = lens.order) => {
    lens.filters = { ...lens.filters, ...patch };
    lens.order = order;
    lens.shown = shownOf(record, lens.filters, order);
    tell("filters");
  };
  lens.select = (id) => {
    const hash = id ? `#${id}` : "";
    if (window.location.hash === hash) return;
    window.history.pushState(null, "", hash || window.location.pathname + window.location.search);
    lens.follow();
  };
  lens.follow = () => {
    if (followed === window.location.hash) return;
    followed = window.location.hash;
    Object.assign(lens, selectionOf(record, hashOr(window.location.hash)));
    if (lens.incident && !answers(record, lens.incident, lens.filters)) lens.filter(NO_FILTERS);
    tell("selection");
  };
  window.addEventListener("hashchange", lens.follow);
  window.addEventListener("popstate", lens.follow);
  lens.shown = shownOf(record, lens.filters, lens.order);
  return lens;
}
