// The slider of days: one day after the other, on the map, in the list and in who holds what.

import { byId, h } from "./dom.js";
import { bucketsOf, dayOfNumber, domainOf, numberOf } from "./scale.js";
import { countWords, dayWords, daysWords } from "./words.js";

const PACE = 1100;

function rangeOf(record) {
  const domain = domainOf(record);
  if (!domain) return null;
  const { buckets } = bucketsOf(domain);
  return { first: buckets[0].from, last: buckets.at(-1).to };
}

// The filter's days as the slider has them: none, one day, or all up to one.
function chosenOf({ from, to }, { last }) {
  if (!from && !to) return { day: last, mode: "all" };
  if (from === to) return { day: numberOf(to), mode: "on" };
  return { day: to ? numberOf(to) : last, mode: from ? "span" : "until" };
}

function toldWords(lens, { mode }) {
  const { from, to } = lens.filters;
  const count = countWords(lens.shown.length, "incident");
  if (mode === "all") return `All days: ${count}`;
  if (mode === "on") return `${dayWords(to)}: ${count}`;
  if (mode === "until") return `Until ${dayWords(to)}: ${count}`;
  return `${to ? daysWords(from, to) : `Since ${dayWords(from)}`}: ${count}`;
}

// However fast the thumb is drawn, the page follows once a frame.
function onceAFrame(act) {
  let waiting = 0;
  return () => { waiting ||= requestAnimationFrame(() => { waiting = 0; act(); }); };
}

function makePlayer(range, slider, go, changed) {
  let playing = 0;
  const stop = () => {
    clearInterval(playing);
    playing = 0;
    changed(false);
  };
  const step = () => {
    if (Number(slider.value) >= range.last) stop();
    else go(Number(slider.value) + 1);
  };
  const start = (fresh) => {
    go(fresh || Number(slider.value) >= range.last ? range.first : Number(slider.value));
    playing = setInterval(step, PACE);
    changed(true);
  };
  return { stop, toggle: (fresh) => (playing ? stop() : start(fresh)), playing: () => playing !== 0 };
}

export function drawDays(record, lens) {
  const range = rangeOf(record);
  const frame = byId("days");
  frame.hidden = !range;
  if (!range) return;
  const patch = (number) => {
    const to = dayOfNumber(Math.min(Math.max(number, range.first), range.last));
    return { from: until.value === "until" ? "" : to, to };
  };
  const go = (number) => lens.filter(patch(number));
  const button = (words, label, act) => h("button", { type: "button", "aria-label": label, title: label, onclick: act }, words);
  const moved = onceAFrame(() => go(Number(slider.value)));
  const slider = h("input", { type: "range", id: "day", min: range.first, max: range.last, step: 1, "aria-label": "Day", oninput: () => {
    player.stop();
    moved();
  } });
  const until = h("select", { id: "day-mode", "aria-label": "What the slider shows", onchange: () => go(Number(slider.value)) },
    h("option", { value: "on" }, "that day"), h("option", { value: "until" }, "until then"));
  const all = h("button", { type: "button", class: "link", onclick: () => {
    player.stop();
    lens.filter({ from: "", to: "" });
  } }, "All days");
  const play = button("▶", "Play the days", () => player.toggle(chosenOf(lens.filters, range).mode === "all"));
  const told = h("output", { for: "day", "aria-live": "polite" });
  const player = makePlayer(range, slider, go, (on) => {
    play.textContent = on ? "❚❚" : "▶";
    play.setAttribute("aria-label", on ? "Stop" : "Play the days");
    play.title = on ? "Stop" : "Play the days";
  });
  // As wide as the bars beneath it, so that the thumb stands over its day.
  slider.style.setProperty("--days", String(range.last - range.first + 1));
  frame.replaceChildren(
    h("div", { class: "day-bar" }, play,
      button("‹", "The day before", () => go(Number(slider.value) - (slider.classList.contains("off") ? 0 : 1))),
      button("›", "The next day", () => go(Number(slider.value) + 1)), told, until, all),
    slider);

  function tell() {
    const chosen = chosenOf(lens.filters, range);
    const words = toldWords(lens, chosen);
    slider.value = chosen.day;
    slider.classList.toggle("off", chosen.mode === "all");
    slider.setAttribute("aria-valuetext", words);
    if (chosen.mode === "on" || chosen.mode === "until") until.value = chosen.mode;
    all.hidden = chosen.mode === "all";
    told.textContent = words;
  }
  lens.watch((what) => { if (what === "filters") tell(); });
  tell();
}
