// The address of what is looked at: "#i_1", "#c_1&to=2023-07-14&map=control". What stands first and
// has no "=" is the id of an incident, a claim or a report.

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function decoded(words) {
  try {
    return decodeURIComponent(words);
  } catch {
    return "";
  }
}

export function isDay(words) {
  return DAY.test(words) && !Number.isNaN(Date.parse(`${words}T00:00:00Z`));
}

// The id and whatever else is named; nothing here says that it exists.
export function readAddress(hash) {
  const parts = hash.replace(/^#/, "").split("&").filter(Boolean);
  const pairs = parts.filter((part) => part.includes("="))
    .map((part) => [decoded(part.slice(0, part.indexOf("="))), decoded(part.slice(part.indexOf("=") + 1))]);
  return { id: decoded(parts.find((part) => !part.includes("=")) ?? ""), view: new Map(pairs) };
}

export function writeAddress(id, view) {
  const pairs = Object.entries(view).filter(([, value]) => value).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return [id, ...pairs].filter(Boolean).join("&");
}
