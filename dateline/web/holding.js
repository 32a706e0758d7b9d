// Who is told to hold a place on a day. A spell that began "by" a day counts from that day on; the
// days within which it may have begun or ended are told as such, and nothing is carried over to a
// place of another level.

const POINTS = new Set(["site", "town"]);

export function spotKey(row) {
  return `${row.place_id ?? row.place}/${row.level ?? ""}`;
}

// Where places lie that incidents or claims tell of; control rows have only their ids.
function whereabouts(record) {
  const spots = new Map();
  for (const place of record.spots) {
    if (place.lat === undefined || place.lon === undefined) continue;
    spots.set(`${place.id ?? place.name}/${place.level ?? ""}`, { lat: place.lat, lon: place.lon });
  }
  return spots;
}

// The days on which reports told of a spell, in order.
function toldOn(record, row) {
  const claims = (row.incidents ?? []).flatMap((id) => record.incidents.get(id)?.claims ?? []);
  const days = claims.map((id) => record.reports.get(record.claims.get(id)?.report)?.published?.end).filter(Boolean);
  return [...new Set(days)].sort();
}

// From when a spell stands at the latest, and until when; "may" are the days in between.
function bounds(record, row) {
  const told = toldOn(record, row);
  const { since, until } = row;
  const sure = since?.end ?? since?.start ?? told[0] ?? "";
  const end = until ? until.end ?? until.start ?? null : null;
  return { row, told, mayBegin: since?.start ?? sure, sure, mayEnd: until ? until.start ?? end : null, end };
}

const found = new WeakMap();

// Every place of which it is told, with its spells in the order of time.
export function spotsOf(record) {
  if (!found.has(record)) found.set(record, findSpots(record));
  return found.get(record);
}

function findSpots(record) {
  const where = whereabouts(record);
  const spots = new Map();
  for (const row of record.control) {
    const key = spotKey(row);
    if (!spots.has(key)) {
      const { place, level, country, admin1 } = row;
      spots.set(key, { key, name: place, level, country, admin1, point: POINTS.has(level), ...where.get(key), spells: [] });
    }
    spots.get(key).spells.push(bounds(record, row));
  }
  for (const { spells } of spots.values()) {
    spells.sort((one, other) => one.sure.localeCompare(other.sure) || (one.end ?? "9999").localeCompare(other.end ?? "9999"));
  }
  return [...spots.values()].sort((one, other) => one.name.localeCompare(other.name) || one.key.localeCompare(other.key));
}

function isOn({ sure, end }, day) {
  return sure <= day && (end === null || day < end);
}

// What is told of a place on a day. "phase" is held, left (it ended, and nobody is told to have
// come after), or before (nothing is told yet).
export function heldOn(spot, day) {
  const begun = spot.spells.filter((spell) => isOn(spell, day));
  const firm = begun.filter(({ row }) => row.status !== "denied");
  const spell = firm.at(-1) ?? begun.at(-1) ?? null;
  const changing = spot.spells.filter((one) => (one.mayBegin <= day && day < one.sure)
    || (one.end !== null && one.mayEnd <= day && day < one.end));
  const ended = spot.spells.filter(({ end }) => end !== null && end <= day).at(-1) ?? null;
  const phase = spell ? "held" : ended ? "left" : "before";
  const about = spell ?? ended;
  const last = about?.told.filter((one) => one <= day).at(-1) ?? null;
  return {
    spot, phase, spell, ended, changing: changing.filter((one) => one !== spell || one.end !== null),
    denied: begun.filter((one) => one !== spell && one.row.status === "denied"),
    changed: phase === "held" && spell.sure === day,
    last, silent: last !== null && last < day,
    first: about?.told[0] ?? null,
  };
}

// The days on which a place is told to have changed hands, and what changed.
export function changesOf(spots) {
  return spots.flatMap((spot) => spot.spells.map((spell) => ({ spot, spell, day: spell.sure })))
    .filter(({ day, spell }) => day && spell.row.status !== "denied")
    .sort((one, other) => other.day.localeCompare(one.day) || one.spot.name.localeCompare(other.spot.name));
}
