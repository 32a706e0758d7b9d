// The record as it lies in the page, opened: its rows by their ids, its places, its days.

const AREAS = new Set(["district", "province", "area"]);

async function unpacked(packed) {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

export async function readRecord(element) {
  const words = element.dataset.packed ? await unpacked(element.textContent) : element.textContent;
  return openRecord(JSON.parse(words));
}

// "dot" where a point is known, "area" where the point only stands for a stretch of land.
function drawnAs(place) {
  if (place.lat === undefined || place.lon === undefined) return "unpinned";
  if (place.level === "country") return "country";
  return AREAS.has(place.level) ? "area" : "dot";
}

function placesOf(incidents) {
  const places = new Map();
  for (const incident of incidents) {
    const { place } = incident;
    if (!place?.name) continue;
    const key = place.id ?? `${place.name}/${place.level ?? ""}`;
    incident.placeKey = key;
    if (!places.has(key)) {
      places.set(key, { ...place, key, drawn: drawnAs(place), incidents: [] });
    }
    places.get(key).incidents.push(incident);
  }
  return places;
}

function kindsOf(families) {
  const kinds = new Map();
  for (const family of families) {
    for (const kind of family.kinds) kinds.set(kind.key, { ...kind, family });
  }
  return kinds;
}

// The last day by which an incident lay in the past; the undated come last.
export function dayOf(incident) {
  return incident.time?.end ?? incident.time?.start ?? "";
}

export function openRecord(shape) {
  const claims = new Map(shape.claims.map((claim) => [claim.id, claim]));
  const reports = new Map(shape.reports.map((report) => [report.report, report]));
  const incidents = new Map(shape.incidents.map((incident) => [incident.id, incident]));
  const kinds = kindsOf(shape.families);
  const incidentOf = new Map();
  const claimsOf = new Map(shape.reports.map((report) => [report.report, []]));
  for (const incident of shape.incidents) {
    incident.claims ??= [];
    for (const id of incident.claims) incidentOf.set(id, incident);
  }
  for (const claim of shape.claims) claimsOf.get(claim.report)?.push(claim);
  for (const told of claimsOf.values()) {
    told.sort((one, other) => one.evidence.start - other.evidence.start);
  }
  return {
    claims, reports, incidents, kinds, incidentOf, claimsOf,
    families: shape.families,
    control: shape.control,
    map: shape.map,
    places: placesOf(shape.incidents),
    kind: (key) => kinds.get(key) ?? { key, label: key, family: { key: "other", title: "Other" } },
  };
}
