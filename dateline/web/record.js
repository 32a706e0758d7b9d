// The record as it lies in the page, opened: its rows by their ids, its places, its days.

const POINTS = new Set(["site", "town"]);

// Browsers learn to do this themselves; until all have, letter by letter.
function bytesOf(packed) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(packed);
  const letters = atob(packed);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index);
  return bytes;
}

async function unpacked(packed) {
  const bytes = bytesOf(packed);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

// What lies in the page as JSON; a promise of it where it is packed.
export function readPart(element) {
  return element.dataset.packed ? unpacked(element.textContent) : JSON.parse(element.textContent);
}

export async function readRecord(element) {
  return openRecord(await readPart(element));
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

function byKey(key) {
  return (one, other) => (key(one) < key(other) ? -1 : 1);
}

// The first and the last day on which a report was published; without one, on which something
// happened.
function daysOf({ reports, incidents }) {
  const published = reports.flatMap((report) => (report.published ? [report.published.start, report.published.end] : []));
  const days = published.length ? published : incidents.flatMap(({ time }) => [time?.start, time?.end].filter(Boolean));
  days.sort();
  return [days[0] ?? "", days.at(-1) ?? ""];
}

// Rows name their places and reasons by number.
function unfold({ claims, incidents, places, reasons }) {
  for (const row of [...claims, ...incidents]) if (row.place !== undefined) row.place = places[row.place];
  for (const claim of claims) claim.why = claim.why?.map((number) => reasons[number]);
}

export function openRecord(shape) {
  unfold(shape);
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
  const [firstDay, lastDay] = daysOf(shape);
  return {
    claims, reports, incidents, kinds, incidentOf, claimsOf, firstDay, lastDay,
    byNumber: { claims: shape.claims, incidents: shape.incidents },
    families: shape.families,
    control: shape.control,
    totals: shape.totals,
    series: shape.series.map((point) => ({ ...point, claims: point.claims.map((number) => shape.claims[number]) })),
    statements: shape.statements.sort(byKey(dayFirst)),
    map: shape.map,
    spots: shape.places,
    places: placesOf(shape.incidents),
    kind: (key) => kinds.get(key) ?? { key, label: key, family: { key: "other", title: "Other" } },
  };
}
