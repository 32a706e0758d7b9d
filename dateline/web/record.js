// The record as it lies in the page, opened: its rows by their ids, its places, its days.

const POINTS = new Set(["site", "town"]);

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
  return POINTS.has(place.level) ? "dot" : "area";
}

function placesOf(incidents) {
  const places = new Map();
  for (const incident of incidents) {
    const { place } = incident;
    if (!place?.name) continue;
    const key = `${place.id ?? place.name}/${place.level ?? ""}`;
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

// How the claims of an incident stand to it: as having happened if any of them says so.
function toldAs(claims) {
  const modalities = new Set(claims.map(({ modality }) => modality));
  return ["asserted", "denied", "possible", "planned"].find((one) => modalities.has(one)) ?? "asserted";
}

// The last day by which an incident lay in the past, and for a plan the day on which it was told;
// the undated come last.
export function dayOf(incident) {
  const day = incident.time?.end ?? incident.time?.start ?? "";
  const told = incident.last_reported ?? "9999";
  return day < told ? day : told;
}

// The undated come last.
function dayFirst({ id, time }) {
  return `${time?.start ?? time?.end ?? "9999"} ${id}`;
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
    const told = incident.claims.map((id) => claims.get(id)).filter(Boolean);
    incident.told = toldAs(told);
    incident.background = told.length > 0 && told.every(({ background }) => background);
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
    totals: shape.totals,
    statements: shape.statements.sort((one, other) => dayFirst(one).localeCompare(dayFirst(other))),
    map: shape.map,
    places: placesOf(shape.incidents),
    kind: (key) => kinds.get(key) ?? { key, label: key, family: { key: "other", title: "Other" } },
  };
}
