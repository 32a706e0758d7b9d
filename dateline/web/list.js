// The list of incidents, drawn piece by piece as it is scrolled to.

import { byId, h } from "./dom.js";
import { drawBehind, drawIncident } from "./incident.js";

const PIECE = 40;

export function drawList(record, lens) {
  const list = h("ol", { class: "incidents" });
  const more = h("button", { type: "button", class: "more", onclick: () => grow(drawn + PIECE) }, "Show more");
  const none = h("p", { class: "empty" }, "No incident answers to these filters.");
  const order = h("select", { "aria-label": "Order of incidents", onchange: (event) => lens.filter({}, event.target.value) },
    h("option", { value: "newest" }, "Newest first"), h("option", { value: "oldest" }, "Oldest first"), h("option", { value: "sources" }, "Most sources first"));
  byId("incidents").replaceChildren(h("div", { class: "panel-bar" }, order), list, none, more);
  let drawn = 0;
  let opened = null;

  function grow(to) {
    const next = lens.shown.slice(drawn, to);
    list.append(...next.map((incident) => drawIncident(record, lens, incident)));
    drawn += next.length;
    more.hidden = drawn >= lens.shown.length;
    none.hidden = lens.shown.length > 0;
  }
  function again() {
    list.replaceChildren();
    drawn = 0;
    grow(Math.max(PIECE, lens.shown.indexOf(lens.incident) + 1));
    opened = lens.incident;
  }
  const itemOf = (incident) => incident && [...list.children].find((item) => item.dataset.incident === incident.id);
  function redraw(incident) {
    const item = itemOf(incident);
    if (!item) return;
    const focused = item.contains(document.activeElement) && document.activeElement.tagName === "BUTTON";
    const fresh = drawIncident(record, lens, incident);
    item.replaceWith(fresh);
    if (focused) fresh.querySelector("button").focus({ preventScroll: true });
  }
  // What opens must be seen to open: a head far down goes to the top, any other stays where it is.
  function show(head) {
    const low = head && head.getBoundingClientRect().bottom > window.innerHeight * 0.65;
    head?.scrollIntoView({ block: low ? "start" : "nearest" });
  }
  function follow() {
    const index = lens.shown.indexOf(lens.incident);
    if (index >= drawn) grow(index + 1);
    if (opened !== lens.incident) {
      redraw(opened);
      redraw(lens.incident);
      show(itemOf(lens.incident)?.querySelector(".head"));
    }
    opened = lens.incident;
    for (const claim of list.querySelectorAll(".claim")) {
      claim.classList.toggle("chosen", claim.dataset.claim === lens.claim?.id);
    }
    list.querySelector(".claim.chosen")?.scrollIntoView({ block: "nearest" });
  }
  lens.watch((what) => (what === "filters" ? again() : follow()));
  new IntersectionObserver(([entry]) => { if (entry.isIntersecting) grow(drawn + PIECE); }, { rootMargin: "600px", scrollMargin: "600px" }).observe(more);
  function onPaper() {
    grow(Infinity);
    for (const item of list.children) {
      if (!item.querySelector(".behind")) item.append(drawBehind(record, record.incidents.get(item.dataset.incident)));
    }
  }
  window.addEventListener("beforeprint", onPaper);
  again();
}
