// What the map does not show.

import { byId, h, joined, name } from "./dom.js";
import { countWords } from "./words.js";

// Named and counted, so that nobody takes the map for the record.
export function drawUnplaced(record, lens) {
  const element = byId("unplaced");
  const places = [...record.places.values()];
  const link = (place) => h("button", { type: "button", class: "link", onclick: () => lens.filter({ place: place.key }) },
    name(place.name), ` ${place.incidents.length}`);
  const row = (title, some) => some.length && h("p", null, `${title} `, joined(some.map(link), ", "));
  const byCount = (one, other) => other.incidents.length - one.incidents.length || one.name.localeCompare(other.name);
  const rest = [...record.incidents.values()].filter((incident) => !incident.placeKey).length;
  const countries = places.filter((place) => place.drawn === "country").sort(byCount);
  const unknown = places.filter((place) => place.drawn === "unpinned").sort(byCount);
  const total = rest + [...countries, ...unknown].reduce((sum, place) => sum + place.incidents.length, 0);
  const tell = () => { element.hidden = !total || lens.map === "control"; };
  lens.watch(tell);
  tell();
  element.replaceChildren(h("summary", null, `${countWords(total, "incident")} not on the map`),
    h("div", null, row("Placed by country only:", countries), row("Places the atlas does not know:", unknown),
      rest > 0 && h("p", null, `No place said: ${countWords(rest, "incident")}.`)));
}
