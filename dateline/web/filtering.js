// Which incidents answer to the filters, and in which order they stand.

import { dayOf } from "./record.js";

export const NO_FILTERS = Object.freeze({
  words: "", kind: "", actor: "", state: "", told: "", from: "", to: "", place: "",
});

const haystacks = new WeakMap();

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

export function answers(record, incident, filters) {
  const { kind, actor, state, told, from, to, place } = filters;
  if (kind && kind !== incident.event && kind !== `family:${record.kind(incident.event).family.key}`) {
    return false;
  }
  if (state && incident.state !== state) return false;
  if (told && told !== (incident.background ? "background" : incident.told)) return false;
  if (place && incident.placeKey !== place) return false;
  if (actor && !takesPart(incident, actor)) return false;
  if ((from || to) && !inDays(incident, from, to)) return false;
  const words = filters.words.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => haystack(record, incident).includes(word));
}

export const ORDERS = {
  newest: (one, other) => dayOf(other).localeCompare(dayOf(one)),
  oldest: (one, other) => (dayOf(one) || "9999").localeCompare(dayOf(other) || "9999"),
  sources: (one, other) => other.independent_sources - one.independent_sources
    || other.claims.length - one.claims.length,
};

export function shownOf(record, filters, order) {
  const shown = [...record.incidents.values()].filter((one) => answers(record, one, filters));
  return shown.sort((one, other) => ORDERS[order](one, other) 
    || ORDERS.sources(one, other) || one.id.localeCompare(other.id));
}
