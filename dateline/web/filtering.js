// Which incidents answer to the filters, and in which order they stand.

import { isDay } from "./address.js";
import { dayOf } from "./record.js";

export const NO_FILTERS = Object.freeze({
  words: "", kind: "", actor: "", speaker: "", state: "", told: "", sources: "", from: "", to: "", place: "",
});

export const STATES = ["claimed", "corroborated", "disputed", "denied"];
export const WAYS = ["asserted", "planned", "possible", "denied", "background"];
export const SOURCES = { one: (count) => count === 1, two: (count) => count >= 2, three: (count) => count >= 3 };

const haystacks = new WeakMap();
const speakers = new WeakMap();

function haystack(record, incident) {
  if (!haystacks.has(incident)) {
    const claims = incident.claims.map((id) => record.claims.get(id)).filter(Boolean);
    const parties = [...(incident.actor ?? []), ...(incident.recipient ?? [])];
    const words = [
      incident.id,
      record.kind(incident.event).label,
      incident.place?.name,
      incident.place?.admin1,
      ...parties.flatMap((party) => [party.name, ...(party.aliases ?? [])]),
      ...claims.flatMap((claim) => [
        claim.id, claim.evidence.text, claim.speaker.name, claim.speaker.text,
        record.reports.get(claim.report)?.outlet, record.reports.get(claim.report)?.title,
      ]),
    ];
    haystacks.set(incident, words.filter(Boolean).join("\n").toLowerCase());
  }
  return haystacks.get(incident);
}

// Gathers the words to search in while nobody waits for them.
export function warmUp(record) {
  const waiting = record.incidents.values();
  const go = (deadline) => {
    let next = waiting.next();
    while (!next.done) {
      haystack(record, next.value);
      speakersOf(record, next.value);
      if (deadline.timeRemaining() < 2) break;
      next = waiting.next();
    }
    if (!next.done) requestIdleCallback(go);
  };
  window.requestIdleCallback?.(go);
}

function inDays(incident, from, to) {
  const { start, end } = incident.time ?? {};
  if (!start && !end) return false;
  return (!to || (start ?? "") <= to) && (!from || (end ?? "9999") >= from);
}

function takesPart(incident, key) {
  const parties = [...(incident.actor ?? []), ...(incident.recipient ?? [])];
  return parties.some((party) => actorKey(party) === key);
}

export function actorKey(actor) {
  return actor.id ?? actor.name;
}

// Who speaks in an incident's claims, by the name under which the filter lists it.
export function speakersOf(record, incident) {
  if (!speakers.has(incident)) {
    const told = incident.claims.map((id) => record.claims.get(id)?.speaker).filter(Boolean);
    speakers.set(incident, new Set(told.map(({ name, text }) => name ?? text).filter(Boolean)));
  }
  return speakers.get(incident);
}

const KNOWN = {
  words: () => true,
  from: (record, value) => isDay(value),
  to: (record, value) => isDay(value),
  kind: (record, value) => record.kinds.has(value) || record.families.some(({ key }) => value === `family:${key}`),
  state: (record, value) => STATES.includes(value),
  told: (record, value) => WAYS.includes(value),
  sources: (record, value) => Object.hasOwn(SOURCES, value),
  place: (record, value) => record.places.has(value),
  actor: (record, value) => [...record.incidents.values()].some((one) => takesPart(one, value)),
  speaker: (record, value) => [...record.incidents.values()].some((one) => speakersOf(record, one).has(value)),
};

// Whether a filter asks for something that the record has at all.
export function isKnown(record, key, value) {
  return KNOWN[key](record, value);
}

// An incident that is told of a longer time may lie on the days asked for, and may not.
export function surelyIn(incident, { from, to }) {
  const { start, end } = incident.time ?? {};
  return (!from || (start ?? "") >= from) && (!to || (end ?? "9999") <= to);
}

export function answers(record, incident, filters) {
  const { kind, actor, speaker, state, told, sources, from, to, place } = filters;
  if (kind && kind !== incident.event && kind !== `family:${record.kind(incident.event).family.key}`) {
    return false;
  }
  if (state && incident.state !== state) return false;
  if (sources && !SOURCES[sources](incident.independent_sources)) return false;
  if (speaker && !speakersOf(record, incident).has(speaker)) return false;
  if (told && told !== (incident.background ? "background" : incident.told)) return false;
  if (place && incident.placeKey !== place) return false;
  if (actor && !takesPart(incident, actor)) return false;
  if ((from || to) && !inDays(incident, from, to)) return false;
  const words = filters.words.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => haystack(record, incident).includes(word));
}

function compare(one, other) {
  return one < other ? -1 : Number(one > other);
}

export const ORDERS = {
  newest: (one, other) => compare(dayOf(other), dayOf(one)),
  oldest: (one, other) => compare(dayOf(one) || "9999", dayOf(other) || "9999"),
  sources: (one, other) => other.independent_sources - one.independent_sources
    || other.claims.length - one.claims.length,
};

export function shownOf(record, filters, order) {
  const shown = [...record.incidents.values()].filter((one) => answers(record, one, filters));
  return shown.sort((one, other) => ORDERS[order](one, other)
    || ORDERS.sources(one, other) || compare(one.id, other.id));
}
